using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>
/// Repeated POSTs with one <c>Idempotency-Key</c> have their effect once: the key is written in the transaction of the effect, so that a client who lost
/// the answer, or found the server killed, may send the same again and gets what came of the first.
/// </summary>
internal sealed class IdempotentRequests(StoreContext store, CurrentPerson person)
{
    public const string Header = "Idempotency-Key";
    private const int LongestKey = 128;

    private UsedKey? _pending;

    /// <summary>Looks the key up.</summary>
    /// <param name="request">With the header or without.</param>
    /// <param name="body">What was sent, as it was understood.</param>
    /// <param name="cancellation">Stops reading.</param>
    /// <returns>What came of the first request with this key (then nothing is to be done), or what is wrong with the key; both null where the request is new.</returns>
    public async Task<(UsedKey? Before, Problem? Problem)> Find(HttpRequest request, TransitionBody body, CancellationToken cancellation)
    {
        if (!request.Headers.TryGetValue(Header, out var values)) return (null, null);
        if (values is not [{ Length: > 0 and <= LongestKey } key]) return (null, new Problem(ProblemCodes.BadIdempotencyKey, $"Idempotency-Key 应为 1 至 {LongestKey} 个字符，只给一个。"));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{request.Method} {request.Path} {request.Headers.IfMatch}\n{JsonSerializer.Serialize(body, QuestionsJson.Default.TransitionBody)}")));
        if (await store.Set<UsedKey>().AsNoTracking().SingleOrDefaultAsync(one => one.PersonId == person.Id && one.Key == key, cancellation) is { } used)
            return used.RequestHash == hash ? (used, null) : (null, new Problem(ProblemCodes.KeyReused, "这个 Idempotency-Key 先前用于另一个请求。"));
        _pending = new UsedKey { PersonId = person.Id, Key = key, RequestHash = hash, At = store.Now };
        store.BeforeCommit(Remember);
        return (null, null);

        void Remember()
        {
            // A refusal is put on record without a question.
            if (store.ChangeTracker.Entries<Question>().Select(entry => entry.Entity).SingleOrDefault() is not { } question) return;
            (_pending.QuestionId, _pending.Version) = (question.Id, question.Version);
            store.Add(_pending);
        }
    }
}
