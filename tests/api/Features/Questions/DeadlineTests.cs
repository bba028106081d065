using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Deadlines in working days, over real holidays.</summary>
public sealed class DeadlineTests
{
    [Theory]
    // Ten working days at a high court, the day of acceptance not counted.
    [InlineData("2026-11-02", "2026-11-16", false)]
    // Over 国庆节: 10-01 to 10-07 off, Saturday 10-10 worked.
    [InlineData("2026-09-30", "2026-10-20", false)]
    // Over 春节: 02-15 to 02-23 off, Saturdays 02-14 and 02-28 worked.
    [InlineData("2026-02-13", "2026-03-05", false)]
    // Into a year whose holidays are not announced.
    [InlineData("2026-12-28", "2027-01-11", true)]
    public async Task The_clock_of_the_answer_starts_on_the_working_day_after_acceptance(string accepted, string due, bool provisional)
    {
        using var room = await Courtroom.Open(accepted);
        var id = await room.Ask();
        var question = await room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = room.Id("专家") });
        Assert.Equal((QuestionClock.Answering, DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), provisional), (question.Clock!.Value, question.DueOn!.Value, question.DueIsProvisional));
    }

    [Fact]
    public async Task The_clock_stands_still_while_the_asker_is_asked_for_more()
    {
        using var room = await Courtroom.Open("2026-11-02");
        var id = await room.Ask();
        await room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = room.Id("专家") });
        await room.Do("专家", id, QuestionAction.Start);
        // Wednesday: two of ten days are gone.
        room.Clock.Now = room.Clock.Now.AddDays(2);
        await room.Do("专家", id, QuestionAction.AskMore, request => request with { Note = "请说明合同的类型" });
        room.Clock.Now = room.Clock.Now.AddDays(7);
        var resumed = await room.Do("法官", id, QuestionAction.Supply, request => request with { Note = "买卖合同" });
        // Eight days from Wednesday 2026-11-11.
        Assert.Equal((QuestionClock.Answering, new DateOnly(2026, 11, 23)), (resumed.Clock!.Value, resumed.DueOn!.Value));
    }

    [Fact]
    public async Task There_is_one_extension_with_a_reason()
    {
        using var room = await Courtroom.Open("2026-11-02");
        var id = await room.Ask();
        await room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = room.Id("专家") });
        Assert.Equal("question.incomplete", (await room.Refused("专家", id, QuestionAction.Extend)).Code.Code);
        Assert.Equal(new DateOnly(2026, 11, 23), (await room.Do("专家", id, QuestionAction.Extend, request => request with { Note = "需要调研" })).DueOn);
        Assert.Equal("question.wrong-state", (await room.Refused("专家", id, QuestionAction.Extend, request => request with { Note = "仍需调研" })).Code.Code);
    }

    [Fact]
    public async Task Review_has_a_clock_of_its_own_and_what_is_sent_back_has_at_least_three_days()
    {
        using var room = await Courtroom.Open("2026-11-02");
        var id = await room.Ask();
        await room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = room.Id("专家") });
        await room.Do("专家", id, QuestionAction.Start);
        // The last day in time.
        room.Clock.Now = room.Clock.Now.AddDays(14);
        var submitted = await room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整。" });
        Assert.Equal((QuestionClock.Review, new DateOnly(2026, 11, 23)), (submitted.Clock!.Value, submitted.DueOn!.Value));
        var back = await room.Do("庭长", id, QuestionAction.SendBack, request => request with { Note = "请补充" });
        Assert.Equal((QuestionClock.Answering, new DateOnly(2026, 11, 19)), (back.Clock!.Value, back.DueOn!.Value));
    }

    [Fact]
    public async Task Somebody_with_overdue_work_is_passed_over()
    {
        using var room = await Courtroom.Open("2026-11-02");
        var late = await room.Ask();
        await room.Do("分流员", late, QuestionAction.Assign, request => request with { ExpertId = room.Id("专家") });
        room.Clock.Now = room.Clock.Now.AddDays(30);
        var id = await room.Ask();
        await using var store = room.Context();
        var question = (await room.View("分流员", id))!.Question;
        var proposals = await new Assignments(store).Propose(question, new HashSet<long>(), new DateOnly(2026, 12, 2), CancellationToken.None);
        Assert.Equal("有 1 件逾期", proposals.Single(one => one.Name == "专家").Obstacle);
        Assert.Equal("另一专家", proposals[0].Name);
    }
}
