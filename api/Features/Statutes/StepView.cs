using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>A corresponding article on a page.</summary>
/// <param name="Step">What corresponds.</param>
/// <param name="Own">The words of the article whose page it is; null where they are not held.</param>
/// <param name="IsLater">Whether the corresponding article came later.</param>
internal sealed record StepView(ArticleStep Step, string? Own, bool IsLater)
{
    /// <summary>未变, 序号已变, 已修改, 可能已修改.</summary>
    public string Mark => StatuteWords.Of(Step.Row);

    /// <summary>Whether its words are as they were.</summary>
    public bool IsSame => Step.Row.Kind is CorrespondenceKind.Same or CorrespondenceKind.Renumbered;

    /// <summary>How sure it is, on what ground, and how alike the two are.</summary>
    public string Ground => string.Join(" · ", new[]
    {
        StatuteWords.Check(Step.Row.Checked), Step.Row.Basis, StatuteWords.Likeness(Step.Row) is { } share ? "相同文字 " + share : null,
    }.OfType<string>());

    /// <summary>From the earlier words to the later ones; null where they are alike, too different, or not both held.</summary>
    public IHtmlContent? Difference =>
        Own is null || Step.Text is null || !DifferenceText.Differs(Step) ? null
        : IsLater ? DifferenceText.Of(Step, Own, Step.Text) : DifferenceText.Of(Step, Step.Text, Own);
}
