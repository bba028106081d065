using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>One form on the page of a question.</summary>
/// <param name="Page">The page.</param>
/// <param name="Action">What it does.</param>
internal sealed record ActionFormView(QuestionModel Page, QuestionAction Action)
{
    private static readonly QuestionForm Empty = new();

    public QuestionView View => Page.View!;

    /// <summary>What was typed before, where this form was refused.</summary>
    public QuestionForm Form => Page.Form.Action == Action.Code() ? Page.Form : Empty;

    /// <summary>Id of one of its fields.</summary>
    public string FieldId(string name) => $"{Action.Code()}-{name}";
}
