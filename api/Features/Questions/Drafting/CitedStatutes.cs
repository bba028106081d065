using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>Recognises the articles that a text cites, with their words, the version meant and its validity. Nothing of the text is kept.</summary>
internal sealed class CitedStatutes(ReadableIndex index, TimeProvider clock)
{
    /// <summary>Longest text that is read; the rest is left out.</summary>
    private const int LongestText = CitationCheck.MaxTextLength;

    /// <summary>The cited articles, each once, in the order of the text; none while the index is not open.</summary>
    public IReadOnlyList<CitedStatute> Read(string text, CancellationToken cancellation)
    {
        if (!index.IsReady || string.IsNullOrWhiteSpace(text)) return [];
        var today = clock.Today();
        var cut = text.Length <= LongestText ? text : text[..LongestText];
        return
        [
            .. index.Citations.Check(cut, today, cancellation: cancellation).Items.Where(item => item.Kind == ReferenceKind.StatuteArticle)
                .DistinctBy(item => item.Canonical, StringComparer.Ordinal).Select(Of),
        ];
    }

    /// <summary>What has become of it, before what else is known.</summary>
    private static string? Remark(CheckedCitation item) =>
        (item.Findings.FirstOrDefault(StaleArticles.Says) ?? item.Findings.FirstOrDefault(finding => finding.Kind != CitationFindingKind.ArticleFound))?.Message;

    private CitedStatute Of(CheckedCitation item)
    {
        var article = item.Article;
        var present = item.Change?.Present ?? [];
        return new CitedStatute(
            item.Span.Start, item.Span.End, item.Written, item.Canonical,
            article?.Promulgated is { } day ? $"{DayText.Of(day)} 公布" : null,
            item.Validity is { } validity ? Entries.Validity.Of(validity).Label : null,
            item.Findings.Any(StaleArticles.Says),
            Remark(item),
            article is { Promulgated: not null } known && item.Held.Count > 0 ? index.Statutes.Text(known)?.Text : null,
            item.Held.Count > 0 ? EntryAddress.Of(item.Held[0].Id) : null,
            [.. present.Select(one => new PresentArticle(ArticleName.Of(one), EntryAddress.Of(one.ToString()), index.Statutes.Text(one)?.Text))]);
    }
}

/// <summary>One article that a text cites.</summary>
/// <param name="Start">Where it is first cited, in UTF-16 units.</param>
/// <param name="End">Where that ends.</param>
/// <param name="Written">As the text writes it.</param>
/// <param name="Canonical">In one form for all ways of writing it; by this an author confirms a stale one.</param>
/// <param name="Version">Which version is meant, in Chinese; null where that is not known.</param>
/// <param name="Validity">Whether that version applies today, in Chinese; null where that is not known.</param>
/// <param name="IsStale">Whether it was changed, repealed or is not yet in force, so that an answer has to confirm it.</param>
/// <param name="Remark">What else has to be known, in Chinese; null for nothing.</param>
/// <param name="Text">Its words; null where they are not held.</param>
/// <param name="Address">Its page; null where it has none.</param>
/// <param name="Present">The articles that stand in its place today; empty where it stands as it is cited.</param>
internal sealed record CitedStatute(
    int Start, int End, string Written, string Canonical, string? Version, string? Validity, bool IsStale, string? Remark, string? Text, string? Address, IReadOnlyList<PresentArticle> Present);

/// <summary>An article of present law.</summary>
/// <param name="Name">As a text would cite it.</param>
/// <param name="Address">Its page.</param>
/// <param name="Text">Its words; null where they are not held.</param>
internal sealed record PresentArticle(string Name, string Address, string? Text);
