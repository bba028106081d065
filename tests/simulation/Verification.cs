using System.Text.Json;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Api;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Simulation;

/// <summary>Compares what the server holds with what it told its users, and with the rules.</summary>
internal sealed class Verification(StoreContext store, Population people, Journal journal)
{
    private readonly List<string> _faults = [];
    private List<Question> _questions = [];
    private List<QuestionEvent> _events = [];

    /// <summary>What is wrong; empty where nothing is.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public int Questions => _questions.Count;

    public int Transitions => _events.Count;

    public int Published => _questions.Count(question => question.State == QuestionState.Published);

    public int Notices { get; private set; }

    /// <summary>Every step that was acknowledged is there once, and nothing else is.</summary>
    public async Task CheckTransitions()
    {
        _questions = await store.Set<Question>().AsNoTracking().OrderBy(question => question.Id).ToListAsync();
        _events = await store.Set<QuestionEvent>().AsNoTracking().OrderBy(one => one.QuestionId).ThenBy(one => one.Version).ToListAsync();
        var keys = await store.Set<UsedKey>().AsNoTracking().ToDictionaryAsync(key => (key.PersonId, key.Key));
        var made = _events.ToDictionary(one => (one.QuestionId, QuestionTag.Of(one.Version)));
        var told = new HashSet<(long, string)>();
        foreach (var step in journal.Done)
        {
            if (!keys.TryGetValue((step.PersonId, step.Key), out var key)) _faults.Add($"Lost: {step}");
            else if (!told.Add((key.SubjectId, key.Version))) _faults.Add($"Two keys for one step: {step}");
            else if (!made.TryGetValue((key.SubjectId, key.Version), out var happened) || key.SubjectId != step.Question || happened.Action.Code() != step.Action || happened.PersonId != step.PersonId) _faults.Add($"Not as told: {step}");
        }

        foreach (var happened in _events.Where(one => !told.Contains((one.QuestionId, QuestionTag.Of(one.Version))))) _faults.Add($"Nobody was told of question {happened.QuestionId} v{happened.Version} {happened.Action}");
        foreach (var question in _questions) CheckHistory(question, [.. _events.Where(one => one.QuestionId == question.Id)]);
    }

    /// <summary>Each step has told exactly those whom it concerns, once.</summary>
    public async Task CheckNotices()
    {
        var held = await store.Set<Notice>().AsNoTracking().Select(notice => new { notice.PersonId, notice.EventKey }).ToListAsync();
        Notices = held.Count;
        var inbox = held.GroupBy(notice => (notice.PersonId, notice.EventKey)).ToDictionary(group => group.Key, group => group.Count());
        var asker = _questions.ToDictionary(question => question.Id, question => question.AskerId);
        var expert = new Dictionary<long, long>();
        var reviewer = _questions.ToDictionary(question => question.Id, question => question.ReviewerId);
        var expected = new HashSet<(long, string)>();
        foreach (var happened in _events)
        {
            if (happened.Action == QuestionAction.Assign) expert[happened.QuestionId] = _questions.Single(question => question.Id == happened.QuestionId).ExpertId!.Value;
            if (happened.Action == QuestionAction.Take) expert[happened.QuestionId] = happened.PersonId!.Value;
            IEnumerable<long> concerned = happened.Action switch
            {
                QuestionAction.Submit => Ids(Role.Dispatcher),
                QuestionAction.Assign => [asker[happened.QuestionId], expert[happened.QuestionId]],
                QuestionAction.Pool => [asker[happened.QuestionId], .. Ids(Role.Expert)],
                QuestionAction.Take or QuestionAction.Start or QuestionAction.Publish => [asker[happened.QuestionId]],
                QuestionAction.SubmitAnswer => [asker[happened.QuestionId], reviewer[happened.QuestionId]!.Value],
                QuestionAction.SendBack => [expert[happened.QuestionId]],
                QuestionAction.Approve => [asker[happened.QuestionId], expert[happened.QuestionId]],
                QuestionAction.ProposePublication => Ids(Role.Editor),
                _ => throw new InvalidOperationException($"Nobody simulates {happened.Action}."),
            };
            foreach (var person in concerned.Where(person => person != happened.PersonId)) expected.Add((person, $"question:{happened.QuestionId}:v{happened.Version}"));
        }

        foreach (var notice in expected.Where(notice => !inbox.ContainsKey(notice))) _faults.Add($"No notice: {notice}");
        foreach (var notice in inbox.Where(notice => !expected.Contains(notice.Key))) _faults.Add($"A notice too many: {notice.Key}");
        foreach (var notice in inbox.Where(notice => notice.Value > 1)) _faults.Add($"Doubled notice: {notice.Key}");

        long[] Ids(Role role) => [.. people.Of(role).Select(member => member.Id)];
    }

