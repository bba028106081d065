using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Effects;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>A small judiciary on a store of its own, and the workflow over it: one court at each level in two provinces, and somebody for every part.</summary>
internal sealed class Courtroom : IDisposable
{
    public const string High = "鲁";
    public const string Supreme = "最高法";

    private readonly TestStore _store = new();
    private readonly Dictionary<string, long> _people = new(StringComparer.Ordinal);

    private Courtroom(DateTimeOffset now) => Clock = new SettableClock(now);

    public SettableClock Clock { get; }

    public TestStore Store => _store;

    /// <summary>At nine in the morning in Beijing of a day.</summary>
    public static async Task<Courtroom> Open(string day = "2026-11-02")
    {
        var room = new Courtroom(DateTimeOffset.Parse(day + "T09:00:00+08:00", System.Globalization.CultureInfo.InvariantCulture));
        await room._store.Migrate();
        await using var store = room.Context();
        store.AddRange(
            new CourtUnit { Code = Supreme, Name = "最高人民法院", Tier = CourtTier.Supreme },
            new CourtUnit { Code = High, Name = "山东省高级人民法院", Tier = CourtTier.High, SuperiorCode = Supreme, Region = "山东省" },
            new CourtUnit { Code = "鲁10", Name = "山东省威海市中级人民法院", Tier = CourtTier.Intermediate, SuperiorCode = High, Region = "山东省" },
            new CourtUnit { Code = "鲁1002", Name = "威海市环翠区人民法院", Tier = CourtTier.Basic, SuperiorCode = "鲁10", Region = "山东省" },
            new CourtUnit { Code = "豫", Name = "河南省高级人民法院", Tier = CourtTier.High, SuperiorCode = Supreme, Region = "河南省" });
        await store.Commit(CancellationToken.None);
        await room.Add("法官", "鲁1002", "民一庭");
        await room.Add("助理", "鲁1002", "民一庭", (Role.Assistant, "鲁1002", null, 0));
        await room.Add("高院法官", High, "民一庭");
        await room.Add("分流员", High, "研究室", (Role.Dispatcher, High, null, 0));
        await room.Add("专家", "鲁10", "民二庭", (Role.Expert, High, "民一庭", 0));
        await room.Add("另一专家", High, "民一庭", (Role.Expert, High, "民一庭", 0));
        await room.Add("庭长", High, "民一庭", (Role.Reviewer, High, "民一庭", 0));
        await room.Add("副庭长", High, "民一庭", (Role.Reviewer, High, "民一庭", 1));
        await room.Add("编辑", High, "研究室", (Role.Editor, High, null, 0));
        await room.Add("安全管理员", High, "技术处", (Role.SecurityAdmin, High, null, 0));
        await room.Add("院长", High, "", (Role.Leader, High, null, 0));
        await room.Add("最高法分流员", Supreme, "研究室", (Role.Dispatcher, Supreme, null, 0));
        await room.Add("最高法专家", Supreme, "民一庭", (Role.Expert, Supreme, "民一庭", 0));
        await room.Add("最高法庭长", Supreme, "民一庭", (Role.Reviewer, Supreme, "民一庭", 0));
        await room.Add("外省分流员", "豫", "研究室", (Role.Dispatcher, "豫", null, 0));
        return room;
    }

    public StoreContext Context() => _store.Open(clock: Clock);

    public long Id(string name) => _people[name];

    /// <summary>Somebody with a post and, where given, a role.</summary>
    public async Task Add(string name, string court, string division, params (Role Role, string Court, string? Division, int Rank)[] roles)
    {
        await using var store = Context();
        var person = new Person { Name = name, UserName = name };
        store.Add(person);
        await store.SaveChangesAsync();
        _people[name] = person.Id;
        var from = new DateOnly(2020, 1, 1);
        store.Add(new Post { PersonId = person.Id, CourtCode = court, Division = division, Title = "", From = from });
        foreach (var role in roles)
            store.Add(new Grant { PersonId = person.Id, Role = role.Role, CourtCode = role.Court, Division = role.Division, Rank = role.Rank, From = from, JudgeId = role.Role == Role.Assistant ? Id("法官") : null });
        await store.Commit(CancellationToken.None);
    }

    public async Task<CurrentPerson> Person(StoreContext store, string name)
    {
        var person = new CurrentPerson();
        await PersonLoading.Fill(person, store, Id(name), Clock.Today(), CancellationToken.None);
        return person;
    }

    /// <summary>An abstract question that nothing stops.</summary>
    public static QuestionWording Wording(string title = "违约方没有请求减少违约金的，法院能否主动调整？") => new()
    {
        Title = title,
        Background = "双方约定了较高的违约金，违约方应诉后没有提出减少的请求。",
        Opinion = "倾向于不主动调整，可以释明。",
        Statutes = "《中华人民共和国民法典》第五百八十五条",
        Line = "民事",
    };

