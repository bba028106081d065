using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Effects;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>
/// Made-up questions for a demonstration (演示), in every state. Each has gone its way through the workflow, step by step and as the people of the demonstration, on a clock that
/// begins weeks before the start: history, deadlines, notices and log of actions are such as the workflow makes them.
/// </summary>
internal sealed class DemoQuestions
{
    /// <summary>What people of the demonstration have read: all but what is younger than so many working days.</summary>
    private const int UnreadDays = 5;

    private readonly Dictionary<string, long> _questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _people = new(StringComparer.Ordinal);
    private readonly StoreContext _store;
    private readonly DemoClock _clock;
    private readonly QuestionOptions _rules;
    private readonly IServiceProvider _services;

    private DemoQuestions(StoreContext store, DemoClock clock, QuestionOptions rules, IServiceProvider services) => (_store, _clock, _rules, _services) = (store, clock, rules, services);

    /// <summary>Adds them all in one transaction, where no question is there; of several processes that start at once one does it.</summary>
    /// <param name="database">The store, with the people of <see cref="DemoPeople"/>.</param>
    /// <param name="signals">Woken when the questions are there.</param>
    /// <param name="rules">The rules in force.</param>
    /// <param name="today">From which working days are counted back.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    /// <exception cref="InvalidOperationException">The workflow refuses a step: file and workflow do not fit.</exception>
    public static async Task Seed(DbContextOptions<StoreContext> database, CommitSignals signals, IOptions<QuestionOptions> rules, DateOnly today, CancellationToken cancellation)
    {
        var clock = new DemoClock();
        clock.Set(today, TimeOnly.MinValue);
        await using var store = new StoreContext(database, signals, clock);
        if (await store.Set<Question>().AnyAsync(cancellation)) return;
        await using var services = new ServiceCollection()
            .AddSingleton(store).AddSingleton<TimeProvider>(clock).AddSingleton(rules)
            .AddSingleton<ServedIndex>().AddScoped<ReadableIndex>().AddScoped<CurrentPerson>()
            .AddWorkflow().BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var demo = new DemoQuestions(store, clock, rules.Value, scope.ServiceProvider);
        await store.Together(() => demo.Seed(today, cancellation), cancellation);
    }

    private async Task Seed(DateOnly today, CancellationToken cancellation)
    {
        // Held until the end: whoever comes second waits, and finds it done.
        await _store.LogHeads.Where(head => head.Log == LogHead.Actions).ExecuteUpdateAsync(head => head.SetProperty(h => h.Last, h => h.Last), cancellation);
        if (await _store.Set<Question>().AnyAsync(cancellation)) return;
        foreach (var person in await _store.Users.AsNoTracking().Where(one => one.IsDemo).ToListAsync(cancellation)) _people[person.UserName!] = person.Id;
        var calendar = await new WorkCalendars().Get(_store, cancellation);
        var steps = DemoFile.Read().SelectMany(question => question.Steps.Select(step => (Question: question, Step: step))).OrderByDescending(one => one.Step.Ago).ThenBy(one => one.Step.At);
        foreach (var (question, step) in steps)
        {
            _clock.Set(calendar.AddWorkdays(today, -step.Ago).Day, step.At);
            await Make(question, step, cancellation);
            _store.Forget();
        }

        await Settle(calendar.AddWorkdays(today, -UnreadDays).Day, cancellation);
    }

    private async Task Make(DemoQuestion question, DemoStep step, CancellationToken cancellation)
    {
        var person = new CurrentPerson();
        if (step.By is { } by) await PersonLoading.Fill(person, _store, _people[by], _clock.Today(), cancellation);
        var request = await Request(question, step, cancellation);
        var result = _questions.TryGetValue(question.Key, out var id)
            ? await _services.GetRequiredService<QuestionTransitions>().Make(person, id, null, request, cancellation)
            : await _services.GetRequiredService<QuestionOpening>().Open(person, request, cancellation);
        _questions[question.Key] = result.Question?.Id ?? throw new InvalidOperationException($"{DemoFile.Name}: {question.Key}, {step.Do} ({step.Ago}): {result.Problem!.Detail}");
    }

    private async Task<TransitionRequest> Request(DemoQuestion question, DemoStep step, CancellationToken cancellation)
    {
        var (start, end) = step.Passage is { } passage ? await Place(question, passage, cancellation) : (0, 0);
        return new TransitionRequest
        {
            Action = step.Do,
            Wording = !_questions.ContainsKey(question.Key) ? Wording(question) : null,
            ConfirmsNoPendingCase = step.Do is QuestionAction.Submit or QuestionAction.Confirm,
            Note = step.Note,
            WhyNotSettled = step.WhyNotSettled,
            RefusalReason = step.Refusal,
            ExpertId = step.Expert is { } expert ? _people[expert] : null,
            TargetId = step.Target is { } target ? _questions[target] : null,
            Answer = step.Answer is { } paragraphs ? string.Join("\n\n", paragraphs) : null,
            Start = start,
            End = end,
            Use = step.Use,
            Audience = step.Audience,
            Batch = step.Batch,
            Topic = step.Topic,
            Commentary = step.Commentary,
            Commentator = step.Commentator,
            ClearanceReason = step.Clearance,
        };
    }

    private QuestionWording Wording(DemoQuestion question) => new()
    {
        Title = question.Title,
        Background = question.Background,
        Opinion = question.Opinion,
        Statutes = string.Join('\n', question.Statutes),
        // A court may have lines of its own.
        Line = _rules.Lines.Contains(question.Line) ? question.Line : _rules.Lines[0],
        Category = question.Category,
        AskerConsents = question.Consents,
        OnBehalfOf = question.Behalf ? _people[question.Asker] : null,
        FollowsUp = question.FollowsUp is { } followed ? _questions[followed] : null,
    };

    private async Task<(int Start, int End)> Place(DemoQuestion question, string passage, CancellationToken cancellation)
    {
        var id = _questions[question.Key];
        var text = await _store.Set<AnswerVersion>().Where(answer => answer.QuestionId == id).OrderByDescending(answer => answer.Number).Select(answer => answer.Text!).FirstAsync(cancellation);
        var start = text.IndexOf(passage, StringComparison.Ordinal);
        return start < 0 ? throw new InvalidOperationException($"{DemoFile.Name}: {question.Key} has no “{passage}”.") : (start, start + passage.Length);
    }

    /// <summary>What lies long back was read, and nothing of it is sent out of the server now.</summary>
    private async Task Settle(DateOnly unreadFrom, CancellationToken cancellation)
    {
        _clock.Set(unreadFrom, TimeOnly.MinValue);
        var read = _store.Now;
        await _store.Set<Notice>().Where(notice => !notice.IsRouted).ExecuteUpdateAsync(notice => notice.SetProperty(one => one.IsRouted, true), cancellation);
        await _store.Set<Notice>().Where(notice => notice.At < read && notice.ReadAt == null).ExecuteUpdateAsync(notice => notice.SetProperty(one => one.ReadAt, one => one.At), cancellation);
        // No index is open yet; that the answers cite law in force is held by a test.
        await _store.Set<QuestionEvent>().Where(one => one.Fact == AnsweringEffects.CitationsUnchecked).ExecuteUpdateAsync(one => one.SetProperty(row => row.Fact, (string?)null), cancellation);
    }
}
