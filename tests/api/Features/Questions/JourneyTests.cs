using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>Questions on their way, as people make them go.</summary>
public sealed class JourneyTests : IAsyncLifetime
{
    private Courtroom _room = null!;

    public async Task InitializeAsync() => _room = await Courtroom.Open();

    public Task DisposeAsync()
    {
        _room.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_question_is_asked_assigned_answered_sent_back_answered_approved_and_published()
    {
        var id = await _room.Ask();
        await _room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await _room.Do("专家", id, QuestionAction.Start);
        await _room.Do("专家", id, QuestionAction.SaveAnswer, request => request with { Answer = "可以。" });
        await _room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "可以主动调整。" });
        await _room.Do("庭长", id, QuestionAction.Comment, request => request with { Note = "与规定不符", Start = 0, End = 4 });
        await _room.Do("庭长", id, QuestionAction.SendBack, request => request with { Note = "请重新研究" });
        await _room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "**不主动调整**，可以释明。" });
        await _room.Do("庭长", id, QuestionAction.Approve);
        await _room.Do("编辑", id, QuestionAction.ProposePublication);
        var question = await _room.Do("编辑", id, QuestionAction.Publish, request => request with { Audience = QuestionAudience.Public });

        Assert.Equal(QuestionState.Published, question.State);
        var view = await _room.View("法官", id);
        Assert.Equal("**不主动调整**，可以释明。", Assert.Single(view!.Answers).Text);
        // What was said between reviewer and expert is not the asker's to read.
        Assert.DoesNotContain(view.Events, one => one.Note is "请重新研究" || one.Action is QuestionAction.Comment or QuestionAction.SaveAnswer);

        var entry = EntryJson.Read(System.Text.Encoding.UTF8.GetBytes((await _room.Entry(id))!.Content!));
        Assert.Equal("不主动调整，可以释明。", entry.Sections.Single(section => section.Heading == "答疑意见").Text.Trim());
        Assert.Equal(("山东省高级人民法院", "山东省"), (entry.Court, entry.Region));
        Assert.Equal(new CourtDivision("威海市环翠区人民法院", "民一庭"), entry.Answer!.Asker);
        Assert.Equal(new CourtDivision("山东省高级人民法院", "民一庭"), entry.Answer.AppointedBy);
        Assert.Equal(new CourtDivision("山东省威海市中级人民法院", "民二庭"), entry.Answer.Expert);
        Assert.Contains("（现任职山东省威海市中级人民法院民二庭）", question.ExpertSignature, StringComparison.Ordinal);

        await using var store = _room.Context();
        Assert.Null((await ActionChain.Verify(store, CancellationToken.None)).Problem);
        Assert.Equal(question.Version, await store.Set<QuestionEvent>().CountAsync(one => one.QuestionId == id));
    }

    [Fact]
    public async Task The_asker_is_told_of_each_step_and_whose_turn_it_is_is_told_too_without_a_word_of_the_question()
    {
        var id = await _room.Published();
        Assert.Equal(
            [$"您的咨询（第{id}号）已受理，正在办理", $"您的咨询（第{id}号）专家已开始答疑", $"您的咨询（第{id}号）已有答复，正在审核", $"您的咨询（第{id}号）已经答复", $"您的咨询（第{id}号）的答复已经发布"],
            await _room.NoticesOf("法官"));
        Assert.Equal([$"咨询（第{id}号）待受理"], await _room.NoticesOf("分流员"));
        Assert.Equal([$"咨询（第{id}号）待您答疑", $"您的答复（第{id}号）已经审核同意"], await _room.NoticesOf("专家"));
        Assert.Equal([$"咨询（第{id}号）的答复待您审核"], await _room.NoticesOf("庭长"));
        Assert.Empty(await _room.NoticesOf("外省分流员"));
    }

    [Theory]
    [InlineData("法官", "鲁")]
    [InlineData("高院法官", "最高法")]
    [InlineData("最高法专家", "最高法")]
    public async Task A_question_goes_first_to_the_court_that_answers_for_the_asker(string asker, string court)
    {
        await using var store = _room.Context();
        var id = await _room.Ask(asker);
        Assert.Equal(court, (await store.Set<Question>().SingleAsync(question => question.Id == id)).HandlingCourt);
    }

    [Fact]
    public async Task What_stays_unsolved_is_reported_accepted_answered_and_reviewed_at_the_Supreme_Peoples_Court()
    {
        var id = await _room.Ask();
        await _room.Do("分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("专家") });
        await _room.Do("专家", id, QuestionAction.Start);
        Assert.Equal("question.incomplete", (await _room.Refused("专家", id, QuestionAction.ProposeEscalation)).Code.Code);
        await _room.Do("专家", id, QuestionAction.ProposeEscalation, request => request with { Note = "本院倾向于不主动调整" });
        await _room.Do("庭长", id, QuestionAction.Escalate);
        var accepted = await _room.Do("最高法分流员", id, QuestionAction.Assign, request => request with { ExpertId = _room.Id("最高法专家") });
        // Fifteen working days there, ten at a high court.
        Assert.Equal(new DateOnly(2026, 11, 23), accepted.DueOn);
        await _room.Do("最高法专家", id, QuestionAction.Start);
        await _room.Do("最高法专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整。" });
        var answered = await _room.Do("最高法庭长", id, QuestionAction.Approve);
        Assert.Equal(("最高人民法院民一庭", "鲁"), (answered.ExpertSignature, answered.EscalatedFrom));
        Assert.Contains($"您的咨询（第{id}号）已上报最高人民法院", await _room.NoticesOf("法官"));
    }

    [Fact]
    public async Task What_the_Supreme_Peoples_Court_sends_back_the_high_court_answers_itself()
    {
        var id = await _room.Answered();
        await _room.Do("庭长", id, QuestionAction.Escalate, request => request with { Note = "本院有两种意见" });
        var back = await _room.Do("最高法分流员", id, QuestionAction.ReturnEscalation, request => request with { Note = "可以自行答复" });
        Assert.Equal((QuestionState.Answering, "鲁", _room.Id("专家")), (back.State, back.HandlingCourt, back.ExpertId));
        await _room.Do("专家", id, QuestionAction.SubmitAnswer, request => request with { Answer = "不主动调整。" });
    }

    [Fact]
    public async Task An_assistant_drafts_on_behalf_of_the_judge_who_confirms()
    {
        var drafted = await _room.Open("助理", new TransitionRequest { Action = QuestionAction.HandOver, Wording = Courtroom.Wording() with { OnBehalfOf = _room.Id("法官") } });
        var id = drafted.Question!.Id;
        Assert.Equal("question.not-yours", (await _room.Refused("助理", id, QuestionAction.Confirm, request => request with { ConfirmsNoPendingCase = true })).Code.Code);
        var confirmed = await _room.Do("法官", id, QuestionAction.Confirm, request => request with { ConfirmsNoPendingCase = true });
        Assert.Equal((QuestionState.ToAccept, _room.Id("法官"), _room.Id("助理")), (confirmed.State, confirmed.AskerId, confirmed.DrafterId));
        Assert.Equal("question.wrong-person", (await _room.Open("助理", new TransitionRequest { Action = QuestionAction.HandOver, Wording = Courtroom.Wording() with { OnBehalfOf = _room.Id("高院法官") } })).Problem!.Code.Code);
    }

    [Fact]
    public async Task Who_was_asked_for_more_has_ten_working_days_then_it_closes_and_can_be_reopened()
    {
        var id = await _room.Ask();
        var asked = await _room.Do("分流员", id, QuestionAction.AskMore, request => request with { Note = "请说明合同的类型" });
        Assert.Equal((QuestionClock.Information, new DateOnly(2026, 11, 16)), (asked.Clock!.Value, asked.DueOn!.Value));
        await _room.Do(null, id, QuestionAction.Close);
        var again = await _room.Do("法官", id, QuestionAction.Reopen, request => request with { Note = "买卖合同" });
        Assert.Equal((QuestionState.ToAccept, QuestionClock.Acceptance), (again.State, again.Clock!.Value));
    }

    [Fact]
    public async Task A_question_like_one_that_is_answered_is_merged_and_its_asker_reads_that_answer()
    {
        var answered = await _room.Published();
        var id = await _room.Ask("法官", Courtroom.Wording("违约金过高，一方没有提出，可否主动减少？"));
        await using (var store = _room.Context())
        {
            (await store.Set<Question>().SingleAsync(question => question.Id == id)).AskerId = _room.Id("高院法官");
            await store.SaveChangesAsync();
        }

        await _room.Do("分流员", id, QuestionAction.Merge, request => request with { TargetId = answered });
        Assert.Single((await _room.View("高院法官", answered))!.Answers);
        Assert.Contains($"您的咨询（第{id}号）已并入一条有答复的咨询", await _room.NoticesOf("高院法官"));
    }

    [Fact]
    public async Task A_correction_keeps_the_old_words_and_the_entry_has_the_new_ones()
    {
        var id = await _room.Published();
        Assert.Equal("question.incomplete", (await _room.Refused("编辑", id, QuestionAction.Correct, request => request with { Answer = "改。" })).Code.Code);
        await _room.Do("编辑", id, QuestionAction.Correct, request => request with { Answer = "不得主动调整，应当释明。", Note = "表述不准确" });
        var view = await _room.View("法官", id);
        Assert.Equal(["不主动调整，可以释明。", "不得主动调整，应当释明。"], view!.Answers.Select(answer => answer.Text));
        Assert.Equal("表述不准确", view.Answers[1].CorrectionReason);
        Assert.Contains("应当释明", (await _room.Entry(id))!.Content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_superseded_answer_leads_to_the_one_that_replaces_it()
    {
        var (old, @new) = (await _room.Published(), await _room.Published());
        await _room.Do("编辑", old, QuestionAction.Supersede, request => request with { TargetId = @new });
        var entry = await _room.Entry(old);
        Assert.Equal((EntryState.Withdrawn, PublishedAnswers.EntryId(@new)), (entry!.State, entry.ReplacedBy));
    }

    [Fact]
    public async Task A_selected_answer_has_batch_topic_and_commentary_and_goes_back_to_selected_after_a_re_review()
    {
        var id = await _room.Published();
        await _room.Do("编辑", id, QuestionAction.Select, request => request with { Batch = "第四十批", Topic = "违约金", Commentary = "说理充分。", Commentator = "某大学教授" });
        await _room.Do(null, id, QuestionAction.PutUpForReReview, request => request with { Note = "所引条文已修改" });
        await _room.Do("编辑", id, QuestionAction.Uphold, request => request with { Note = "修改不影响结论" });
        var entry = EntryJson.Read(System.Text.Encoding.UTF8.GetBytes((await _room.Entry(id))!.Content!));
        Assert.Equal(("第四十批", "违约金", "某大学教授"), (entry.Answer!.Batch, entry.Answer.Topic, entry.Answer.Commentator));
        Assert.Contains(entry.Sections, section => section is { Heading: "点评意见", Text: "说理充分。" });
        Assert.Equal(QuestionState.Selected, (await _room.View("编辑", id))!.Question.State);
    }

    [Theory]
    [InlineData(QuestionAudience.Public, "public")]
    [InlineData(QuestionAudience.AllCourts, "courts")]
    [InlineData(QuestionAudience.Region, "region:山东省")]
    [InlineData(QuestionAudience.OwnCourt, "court:鲁1002")]
    public async Task An_answer_is_for_those_whom_the_editor_chose(object audience, string expected)
    {
        var id = await _room.Answered();
        await _room.Do("庭长", id, QuestionAction.Approve);
        await _room.Do("编辑", id, QuestionAction.ProposePublication);
        await _room.Do("编辑", id, QuestionAction.Publish, request => request with { Audience = (QuestionAudience)audience });
        Assert.Equal(expected, (await _room.Entry(id))!.Audiences);
    }

    [Fact]
    public async Task What_was_withdrawn_can_no_longer_be_accepted()
    {
        var id = await _room.Ask();
        await _room.Do("法官", id, QuestionAction.Withdraw);
        Assert.Equal("question.wrong-state", (await _room.Refused("分流员", id, QuestionAction.Pool)).Code.Code);
    }
}
