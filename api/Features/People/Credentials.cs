using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>User names and passwords: checks them, counts wrong ones, changes them.</summary>
internal sealed class Credentials(
    StoreContext store, Sessions sessions, IPasswordHasher<Person> hasher, ILookupNormalizer names, IOptions<SignInOptions> options, IOptions<DemoOptions> demo, TimeProvider clock)
{
    private static readonly Person Nobody = new() { Name = "" };

    // Checked where nobody has the name, so that the time taken does not tell.
    private static readonly Lazy<string> NobodysHash = new(() => new PasswordHasher<Person>().HashPassword(Nobody, PasswordRules.NewOneTime()));

    private readonly SignInOptions _options = options.Value;

    /// <summary>
    /// The person with this name and password; null where there is none, or the account is locked, without saying which. What was refused is on record, without
    /// the name that was typed: people type their passwords there.
    /// </summary>
    public async Task<Person?> Check(string userName, string password, CancellationToken cancellation)
    {
        var name = names.NormalizeName(userName.Trim());
        var person = await store.Users.SingleOrDefaultAsync(one => one.NormalizedUserName == name, cancellation);
        var result = hasher.VerifyHashedPassword(person ?? Nobody, person?.PasswordHash ?? NobodysHash.Value, password);
        if (person is null || person.PasswordHash is null)
        {
            store.Record(null, "sign-in.refused", person is null ? null : PersonSubject.Of(person.Id), "unknown", outcome: ActionOutcome.Refused);
            await store.Commit(cancellation);
            return null;
        }

        // Everybody knows the password of a made-up person.
        if ((person.IsDemo && !demo.Value.On) || person.IsLocked || person.Left <= clock.Today() || person.LockoutEnd > clock.GetUtcNow())
        {
            store.Record(person.Id, "sign-in.refused", PersonSubject.Of(person.Id), "locked", outcome: ActionOutcome.Refused);
            await store.Commit(cancellation);
            return null;
        }

        if (result == PasswordVerificationResult.Failed)
        {
            await CountWrong(person, cancellation);
            return null;
        }

        if (result == PasswordVerificationResult.SuccessRehashNeeded) person.PasswordHash = hasher.HashPassword(person, password);
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        await store.Commit(cancellation);
        return person;
    }

    /// <summary>Gives a person a new password of their own, in the caller's transaction; all sessions end.</summary>
    /// <returns>What is wrong with it; null where it was set.</returns>
    public async Task<Problem?> Change(Person person, string old, string password, CancellationToken cancellation)
    {
        if (PasswordRules.Problem(_options, person.UserName!, password) is { } wrong) return new(ProblemCodes.BadPassword, wrong);
        if (old == password) return new(ProblemCodes.BadPassword, "新密码应与原密码不同。");
        await Set(person, password, mustChange: false, cancellation);
        store.Record(person.Id, "password.changed", PersonSubject.Of(person.Id));
        return null;
    }

    /// <summary>Gives a person a password that has to be changed at the next sign-in, in the caller's transaction, and opens the account that wrong passwords locked.</summary>
    /// <returns>The password, which is kept nowhere.</returns>
    public async Task<string> Reset(Person person, CancellationToken cancellation)
    {
        var password = PasswordRules.NewOneTime();
        await Set(person, password, mustChange: true, cancellation);
        return password;
    }

    private async Task Set(Person person, string password, bool mustChange, CancellationToken cancellation)
    {
        (person.PasswordHash, person.MustChangePassword) = (hasher.HashPassword(person, password), mustChange);
        (person.AccessFailedCount, person.LockoutEnd) = (0, null);
        await sessions.EndAll(person, cancellation);
    }

    /// <summary>Counts in the database, so that guesses at the same moment all count.</summary>
    private async Task CountWrong(Person person, CancellationToken cancellation)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        var people = store.Users.Where(one => one.Id == person.Id);
        await people.ExecuteUpdateAsync(one => one.SetProperty(p => p.AccessFailedCount, p => p.AccessFailedCount + 1), cancellation);
        DateTimeOffset? until = clock.GetUtcNow().AddMinutes(_options.LockMinutes);
        var locked = await people.Where(one => one.AccessFailedCount >= _options.Attempts)
            .ExecuteUpdateAsync(one => one.SetProperty(p => p.AccessFailedCount, 0).SetProperty(p => p.LockoutEnd, until), cancellation);
        store.Record(person.Id, "sign-in.refused", PersonSubject.Of(person.Id), locked > 0 ? "wrong, now locked" : "wrong", outcome: ActionOutcome.Refused);
        await store.Commit(cancellation);
    }
}
