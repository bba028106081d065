using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Who is prompted when. Wednesday is 2026-11-25; two working days before the end is the setting.</summary>
public sealed class QuestionRemindersTests : IAsyncLifetime, IDisposable
{
    private const long Asker = 1, Dispatcher = 2, Expert = 3, Reviewer = 4, Leader = 5, OtherLeader = 6;

    private readonly TestStore _store = new();
    private readonly DayClock _clock = new();

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        await using var store = Open();
        // The program may have seeded courts already.
        foreach (var (code, tier) in new[] { ("鲁", CourtTier.High), ("苏", CourtTier.High) })
            if (!await store.Set<CourtUnit>().AnyAsync(court => court.Code == code)) store.Add(new CourtUnit { Code = code, Name = code + "高级人民法院", Tier = tier });
        for (var id = Asker; id <= OtherLeader; id++) store.Add(new Person { Id = id, Name = "演示" + id, UserName = "demo-" + id, NormalizedUserName = "DEMO-" + id });
        await store.SaveChangesAsync();
        Grant(Dispatcher, Role.Dispatcher, "鲁");
        Grant(Leader, Role.Leader, "鲁");
        Grant(OtherLeader, Role.Leader, "苏");
        await store.Commit(CancellationToken.None);

        void Grant(long person, Role role, string court) => store.Add(new Grant { PersonId = person, Role = role, CourtCode = court, From = new(2026, 1, 1) });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Theory]
    // clock, due on, told (person: text)
    [InlineData("Acceptance", "2026-11-27", "2: 咨询（第1号）的受理期限将于2026年11月27日届满")]
    [InlineData("Answering", "2026-11-27", "3: 咨询（第1号）的答疑期限将于2026年11月27日届满")]
    [InlineData("Answering", "2026-11-25", "3: 咨询（第1号）的答疑期限将于2026年11月25日届满")]
    [InlineData("Answering", "2026-11-24", "3: 咨询（第1号）的答疑期限已于2026年11月24日届满，请尽快办理; 5: 本院现有 1 件咨询逾期，其中新增 1 件")]
    [InlineData("Review", "2026-11-26", "4: 咨询（第1号）的审核期限将于2026年11月26日届满")]
    [InlineData("EscalationReview", "2026-11-26", "4: 咨询（第1号）的上报审批期限将于2026年11月26日届满")]
    [InlineData("Information", "2026-11-27", "1: 您的咨询（第1号）等待补充说明，2026年11月27日到期后将关闭")]
    [InlineData("Answering", "2026-11-30", "")]
    public async Task Whoever_has_the_turn_is_prompted_before_the_end_and_after_it(string clock, string due, string told)
    {
        await Ask(Enum.Parse<QuestionClock>(clock), DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture));
        await Prompt();
        Assert.Equal(told, await Told());
    }

    [Fact]
    public async Task A_weekend_does_not_count_towards_the_days_before()
    {
        await Ask(QuestionClock.Answering, new(2026, 11, 30));
        _clock.Day = new(2026, 11, 26);
        await Prompt();
        Assert.Equal("3: 咨询（第1号）的答疑期限将于2026年11月30日届满", await Told());
    }

    [Fact]
    public async Task Nobody_is_prompted_twice_for_the_same_day_however_often_it_is_asked_on_however_many_servers()
    {
        await Ask(QuestionClock.Answering, new(2026, 11, 24));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(Prompt)));
        await Prompt();
        Assert.Equal("3: 咨询（第1号）的答疑期限已于2026年11月24日届满，请尽快办理; 5: 本院现有 1 件咨询逾期，其中新增 1 件", await Told());
    }

    [Fact]
    public async Task A_deadline_that_was_extended_is_prompted_for_again()
    {
        await Ask(QuestionClock.Answering, new(2026, 11, 26));
        await Prompt();
        await using (var store = Open())
        {
            await store.Set<Question>().ExecuteUpdateAsync(question => question.SetProperty(q => q.DueOn, new DateOnly(2026, 11, 27)).SetProperty(q => q.DueIsProvisional, true));
        }

        await Prompt();
        Assert.Equal("3: 咨询（第1号）的答疑期限将于2026年11月26日届满; 3: 咨询（第1号）的答疑期限将于2026年11月27日（暂定）届满", await Told());
    }

    [Fact]
    public async Task What_nobody_has_in_hand_is_for_those_who_hand_it_out()
    {
        await Ask(QuestionClock.Answering, new(2026, 11, 26), expert: null);
        await Prompt();
        Assert.Equal("2: 咨询（第1号）的答疑期限将于2026年11月26日届满", await Told());
    }

    [Theory]
    [InlineData("2026-11-26", "")] // late since long, in the middle of a week: nothing new
    [InlineData("2026-11-28", "")] // a Saturday
    [InlineData("2026-11-30", "5: 本院现有 1 件咨询逾期")] // the first working day of the week
    public async Task Leaders_hear_of_what_is_late_when_it_becomes_so_and_once_a_week(string day, string told)
    {
        await Ask(QuestionClock.Acceptance, new(2026, 11, 2));
        _clock.Day = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        await Prompt();
        Assert.Equal(told, string.Join("; ", (await Told()).Split("; ").Where(one => one.StartsWith('5'))));
    }

    private async Task Ask(QuestionClock clock, DateOnly due, long? expert = Expert)
    {
        await using var store = Open();
        store.Add(new Question
        {
            State = QuestionState.Answering,
            AskerId = Asker,
            AskerCourt = "鲁",
            AskerSignature = "示例法院",
            Title = "示例",
            Background = "",
            Opinion = "",
            Statutes = "",
            Line = "民事",
            HandlingCourt = "鲁",
            ExpertId = expert,
            ReviewerId = clock is QuestionClock.Review or QuestionClock.EscalationReview ? Reviewer : null,
            Clock = clock,
            DueOn = due,
            CreatedAt = store.Now,
            StateSince = store.Now,
        });
        await store.Commit(CancellationToken.None);
    }

    private async Task Prompt()
    {
        await using var store = Open();
        await new QuestionReminders(store, new WorkCalendars(), Options.Create(new NotificationOptions { RemindDaysBefore = 2 }), _clock).Prompt(CancellationToken.None);
    }

    private async Task<string> Told()
    {
        await using var store = Open();
        return string.Join("; ", (await store.Set<Notice>().OrderBy(notice => notice.Id).ToListAsync()).Select(notice => $"{notice.PersonId}: {notice.Text}"));
    }

    private StoreContext Open() => _store.Open(clock: _clock);

    private sealed class DayClock : TimeProvider
    {
        public DateOnly Day { get; set; } = new(2026, 11, 25);

        // Nine in the morning in Beijing.
        public override DateTimeOffset GetUtcNow() => new(Day.ToDateTime(new TimeOnly(1, 0)), TimeSpan.Zero);
    }
}
