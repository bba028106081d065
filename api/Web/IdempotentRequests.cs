using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Web;

/// <summary>
/// Repeated POSTs with one <c>Idempotency-Key</c> have their effect once: the key is written in the transaction of the effect, so that a client who lost
/// the answer, or found the server killed, may send the same again and gets what came of the first.
/// </summary>
internal sealed class IdempotentRequests(StoreContext store, CurrentPerson person)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 128;

    /// <summary>Looks the key up, and has it written with the next commit that changes a <typeparamref name="T"/>.</summary>
    /// <typeparam name="T">What the request makes or changes.</typeparam>
    /// <param name="request">With the header or without.</param>
    /// <param name="body">What was sent, as it was understood, as text.</param>
    /// <param name="outcome">Id and version of what was made or changed.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What came of the first request with this key (then nothing is to be done), or what is wrong with the key; both null where the request is new.</returns>
    public async Task<(UsedKey? Before, Problem? Problem)> Find<T>(HttpRequest request, string body, Func<T, (long Id, string Version)> outcome, CancellationToken cancellation)
        where T : class
    {
        if (!request.Headers.TryGetValue(Header, out var values)) return (null, null);
        if (values is not [{ Length: > 0 and <= LongestKey } key]) return (null, new Problem(ProblemCodes.BadIdempotencyKey, $"Idempotency-Key 应为 1 至 {LongestKey} 个字符，只给一个。"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path} {request.Headers.IfMatch}\n{body}")));
        if (await store.Set<UsedKey>().AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person.Id && one.Key == key, cancellation) is { } used)
            return used.RequestHash == hash ? (used, null) : (null, new Problem(ProblemCodes.KeyReused, "这个 Idempotency-Key 先前用于另一个请求。"));
        store.BeforeCommit(Remember);
        return (null, null);

        void Remember()
        {
            // A refusal is put on record without what it is about.
            if (store.ChangeTracker.Entries<T>().Select(entry => entry.Entity).SingleOrDefault() is not { } subject) return;
            var (id, version) = outcome(subject);
            store.Add(new UsedKey { PersonId = person.Id, Key = key, RequestHash = hash, SubjectId = id, Version = version, At = store.Now });
        }
    }
}
