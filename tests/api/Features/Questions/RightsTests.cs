using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Who may not do what: conflicts of interest, other courts, 回避, and two writers at once.</summary>
public sealed class RightsTests : IAsyncLifetime
{
    private Courtroom _room = null!;

    public async Task InitializeAsync() => _room = await Courtroom.Open();

    public Task DisposeAsync()
    {
        _room.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Whoever_asked_does_not_accept_answer_review_or_publish_it_whatever_roles_they_hold()
    {
        await _room.Add("身兼数职", Courtroom.High, "民一庭", (Role.Dispatcher, Courtroom.High, null, 0), (Role.Expert, Courtroom.High, "民一庭", 0), (Role.Reviewer, Courtroom.High, "民一庭", 0), (Role.Editor, Courtroom.High, null, 0));
        var id = await _room.Ask();
        await using (var store = _room.Context())
        {
            (await store.Set<Question>().SingleAsync(question => question.Id == id)).AskerId = _room.Id("身兼数职");
            await store.SaveChangesAsync();
        }

        foreach (var action in new[] { QuestionAction.Assign, QuestionAction.Refuse, QuestionAction.Merge, QuestionAction.Pool })
            Assert.Equal("question.not-yours", (await _room.Refused("身兼数职", id, action)).Code.Code);
        Assert.Equal("question.wrong-person", (await _room.Refused("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("身兼数职") })).Code.Code);
        await _room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await _room.Do("专家", id, QuestionAction.Start);
        var submitted = await _room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整。" });
        Assert.NotEqual(_room.Id("身兼数职"), submitted.ReviewerId);
        Assert.DoesNotContain((await _room.Desk("身兼数职", QuestionDesk.Dispatch)).Rows, row => row.Id == id);
    }

    [Fact]
    public async Task Whoever_answers_never_reviews_so_the_deputy_does_where_the_head_answered()
    {
        await _room.Add("庭长兼专家", Courtroom.High, "民三庭", (Role.Expert, Courtroom.High, "民三庭", 0), (Role.Reviewer, Courtroom.High, "民三庭", 0));
        await _room.Add("民三庭副庭长", Courtroom.High, "民三庭", (Role.Reviewer, Courtroom.High, "民三庭", 1));
        var id = await _room.Answered("庭长兼专家");
        var view = await _room.View("分流员", id);
        Assert.Equal(_room.Id("民三庭副庭长"), view!.Question.ReviewerId);
        Assert.Equal("question.not-yours", (await _room.Refused("庭长兼专家", id, QuestionAction.Approve)).Code.Code);
    }

    [Fact]
    public async Task Where_nobody_may_review_the_answer_is_not_submitted_and_the_reason_is_said()
    {
        await _room.Add("独任专家", Courtroom.High, "林业庭", (Role.Expert, Courtroom.High, "林业庭", 0));
        var id = await _room.Ask();
        await _room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("独任专家") });
        await _room.Do("独任专家", id, QuestionAction.Start);
        Assert.Equal("question.no-reviewer", (await _room.Refused("独任专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整。" })).Code.Code);
    }

    [Fact]
    public async Task A_recusal_keeps_its_reason_and_the_work_goes_to_somebody_else()
    {
        var id = await _room.Answered();
        var reviewed = await _room.Do("庭长", id, QuestionAction.Recuse, request => request with { Note = "与咨询人有近亲属关系" });
        Assert.Equal(_room.Id("副庭长"), reviewed.ReviewerId);
        Assert.Equal("question.not-found", (await _room.Refused("庭长", id, QuestionAction.Approve)).Code.Code);
        await _room.Do("副庭长", id, QuestionAction.SendBack, request => request with { Note = "请补充" });
        var next = await _room.Do("专家", id, QuestionAction.Recuse, request => request with { Note = "曾参与研究" });
        Assert.Equal((QuestionState.Assigned, _room.Id("另一专家")), (next.State, next.ExpertId));
        Assert.Equal("question.not-found", (await _room.Refused("专家", id, QuestionAction.Start)).Code.Code);
        await _room.Do("另一专家", id, QuestionAction.Recuse, request => request with { Note = "系同学" });
        Assert.Equal(QuestionState.Pooled, (await _room.View("分流员", id))!.Question.State);
        await using var store = _room.Context();
        Assert.Equal(["与咨询人有近亲属关系", "曾参与研究", "系同学"], await store.Set<Recusal>().OrderBy(recusal => recusal.Id).Select(recusal => recusal.Reason).ToListAsync());
    }

    [Fact]
    public async Task Who_moves_hands_open_work_to_a_successor_with_notice_and_what_the_successor_may_not_do_stays()
    {
        var answering = await _room.Ask();
        await _room.Do("分流员", answering, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await _room.Do("专家", answering, QuestionAction.Start);
        await _room.Do("专家", answering, QuestionAction.SaveAnswer, request => request with { Answer = "不主动调整。" });
        var own = await _room.Ask("法官", Courtroom.Wording("合同无效后价款如何返还？"));
        await _room.Do("分流员", own, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await using (var store = _room.Context())
        {
            (await store.Set<Question>().SingleAsync(question => question.Id == own)).AskerId = _room.Id("另一专家");
            await store.SaveChangesAsync();
        }

        var report = await _room.HandOver("专家", "另一专家");
        Assert.Equal((1, own), (report.Handed, Assert.Single(report.Left).Question));
        var view = await _room.View("另一专家", answering);
        Assert.Equal((QuestionState.Answering, "不主动调整。"), (view!.Question.State, Assert.Single(view.Answers).Text));
        Assert.Contains($"咨询（第{answering}号）移交给您办理", await _room.NoticesOf("另一专家"));
        Assert.Equal("question.not-found", (await _room.Refused("专家", answering, QuestionAction.SaveAnswer, request => request with { Answer = "改" })).Code.Code);
    }

    [Theory]
    [InlineData("外省分流员")]
    [InlineData("另一专家")]
    [InlineData("最高法庭长")]
    [InlineData("副庭长")]
    [InlineData("编辑")]
    public async Task Who_has_no_part_in_an_unpublished_question_does_not_even_learn_that_it_exists(string name)
    {
        var id = await _room.Answered();
        Assert.Null(await _room.View(name, id));
    }

    [Fact]
    public async Task A_draft_is_seen_by_nobody_but_its_author()
    {
        var id = (await _room.Open("法官", new TransitionRequest { Action = QuestionAction.Edit, Wording = Courtroom.Wording() })).Question!.Id;
        foreach (var name in new[] { "分流员", "院长", "安全管理员", "专家" }) Assert.Null(await _room.View(name, id));
        Assert.NotNull(await _room.View("法官", id));
    }

    [Fact]
    public async Task Looking_at_unpublished_work_and_being_refused_are_on_record()
    {
        var id = await _room.Answered();
        await _room.View("庭长", id);
        await _room.Refused("外省分流员", id, QuestionAction.Approve);
        await using var store = _room.Context();
        var actions = await store.Actions.Where(action => action.Subject == $"question:{id}").ToListAsync();
        Assert.Contains(actions, action => action.Action == "question.view" && action.PersonId == _room.Id("庭长"));
        Assert.Contains(actions, action => action.Action == "question.approve" && action.Outcome == ActionOutcome.Refused && action.PersonId == _room.Id("外省分流员"));
    }

    [Fact]
    public async Task The_second_of_two_writers_is_told_what_the_first_has_done()
    {
        var id = await _room.Ask();
        var seen = (await _room.View("分流员", id))!.Question.Version;
        await _room.Do("分流员", id, QuestionAction.AskMore, request => request with { Note = "请说明合同的类型" });
        await _room.Do("法官", id, QuestionAction.Supply, request => request with { Note = "买卖合同" });
        var late = await _room.Try("分流员", id, QuestionAction.Refuse, request => request with { RefusalReason = RefusalReason.OutOfScope }, seen);
        Assert.Equal(412, late.Problem!.Code.Status);
        Assert.Contains("咨询人已作“补充说明”", late.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_ten_who_take_the_same_question_at_once_one_gets_it()
    {
        var id = await _room.Ask();
        var pooled = await _room.Do("分流员", id, QuestionAction.Pool);
        for (var i = 0; i < 10; i++) await _room.Add($"抢单专家{i}", Courtroom.High, "民一庭", (Role.Expert, Courtroom.High, "民一庭", 0));
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => _room.Try($"抢单专家{i}", id, QuestionAction.Take, version: pooled.Version))));
        Assert.Single(results, result => result.Question is not null);
        Assert.All(results.Where(result => result.Question is null), result => Assert.Contains(result.Problem!.Code.Status, new[] { 409, 412, 403 }));
        await using var store = _room.Context();
        Assert.Equal(1, await store.Set<QuestionEvent>().CountAsync(one => one.QuestionId == id && one.Action == QuestionAction.Take));
    }

    [Fact]
    public async Task Proposals_name_their_reasons_and_pass_over_who_is_away_or_late()
    {
        await using (var store = _room.Context())
        {
            store.Add(new AssignmentRule { CourtCode = Courtroom.High, Line = "民事", Law = "中华人民共和国民法典", ExpertId = _room.Id("另一专家") });
            store.Add(new Absence { PersonId = _room.Id("专家"), From = new DateOnly(2026, 11, 1), To = new DateOnly(2026, 11, 30) });
            await store.SaveChangesAsync();
        }

        var id = await _room.Ask();
        await using var reading = _room.Context();
        var question = await reading.Set<Question>().SingleAsync(one => one.Id == id);
        var proposals = await new Assignments(reading).Propose(question, new HashSet<long>(), new DateOnly(2026, 11, 2), CancellationToken.None);
        Assert.Equal(("另一专家", null), (proposals[0].Name, proposals[0].Obstacle));
        Assert.Contains("分案规则：民事、《中华人民共和国民法典》", proposals[0].Reasons);
        Assert.Equal(("专家", "今天不在岗"), (proposals[^1].Name, proposals[^1].Obstacle));
    }
}
