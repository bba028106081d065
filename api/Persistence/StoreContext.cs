using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// The store: the truth for everything that is served. Entities and their mapping lie with the features; this class knows how a piece of work is
/// committed: rows, log of actions, log of changes and outbox in one transaction (<see cref="Commit"/>). Not safe for concurrent use.
/// </summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options, CommitSignals signals, TimeProvider clock) : IdentityUserContext<Person, long>(options)
{
    private readonly List<ActionRecord> _actions = [];
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private bool _hasChanges;
    private bool _hasDeliveries;
    private bool _isTogether;
    private Action? _beforeCommit;

    public DbSet<StoredEntry> Entries => Set<StoredEntry>();

    public DbSet<EntryChangeRecord> Changes => Set<EntryChangeRecord>();

    public DbSet<ActionRecord> Actions => Set<ActionRecord>();

    public DbSet<LogHead> LogHeads => Set<LogHead>();

    public DbSet<StoredSetting> Settings => Set<StoredSetting>();

    /// <summary>The time as the store keeps it: UTC, whole milliseconds, which both databases hold exactly.</summary>
    public DateTime Now
    {
        get
        {
            var now = clock.GetUtcNow().UtcDateTime;
            return new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);
        }
    }

    /// <summary>Puts an action on record with the next <see cref="Commit"/>.</summary>
    /// <param name="person">Who; null for the system.</param>
    /// <param name="action">Stable code, <c>area.what</c>.</param>
    /// <param name="subject">On what, <c>kind:id</c>; or null.</param>
    /// <param name="detail">Facts, never texts; or null.</param>
    /// <param name="contentHash">Of the text concerned; or null.</param>
    /// <param name="outcome">Whether it was done.</param>
    public void Record(long? person, string action, string? subject = null, string? detail = null, string? contentHash = null, ActionOutcome outcome = ActionOutcome.Done) =>
        _actions.Add(new ActionRecord { At = Now, PersonId = person, Action = action, Subject = subject, Detail = detail, ContentHash = contentHash, Outcome = outcome });

    /// <summary>Says that an entry has changed: with the next <see cref="Commit"/> it goes into the change log, and from there into every index.</summary>
    public void MarkChanged(string entryId) => _changed.Add(entryId);

    /// <summary>Says that the outbox has something to send after the next <see cref="Commit"/>.</summary>
    public void MarkDeliveries() => _hasDeliveries = true;

    /// <summary>Runs once within the next <see cref="Commit"/>, when rows have their ids: for what has to be written with them. A second one replaces the first.</summary>
    public void BeforeCommit(Action add) => _beforeCommit = add;

    /// <summary>Forgets all that was changed and recorded since the last <see cref="Commit"/>, so that a refused piece of work is not written with the next.</summary>
    public void Forget()
    {
        ChangeTracker.Clear();
        _actions.Clear();
        _changed.Clear();
        (_hasDeliveries, _beforeCommit) = (false, null);
    }

    /// <summary>
    /// Commits everything in one transaction, or nothing. Where the caller has begun a transaction, everything is written and that transaction is committed.
    /// </summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else has changed a row since it was read; nothing was written.</exception>
    public async Task Commit(CancellationToken cancellation)
    {
        await using var transaction = _isTogether ? null : Database.CurrentTransaction ?? await Database.BeginTransactionAsync(cancellation);
        await SaveChangesAsync(cancellation);
        _beforeCommit?.Invoke();
        _beforeCommit = null;
        // Always in this order, and last: who waits for a head waits for nobody who needs rows of his.
        if (_actions.Count > 0) await AppendActions(cancellation);
        if (_changed.Count > 0) await AppendChanges(cancellation);
        await SaveChangesAsync(cancellation);
        _hasChanges |= _changed.Count > 0;
        _actions.Clear();
        _changed.Clear();
        if (transaction is null) return;
        await transaction.CommitAsync(cancellation);
        Signal();
    }

    /// <summary>Begins what the next <see cref="Commit"/> ends.</summary>
    /// <returns>Null within <see cref="Together"/>, where a transaction runs already.</returns>
    public async Task<IDbContextTransaction?> Begin(CancellationToken cancellation) => _isTogether ? null : await Database.BeginTransactionAsync(cancellation);

    /// <summary>Does several pieces of work, each with a <see cref="Commit"/> of its own, in one transaction: afterwards all of them are done, or none is.</summary>
    public async Task Together(Func<Task> work, CancellationToken cancellation)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellation);
        (_isTogether, Database.AutoSavepointsEnabled) = (true, false);
        try
        {
            await work();
        }
        finally
        {
            (_isTogether, Database.AutoSavepointsEnabled) = (false, true);
        }

        await transaction.CommitAsync(cancellation);
        Signal();
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(StoreContext).Assembly);
        SnakeCase.Apply(builder);
    }

    private void Signal()
    {
        if (_hasChanges) signals.Changes.Give();
        if (_hasDeliveries) signals.Deliveries.Give();
        (_hasChanges, _hasDeliveries) = (false, false);
    }

    private async Task AppendActions(CancellationToken cancellation)
    {
        var head = await Lock(LogHead.Actions, _actions.Count, cancellation);
        var (number, hash) = (head.Last - _actions.Count, head.Hash);
        foreach (var action in _actions)
        {
            (action.Number, action.PreviousHash) = (++number, hash);
            hash = action.Hash = action.ComputeHash();
        }

        Actions.AddRange(_actions);
        await LogHeads.Where(row => row.Log == LogHead.Actions).ExecuteUpdateAsync(row => row.SetProperty(r => r.Hash, hash), cancellation);
    }

    private async Task AppendChanges(CancellationToken cancellation)
    {
        var head = await Lock(LogHead.Changes, _changed.Count, cancellation);
        var number = head.Last - _changed.Count;
        var now = Now;
        Changes.AddRange(_changed.Order(StringComparer.Ordinal).Select(id => new EntryChangeRecord { Number = ++number, EntryId = id, At = now }));
    }

    /// <summary>Takes the next numbers of a log; the row stays locked until the transaction ends.</summary>
    private async Task<LogHead> Lock(string log, int count, CancellationToken cancellation)
    {
        await LogHeads.Where(row => row.Log == log).ExecuteUpdateAsync(row => row.SetProperty(r => r.Last, r => r.Last + count), cancellation);
        return await LogHeads.AsNoTracking().SingleAsync(row => row.Log == log, cancellation);
    }
}
