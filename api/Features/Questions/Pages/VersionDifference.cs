using KnowledgeBase.Api.Features.Statutes;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What changed from one version of an answer to the next.</summary>
internal static class VersionDifference
{
    /// <summary>As HTML; null where the two are the same, or have too little in common to be read as one.</summary>
    public static IHtmlContent? Of(string old, string present) => old == present ? null : DifferenceText.Of(TextDifference.Between(old, present), old, present);
}
