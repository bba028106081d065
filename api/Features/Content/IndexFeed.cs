using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// Opens the index at the start and feeds it from the store's change log as long as the server runs. Where it is missing, damaged, of another store or too far
/// behind, it is built from the store, beside the old one where there is one. A failure stops nothing else: it is told and tried again.
/// </summary>
internal sealed partial class IndexFeed(
    IServiceScopeFactory scopes, CommitSignals signals, IndexFolders folders, IndexRebuild rebuild, ContentImport content, IndexUpkeep upkeep, ServedIndex served,
    IWebHostEnvironment environment, TimeProvider clock, ILogger<IndexFeed> log) : BackgroundService
{
    /// <summary>How often the log is looked at for commits of other processes.</summary>
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(500);

    /// <summary>A commit syncs to disk; what was applied and not committed is applied again after a crash.</summary>
    private static readonly TimeSpan BetweenCommits = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan BetweenPrunings = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any request takes: until then somebody may still search the index that was replaced.</summary>
    private static readonly TimeSpan Retirement = TimeSpan.FromMinutes(1);

    private readonly Queue<(LiveIndex Index, DateTimeOffset Since)> _retired = [];
    private readonly List<Task> _besides = [];
    private LiveIndex? _live;
    private Task<string>? _rebuilding;
    private Task<IReadOnlyList<string>>? _checking;
    private Task? _refreshing;
    private DateTimeOffset _committed, _refreshed, _pruned, _rebuildAfter;
    private long _refreshedAt;
    private string _base = "", _said = "";
    private bool _isSuspended, _isRebuildWanted, _isOpened;

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await Task.WhenAll(_besides.Append(_refreshing ?? Task.CompletedTask).Append(_checking ?? Task.CompletedTask));
        if (_rebuilding is not null) await ((Task)_rebuilding).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_live is not null && !_isSuspended) Try(_live.Commit);
        _live?.Dispose();
        foreach (var (index, _) in _retired) index.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The server is to listen meanwhile.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!_isOpened) await Open(stoppingToken);
                _isOpened = true;
                if (!await Advance(stoppingToken)) await signals.Changes.Wait(Poll, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (IndexFailure.IsExpected(failure))
            {
                Tell(failure);
                await Task.Delay(AfterFailure, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task Open(CancellationToken stopping)
    {
        if (!folders.TryClaim()) throw new ContentException("另一个进程正在使用这个索引文件夹；每个进程须有自己的 Content:Index。");
        IndexIdentity identity;
        await using (var scope = scopes.CreateAsyncScope()) identity = await IndexIdentity.Of(scope.ServiceProvider.GetRequiredService<StoreContext>(), stopping);
        _base = identity.Store + SourceFingerprint.Of(
            new[] { LegalDictionaries.Source, environment.WebRootPath }.Where(Directory.Exists), typeof(IndexBuilder).Module.ModuleVersionId.ToString() + typeof(IndexFeed).Module.ModuleVersionId, stopping);
        if (_live is null && folders.Latest() is { } latest && IndexIdentity.Read(latest) is { } held && held.Store == identity.Store && TryOpen(latest, held) is { } opened) Serve(opened, stopping);
        await content.RunIfChanged(stopping);
        if (_live is null)
        {
            served.Report(IndexPhase.Building, "正在建立索引。");
            LogBuilding();
            var (folder, _) = await rebuild.Run(new Reporter(served), stopping);
            Serve(OpenBuilt(folder), stopping);
            folders.RemoveOthers(folder);
        }
        else if (_live.Identity.Program != identity.Program)
        {
            _isRebuildWanted = true;
        }
    }

    /// <summary>One round of work; gives whether more is waiting.</summary>
    private async Task<bool> Advance(CancellationToken stopping)
    {
        var now = clock.GetUtcNow();
        if (folders.TakeRequest()) _isRebuildWanted = true;
        if (_checking is { IsCompleted: true }) NoteIntegrity(await _checking);
        if (_isRebuildWanted && _rebuilding is null && now >= _rebuildAfter) StartRebuild(stopping);
        if (_rebuilding is { IsCompleted: true }) await FinishRebuild(stopping);
        while (_retired.TryPeek(out var oldest) && now - oldest.Since > Retirement)
        {
            _retired.Dequeue().Index.Dispose();
            if (_retired.Count == 0 && _rebuilding is null) folders.RemoveOthers(_live!.Index.Folder);
        }

        var more = !_isSuspended && await Feed(_live!, stopping);
        if (_live!.IsDirty && !_isSuspended && now - _committed > BetweenCommits)
        {
            _live.Commit();
            _committed = now;
        }

        if (more) return true;
        Refresh(now);
        if (now - _pruned > BetweenPrunings)
        {
            await upkeep.Prune(stopping);
            _pruned = now;
        }

        if (_rebuilding is null && !_isSuspended && !_isRebuildWanted) AllIsWell();
        return false;
    }

    private async Task<bool> Feed(LiveIndex live, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var applied = live.Applied;
        FeedOutcome outcome;
        try
        {
            outcome = await live.Feed(scope.ServiceProvider.GetRequiredService<StoreContext>(), LogUnreadable, stopping);
        }
        finally
        {
            // After a failure too: then it says how much is missing.
            if (live == _live) served.Behind = live.Behind;
        }

        if (live == _live && live.Applied > applied) served.Changed(Stamp(live));
        switch (outcome)
        {
            case FeedOutcome.UpToDate: return false;
            case FeedOutcome.More: return true;
            case FeedOutcome.Pruned:
            case FeedOutcome.NotOfThisStore:
                Suspend("索引与数据库不能衔接，正在从数据库重建；在此之前检索用的是旧索引。");
                return false;
        }

        return false;
    }

    private void Refresh(DateTimeOffset now)
    {
        if (_refreshing is { IsCompleted: true } && _refreshing.IsFaulted) LogNotRefreshed(_refreshing.Exception!);
        if (_refreshing is { IsCompleted: false } || _isSuspended || _live!.Applied == _refreshedAt || now - _refreshed < BetweenRefreshes) return;
        var (live, applied) = (_live, _live.Applied);
        _refreshed = now;
        // Takes a second or two, for which nobody's answer is to wait.
        _refreshing = Task.Run(() =>
        {
            live.Index.Refresh();
            Interlocked.Exchange(ref _refreshedAt, applied);
            if (live == _live) served.Changed(Stamp(live));
        });
    }

    private void StartRebuild(CancellationToken stopping)
    {
        LogBuilding();
        _isRebuildWanted = false;
        served.Limitation ??= "索引正在重建，建好之前检索用的是原来的索引。";
        _rebuilding = Task.Run(async () => (await rebuild.Run(progress: null, stopping)).Folder, stopping);
    }

    private async Task FinishRebuild(CancellationToken stopping)
    {
        var built = _rebuilding!;
        _rebuilding = null;
        // Should it fail, it is tried again, but not at once: it takes the machine for minutes.
        (_isRebuildWanted, _rebuildAfter) = (true, clock.GetUtcNow() + BetweenRefreshes);
        var fresh = OpenBuilt(await built);
        try
        {
            while (await Feed(fresh, stopping))
            {
                // What was committed while it was built: nothing that was found before may be missing for a while.
            }
        }
        catch
        {
            fresh.Dispose();
            throw;
        }

        if (_live is { } old) _retired.Enqueue((old, clock.GetUtcNow()));
        _isRebuildWanted = false;
        Serve(fresh, stopping);
    }

    private void Serve(LiveIndex live, CancellationToken stopping)
    {
        (_live, _isSuspended, _refreshedAt, _refreshed) = (live, false, live.Applied, clock.GetUtcNow());
        served.Integrity = IndexIntegrity.Checking;
        served.Publish(live.Index, Stamp(live));
        LogReady(live.Index.EntryCount);
        _checking = Task.Run(() => IndexUpkeep.Verify(live.Index.Folder), CancellationToken.None);
        _besides.RemoveAll(task => task.IsCompletedSuccessfully);
        _besides.Add(Task.Run(() => IndexUpkeep.WarmUp(live.Index, stopping), CancellationToken.None));
    }

    private void NoteIntegrity(IReadOnlyList<string> damaged)
    {
        _checking = null;
        served.Integrity = damaged.Count == 0 ? IndexIntegrity.Sound : IndexIntegrity.Damaged;
        if (damaged.Count == 0) return;
        LogDamaged(string.Join("、", damaged));
        served.LastTrouble = new IndexTrouble(clock.GetUtcNow().UtcDateTime, "索引文件已损坏：" + string.Join("、", damaged));
        Suspend("索引文件已损坏，正在从数据库重建；在此之前检索可能缺漏或出错。");
    }

    /// <summary>The index is left as it is and built anew.</summary>
    private void Suspend(string why) => (_isSuspended, _isRebuildWanted, served.Limitation) = (true, true, why);

    private LiveIndex? TryOpen(string folder, IndexIdentity identity)
    {
        try
        {
            return new LiveIndex(KnowledgeIndex.OpenForWriting(folder), identity);
        }
        catch (IOException unusable)
        {
            LogUnusable(unusable);
            return null;
        }
    }

    private static LiveIndex OpenBuilt(string folder) => new(KnowledgeIndex.OpenForWriting(folder), IndexIdentity.Read(folder)!);

    private string Stamp(LiveIndex live) => FormattableString.Invariant($"{_base}-{live.Applied}-{Interlocked.Read(ref _refreshedAt)}");

    private void Tell(Exception failure)
    {
        var message = IndexFailure.Explain(failure);
        served.LastTrouble = new IndexTrouble(clock.GetUtcNow().UtcDateTime, message);
        // The same once: it is tried again every few seconds.
        if (_said != message) LogFailed(failure, message);
        _said = message;
        if (_live is null) served.Report(IndexPhase.Failed, "索引未能建立或打开。" + message);
        else if (failure is CorruptIndexException) Suspend("索引文件已损坏，正在从数据库重建；在此之前检索可能缺漏或出错。");
        else served.Limitation = "索引暂时没有更新，最近的变化还检索不到。" + message;
    }

    private void AllIsWell() => (served.Limitation, _said) = (null, "");

    private void Try(Action commit)
    {
        try
        {
            commit();
        }
        catch (IOException failure)
        {
            // What is not committed is applied again at the next start.
            LogFailed(failure, IndexFailure.Explain(failure));
        }
    }
}
