using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The rows of a list.</summary>
/// <param name="Page">The page of the list.</param>
/// <param name="Calendar">By which days are counted.</param>
/// <param name="Person">Who looks.</param>
internal sealed record QuestionRowsView(QuestionPage Page, WorkCalendar Calendar, CurrentPerson Person)
{
    /// <summary>What a row is called; who decides on a clearance sees no words.</summary>
    public string TitleOf(Question question) =>
        Page.Desk == QuestionDesk.Clear ? $"第{question.Id}号（{question.ClearanceReason?.Chinese()}）"
        : question.Title.Length > 0 ? question.Title
        : question.State is QuestionState.Sealed or QuestionState.Destroyed ? "（封存的内容）" : question.State == QuestionState.Cleared ? "（已清除）" : "（未命名的草稿）";
}

/// <summary>The pages of a list.</summary>
internal sealed class DeskPagesView(QuestionPage page, QuestionState? state, bool all)
{
    public int Page => page.Page;

    public int Last => Math.Max(1, (page.Total + QuestionLists.PageSize - 1) / QuestionLists.PageSize);

    public string Address(int number) => DeskAddress.Of(page.Desk, state, all, number);
}