    /// <summary>A question that a person submits.</summary>
    public async Task<long> Ask(string name = "法官", QuestionWording? wording = null)
    {
        var result = await Open(name, new TransitionRequest { Action = QuestionAction.Submit, Wording = wording ?? Wording(), ConfirmsNoPendingCase = true });
        return (result.Question ?? throw new InvalidOperationException(result.Problem!.Detail)).Id;
    }

    public async Task<TransitionResult> Open(string name, TransitionRequest request)
    {
        await using var store = Context();
        var (transitions, deadlines) = Services(store);
        return await new QuestionOpening(store, transitions, deadlines, Clock).Open(await Person(store, name), request, CancellationToken.None);
    }

    /// <summary>A step that must succeed; by nobody it is the system's.</summary>
    public async Task<Question> Do(string? name, long id, QuestionAction action, Func<TransitionRequest, TransitionRequest>? with = null)
    {
        var result = await Try(name, id, action, with);
        return result.Question ?? throw new InvalidOperationException($"{action}: {result.Problem!.Detail}");
    }

    public async Task<Problem> Refused(string? name, long id, QuestionAction action, Func<TransitionRequest, TransitionRequest>? with = null)
    {
        var result = await Try(name, id, action, with);
        return result.Problem ?? throw new InvalidOperationException($"{action} was not refused.");
    }

    public async Task<TransitionResult> Try(string? name, long id, QuestionAction action, Func<TransitionRequest, TransitionRequest>? with = null, int? version = null)
    {
        await using var store = Context();
        var request = new TransitionRequest { Action = action };
        return await Services(store).Transitions.Make(name is null ? new CurrentPerson() : await Person(store, name), id, version, with?.Invoke(request) ?? request, CancellationToken.None);
    }

    public async Task<HandOverReport> HandOver(string from, string to)
    {
        await using var store = Context();
        return await new OpenWork(store, Services(store).Transitions).HandOver(Id(from), Id(to), "职务变动", CancellationToken.None);
    }

    public async Task<QuestionView?> View(string name, long id)
    {
        await using var store = Context();
        return await new QuestionReading(store, Clock).Open(await Person(store, name), id, CancellationToken.None);
    }

    public async Task<QuestionPage> Desk(string name, QuestionDesk desk)
    {
        await using var store = Context();
        return await new QuestionLists(store, Clock).Page(await Person(store, name), desk, null, false, 1, CancellationToken.None);
    }

    /// <summary>Until the expert's answer lies with the reviewer.</summary>
    public async Task<long> Answered(string expert = "专家")
    {
        var id = await Ask();
        await Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = Id(expert) });
        await Do(expert, id, QuestionAction.Start);
        await Do(expert, id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整，可以释明。" });
        return id;
    }

    /// <summary>Until everybody can find it.</summary>
    public async Task<long> Published()
    {
        var id = await Answered();
        await Do("庭长", id, QuestionAction.Approve);
        await Do("编辑", id, QuestionAction.ProposePublication);
        await Do("编辑", id, QuestionAction.Publish, request => request with { Audience = QuestionAudience.Public });
        return id;
    }

    public async Task<StoredEntry?> Entry(long id)
    {
        await using var store = Context();
        return await store.Entries.AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == PublishedAnswers.EntryId(id));
    }

    public async Task<List<string>> NoticesOf(string name)
    {
        await using var store = Context();
        var id = Id(name);
        return await store.Set<KnowledgeBase.Api.Features.Notifications.Notice>().Where(notice => notice.PersonId == id).OrderBy(notice => notice.Id).Select(notice => notice.Text).ToListAsync();
    }

    public void Dispose() => _store.Dispose();

    private (QuestionTransitions Transitions, QuestionDeadlines Deadlines) Services(StoreContext store)
    {
        // Without an index: no case is known as concluded, and the law is not checked.
        var index = new ReadableIndex(new ServedIndex(), new CurrentPerson());
        var check = new QuestionCheck(index);
        var articles = new StaleArticles(index);
        var deadlines = new QuestionDeadlines(store, new WorkCalendars(), Options.Create(new QuestionOptions()));
        var (assignments, published) = (new Assignments(store), new PublishedAnswers(store));
        var effects = new QuestionEffects(
            new AskingEffects(check, deadlines), new AcceptingEffects(deadlines, assignments), new AnsweringEffects(check, deadlines, assignments, articles), new ReviewingEffects(deadlines),
            new PublishingEffects(published, deadlines, check, articles), new ClearingEffects(published), check);
        return (new QuestionTransitions(store, effects, assignments, Clock), deadlines);
    }
}
