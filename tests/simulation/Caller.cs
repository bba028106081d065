using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Simulation;

/// <summary>
/// Somebody at the interface. A request that gets no answer is sent again with the same key until there is one, as a careful client does: the server
/// may have done it before it was killed.
/// </summary>
internal sealed class Caller(HttpClient client, Member member, Journal journal)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private string? _token;

    public Member Member => member;

    /// <summary>Signs in; again where the token is not taken any more.</summary>
    public async Task SignIn(CancellationToken cancellation)
    {
        var (status, body) = await Send(HttpMethod.Post, "/api/v1/session", new JsonObject { ["userName"] = member.UserName, ["password"] = Population.Password }, null, null, cancellation);
        if (status != HttpStatusCode.OK) throw new InvalidOperationException($"{member.UserName} cannot sign in: {status} {body}");
        _token = body!.Value.GetProperty("accessToken").GetString();
    }

    public async Task<JsonElement?> Get(string path, CancellationToken cancellation)
    {
        var (status, body) = await Send(HttpMethod.Get, path, null, null, null, cancellation);
        return status == HttpStatusCode.OK ? body : null;
    }

    /// <summary>Asks a question.</summary>
    public Task<bool> Open(JsonObject body, CancellationToken cancellation) => Step("/api/v1/questions", body, 0, null, cancellation);

    /// <summary>Takes a step with a question that was read in a version.</summary>
    /// <returns>Whether it was made.</returns>
    public Task<bool> Step(JsonElement row, JsonObject body, CancellationToken cancellation)
    {
        var id = row.GetProperty("id").GetInt64();
        return Step($"/api/v1/questions/{id}/transitions", body, id, row.GetProperty("version").GetString(), cancellation);
    }

    private async Task<bool> Step(string path, JsonObject body, long question, string? version, CancellationToken cancellation)
    {
        var key = Guid.NewGuid().ToString("N");
        var watch = Stopwatch.StartNew();
        var (status, answer) = await Send(HttpMethod.Post, path, body, key, version, cancellation);
        if (status is HttpStatusCode.OK or HttpStatusCode.Created)
        {
            journal.Acknowledge(member, key, body["action"]!.GetValue<string>(), question == 0 ? answer!.Value.GetProperty("question").GetProperty("id").GetInt64() : question, watch.Elapsed);
            return true;
        }

        journal.Refuse(answer is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("code", out var code) ? code.GetString()! : ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture));
        return false;
    }

    private async Task<(HttpStatusCode Status, JsonElement? Body)> Send(HttpMethod method, string path, JsonObject? body, string? key, string? version, CancellationToken cancellation)
    {
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            using var request = new HttpRequestMessage(method, path);
            if (body is not null) request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            if (_token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
            if (key is not null) request.Headers.Add("Idempotency-Key", key);
            if (version is not null) request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{version}\""));
            try
            {
                using var answer = await client.SendAsync(request, cancellation);
                var text = await answer.Content.ReadAsStringAsync(cancellation);
                // Not refused: it cannot say now whether it was done.
                if ((int)answer.StatusCode < 500) return (answer.StatusCode, text.Length == 0 ? null : JsonDocument.Parse(text).RootElement.Clone());
                journal.Refuse("5xx " + (int)answer.StatusCode);
            }
            catch (Exception gone) when (gone is HttpRequestException or IOException || (gone is TaskCanceledException && !cancellation.IsCancellationRequested))
            {
                journal.Lose();
            }

            await Task.Delay(Pause, cancellation);
        }
    }
}
