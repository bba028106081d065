using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Demo;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal.PendingCase;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Tests.Features.Questions.Demo;

/// <summary>What <c>--Demo=true</c> shows of the workflow.</summary>
public sealed class DemoQuestionsTests : IAsyncLifetime, IDisposable
{
    /// <summary>A Wednesday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 25);

    private readonly TestStore _database = new();

    public async Task InitializeAsync()
    {
        await _database.Migrate();
        await using var store = _database.Open();
        await CourtSeeding.Seed(store, Today, CancellationToken.None);
        await store.SaveChangesAsync();
        await DemoPeople.Seed(store, new PasswordHasher<Person>(), new UpperInvariantLookupNormalizer(), CancellationToken.None);
        await store.Commit(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Every_state_is_there_and_every_question_is_marked_as_made_up()
    {
        await Seed();
        await using var store = _database.Open();
        var questions = await store.Set<Question>().AsNoTracking().ToListAsync();
        Assert.Empty(Enum.GetValues<QuestionState>().Except(questions.Select(question => question.State)));
        Assert.All(questions, question => Assert.True(question.IsDemo));
        Assert.All(await store.Entries.AsNoTracking().Where(entry => entry.Content != null).ToListAsync(), entry => Assert.True(EntryJson.Read(System.Text.Encoding.UTF8.GetBytes(entry.Content!)).IsSample));
    }

    [Fact]
    public async Task Some_work_is_in_time_some_due_soon_some_late()
    {
        await Seed();
        await using var store = _database.Open();
        var due = await store.Set<Question>().AsNoTracking().Where(question => question.DueOn != null).ToListAsync();
        Assert.Contains(due, question => question.DueOn < Today && question.State == QuestionState.Answering);
        Assert.Contains(due, question => question.DueOn < Today && question.State == QuestionState.UnderReview);
        Assert.Contains(due, question => question.DueOn < Today && question.State == QuestionState.ToAccept);
        Assert.Contains(due, question => question.DueOn == Today.AddDays(1) && question.State == QuestionState.Assigned);
        Assert.Contains(due, question => question.DueOn > Today.AddDays(2) && question.State == QuestionState.Answering);
        Assert.Contains(due, question => question.IsExtended);
    }

    [Fact]
    public async Task What_may_happen_to_a_question_is_shown()
    {
        await Seed();
        await using var store = _database.Open();
        var events = await store.Set<QuestionEvent>().AsNoTracking().ToListAsync();
        foreach (var action in new[]
                 {
                     QuestionAction.Recuse, QuestionAction.Extend, QuestionAction.SendBack, QuestionAction.Comment, QuestionAction.Reroute, QuestionAction.Escalate, QuestionAction.ReturnEscalation, QuestionAction.Merge,
                     QuestionAction.Supersede, QuestionAction.Correct, QuestionAction.HandOver, QuestionAction.Confirm, QuestionAction.Contest, QuestionAction.Clear, QuestionAction.Close, QuestionAction.ReportUse,
                 })
            Assert.Contains(events, one => one.Action == action);
        // In the order in which it happened, and nothing in the future.
        Assert.Equal(events.OrderBy(one => one.Id).Select(one => one.At), events.Select(one => one.At).Order());
        Assert.True(events.Max(one => one.At) < new DateTime(2026, 11, 24, 16, 0, 0, DateTimeKind.Utc));
        var questions = await store.Set<Question>().AsNoTracking().ToListAsync();
        Assert.True(questions.Where(question => question.PublishedAt != null).Select(question => question.Audience).Distinct().Count() >= 4);
        Assert.True(questions.Select(question => question.Line).Distinct().Count() >= 8);
        Assert.Contains(questions, question => question is { Batch: "演示第一批", Topic: not null, Commentary: not null, AskerConsents: true });
        Assert.Contains(questions, question => question.LinkKind == QuestionLink.FollowsUp);
    }

    [Fact]
    public async Task The_log_of_actions_verifies()
    {
        await Seed();
        await using var store = _database.Open();
        var report = await ActionChain.Verify(store, CancellationToken.None);
        Assert.Null(report.Problem);
        Assert.True(report.Records >= DemoFile.Read().Sum(question => question.Steps.Length));
    }

    [Fact]
    public async Task A_second_start_changes_nothing()
    {
        await Seed();
        await using var store = _database.Open();
        var before = await Counts(store);
        await Seed();
        Assert.Equal(before, await Counts(store));
    }

    [Fact]
    public async Task Nothing_old_is_sent_out_and_only_the_last_days_are_unread()
    {
        await Seed();
        await using var store = _database.Open();
        var notices = await store.Set<Notice>().AsNoTracking().ToListAsync();
        Assert.All(notices, notice => Assert.True(notice.IsRouted));
        Assert.Contains(notices, notice => notice.ReadAt == null);
        Assert.All(notices.Where(notice => notice.ReadAt == null), notice => Assert.True(notice.At > new DateTime(2026, 11, 17, 16, 0, 0, DateTimeKind.Utc)));
    }

    [Theory]
    [InlineData("2026-02-24")]
    [InlineData("2026-10-08")]
    [InlineData("2026-11-28")]
    [InlineData("2027-01-04")]
    public async Task It_can_start_on_any_day(string today)
    {
        await Seed(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture));
        await using var store = _database.Open();
        Assert.Equal(DemoFile.Read().Count, await store.Set<Question>().CountAsync());
    }

    [Fact]
    public void What_answers_cite_is_in_force()
    {
        var laws = LawKnowledge.Default;
        var cited = 0;
        foreach (var text in DemoFile.Read().SelectMany(question => question.Statutes.Concat(question.Steps.SelectMany(step => step.Answer ?? []))))
        {
            foreach (var citation in laws.Reader.Read(text).Where(citation => citation.Law is not null))
            {
                cited++;
                Assert.True(laws.Registry.InForceOn(citation.Law!, Today) is not null, $"{citation.Law}: {text}");
            }

            if (text.StartsWith('《')) Assert.True(laws.Reader.Read(text).Any(citation => citation.Law is not null), text);
        }

        Assert.True(cited > 60, $"{cited}");
    }

    [Fact]
    public void The_texts_tell_of_no_case_but_for_the_two_that_are_sealed()
    {
        foreach (var question in DemoFile.Read())
        {
            var text = string.Join('\n', question.Title, question.Background, question.Opinion);
            var stopped = PendingCaseCheck.Default.Check(text, _ => false).Any(finding => finding.Grade == PendingCaseGrade.Stop);
            Assert.True(stopped == (question.Steps[0].Do == QuestionAction.Contest), question.Key);
        }
    }

    private Task Seed() => Seed(Today);

    private Task Seed(DateOnly today)
    {
        var options = new DbContextOptionsBuilder<StoreContext>();
        PersistenceFeature.Use(options, _database.Options);
        return DemoQuestions.Seed(options.Options, new CommitSignals(), Options.Create(new QuestionOptions()), today, CancellationToken.None);
    }

    private static async Task<(int Questions, int Events, int Notices, long Actions)> Counts(StoreContext store) => (
        await store.Set<Question>().CountAsync(), await store.Set<QuestionEvent>().CountAsync(), await store.Set<Notice>().CountAsync(), await store.Actions.LongCountAsync());
}