    /// <summary>All e-mails have left, each once but for those around a kill.</summary>
    /// <param name="received">Message-IDs with the time of receipt (UTC).</param>
    /// <param name="kills">When the server was killed (UTC).</param>
    /// <returns>How many were received more than once.</returns>
    public async Task<int> CheckEmail(IReadOnlyCollection<(string Id, DateTime At)> received, IReadOnlyList<DateTime> kills)
    {
        foreach (var delivery in await store.Set<Delivery>().AsNoTracking().Where(delivery => delivery.State != DeliveryState.Sent).ToListAsync()) _faults.Add($"Delivery {delivery.Id} is {delivery.State}: {delivery.Problem}");
        var notices = await store.Set<Notice>().AsNoTracking().ToListAsync();
        var byId = received.GroupBy(message => message.Id.Split('@')[0]).ToDictionary(group => group.Key, group => group.Select(message => message.At).Order().ToList());
        foreach (var notice in notices.Where(notice => !byId.ContainsKey(OutgoingNotice.IdOf(notice.EventKey, notice.PersonId)))) _faults.Add($"No e-mail of notice {notice.Id}");
        if (byId.Count > notices.Count) _faults.Add($"{byId.Count} different e-mails of {notices.Count} notices");
        var repeated = byId.Where(message => message.Value.Count > 1).ToList();
        // The first went out just before the server died, which could not write it down any more.
        foreach (var message in repeated.Where(message => !kills.Any(kill => kill >= message.Value[0].AddSeconds(-1) && kill <= message.Value[0].AddSeconds(3)))) _faults.Add($"E-mail {message.Key} came {message.Value.Count} times without a kill: {string.Join(", ", message.Value.Select(at => $"{at:HH:mm:ss.fff}"))}");
        return repeated.Count;
    }

    /// <summary>What is published is found, once; what is not is not.</summary>
    public async Task CheckIndex(Caller reader, CancellationToken cancellation)
    {
        foreach (var question in _questions)
        {
            var entry = await reader.Get($"/api/v1/entries/{PublishedAnswers.EntryId(question.Id)}", cancellation);
            var isPublished = question.State == QuestionState.Published;
            if (isPublished != entry is not null) _faults.Add($"Question {question.Id} is {question.State}, and its entry is {(entry is null ? "not there" : "there")}");
            if (!isPublished) continue;
            var found = await reader.Get($"/api/v1/search?view=list&q={Uri.EscapeDataString(question.Title)}", cancellation);
            var hits = Ids(found!.Value).Count(id => id == PublishedAnswers.EntryId(question.Id));
            if (hits != 1) _faults.Add($"Question {question.Id} is found {hits} times by its title");
        }
    }

    private void CheckHistory(Question question, List<QuestionEvent> events)
    {
        var state = QuestionState.Draft;
        for (var i = 0; i < events.Count; i++)
        {
            var happened = events[i];
            if (happened.Version != i + 1) _faults.Add($"Question {question.Id}: version {happened.Version} where {i + 1} is due");
            if (happened.From != state) _faults.Add($"Question {question.Id} v{happened.Version}: from {happened.From}, was {state}");
            if (QuestionWorkflow.Find(happened.From, happened.Action)?.To != happened.To) _faults.Add($"Question {question.Id} v{happened.Version}: {happened.Action} does not lead from {happened.From} to {happened.To}");
            state = happened.To;
        }

        if (question.State != state || question.Version != events.Count) _faults.Add($"Question {question.Id} is {question.State} v{question.Version}, its history ends {state} v{events.Count}");
    }

    private static IEnumerable<string?> Ids(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => property is { Name: "entry", Value.ValueKind: JsonValueKind.Object } ? [property.Value.GetProperty("id").GetString()] : Ids(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Ids),
        _ => [],
    };
}
