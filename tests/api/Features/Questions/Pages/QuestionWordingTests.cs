using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Pages;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Tests.Features.Questions.Pages;

/// <summary>How clocks, histories and commented passages are put.</summary>
public sealed class QuestionWordingTests
{
    private static readonly WorkCalendar Calendar = WorkCalendar.Load(Path.Combine(AppContext.BaseDirectory, "lexicon"));

    [Theory]
    [InlineData("2026-11-27", "2026-12-01", false, "答疑还剩 2 个工作日（12月1日止）")]
    [InlineData("2026-11-27", "2026-11-27", false, "答疑今天到期（11月27日止）")]
    [InlineData("2026-12-02", "2026-11-27", false, "答疑已逾期 3 个工作日（11月27日止）")]
    [InlineData("2026-11-29", "2026-11-27", false, "答疑已逾期 1 个工作日（11月27日止）")]
    [InlineData("2026-12-31", "2027-01-05", true, "答疑还剩 3 个工作日（2027年1月5日止，期限为暂定）")]
    public void A_clock_says_how_long_there_is_still_time(string today, string due, bool provisional, string expected) =>
        Assert.Equal(expected, DueWords.Of(Question(question => (question.Clock, question.DueOn, question.DueIsProvisional) = (QuestionClock.Answering, Day(due), provisional)), Day(today), Calendar));

    [Fact]
    public void A_clock_that_stands_still_says_what_is_left_and_none_says_nothing()
    {
        Assert.Equal("期限暂停，尚余 4 个工作日", DueWords.Of(Question(question => question.DaysLeft = 4), Day("2026-11-27"), Calendar));
        Assert.Null(DueWords.Of(Question(_ => { }), Day("2026-11-27"), Calendar));
    }

    [Fact]
    public void Saving_twenty_times_is_one_line_of_the_history()
    {
        var events = Enumerable.Repeat(QuestionAction.SaveAnswer, 20).Prepend(QuestionAction.Start).Append(QuestionAction.SubmitAnswer).Select(action => new QuestionEvent { Action = action }).ToList();
        Assert.Equal(["Start 1", "SaveAnswer 20", "SubmitAnswer 1"], TimelineStep.Of(events).Select(step => $"{step.Event.Action} {step.Count}"));
    }

    [Theory]
    [InlineData("甲乙丙丁", new[] { 1, 3 }, "甲<mark data-comments=\"1\">乙丙</mark>丁")]
    [InlineData("甲乙丙丁", new[] { 0, 3, 2, 4 }, "<mark data-comments=\"1\">甲乙</mark><mark data-comments=\"1 2\">丙</mark><mark data-comments=\"2\">丁</mark>")]
    [InlineData("甲<b>丁", new[] { 0, 0, 1, 4 }, "甲<mark data-comments=\"2\">&lt;b&gt;</mark>丁")]
    [InlineData("甲乙", new[] { 1, 9 }, "甲乙")]
    [InlineData("", new[] { 0, 0 }, "")]
    public void Passages_with_comments_are_marked_by_their_numbers(string text, int[] places, string expected)
    {
        var comments = places.Chunk(2).Select(place => new ReviewComment { Start = place[0], End = place[1], Text = "示例" }).ToList();
        Assert.Equal(expected, AnchoredText.Of(text, comments).ToString());
    }

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Question Question(Action<Question> with)
    {
        var question = new Question { AskerCourt = "鲁10", AskerSignature = "", Title = "", Background = "", Opinion = "", Statutes = "", Line = "民事", HandlingCourt = "鲁" };
        with(question);
        return question;
    }
}
