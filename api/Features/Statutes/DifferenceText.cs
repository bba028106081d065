using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The way from an old text to a new one as HTML: what was removed is struck through, what was added is underlined.</summary>
internal static class DifferenceText
{
    // With less in common a reader sees more in the two texts than in their difference.
    private const double LeastInCommon = 0.35;

    /// <summary>The difference, or null where the two texts have too little in common to be read as one.</summary>
    public static IHtmlContent? Of(ArticleStep step, string old, string present) => Of(step.Difference, old, present);

    /// <summary>The same for texts that were compared.</summary>
    public static IHtmlContent? Of(IReadOnlyList<DifferenceRun> difference, string old, string present)
    {
        var same = difference.Where(run => run.Kind == DifferenceKind.Same).Sum(run => run.Old.Length);
        if (2.0 * same / Math.Max(1, old.Length + present.Length) < LeastInCommon) return null;
        var html = new HtmlContentBuilder();
        foreach (var run in difference)
        {
            var (text, tag) = run.Kind switch
            {
                DifferenceKind.Same => (run.New.Of(present), null),
                DifferenceKind.Removed => (run.Old.Of(old), "del"),
                DifferenceKind.Added => (run.New.Of(present), "ins"),
            };
            if (tag is null) html.AppendHtml(MarkedText.At(text, []));
            else html.AppendHtml("<" + tag + ">").AppendHtml(MarkedText.At(text, [])).AppendHtml("</" + tag + ">");
        }

        return html;
    }

    /// <summary>Whether the texts differ at all.</summary>
    public static bool Differs(ArticleStep step) => step.Difference.Any(run => run.Kind != DifferenceKind.Same);
}
