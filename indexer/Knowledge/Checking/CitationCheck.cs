using System.Buffers;
using System.Globalization;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>
/// Checks the citations and numbers of a text against the library: whether law, version, article, 款 and 项 exist, whether they are in force on a day,
/// and whether the words quoted are theirs. What cannot be checked is said to be so, never taken for right. Safe for concurrent use; keeps nothing of a text.
/// </summary>
public sealed class CitationCheck
{
    /// <summary>Longest text, in UTF-16 units.</summary>
    public const int MaxTextLength = 100_000;

    private static readonly SearchValues<char> Connectors = SearchValues.Create("、，和及与或以至到 ");

    /// <summary>Articles of a list that a quotation behind it is compared with.</summary>
    private const int LongestList = 12;

    private readonly StatuteService _statutes;
    private readonly LawKnowledge _law;
    private readonly ArticleCheck _articles;
    private readonly NumberCheck _numbers;

    /// <summary>Checks against an index and what is known of the law.</summary>
    public CitationCheck(SearchService search, StatuteService statutes, LawKnowledge law, CourtRegistry courts) =>
        (_statutes, _law, _articles, _numbers) = (statutes, law, new ArticleCheck(statutes, law), new NumberCheck(search, statutes, law, courts));

    /// <summary>Checks against what a reader may see of an index, with what travels beside the program.</summary>
    public CitationCheck(KnowledgeView view)
        : this((view ?? throw new ArgumentNullException(nameof(view))).Search, view.Statutes, LawKnowledge.Default, CourtRegistry.Default)
    {
    }

    /// <summary>Checks a text.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="day">The day on which the law must be in force: that of the facts or of the judgment.</param>
    /// <param name="today">Up to when changes are told; null for <paramref name="day"/>.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="ArgumentException">The text is longer than <see cref="MaxTextLength"/>.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public CitationReport Check(string text, DateOnly day, DateOnly? today = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > MaxTextLength) throw new ArgumentException($"The text has {text.Length} characters, at most {MaxTextLength} are accepted.", nameof(text));
        var items = Articles(text, day, today ?? day, cancellation);
        var references = new List<LegalReference>();
        _law.Finder.FindAll(text, references);
        var titles = references.Exists(reference => reference.Kind == ReferenceKind.DocumentNumber) ? _law.Reader.ReadTitles(text) : [];
        foreach (var reference in references.Where(reference => reference.Kind != ReferenceKind.StatuteArticle))
        {
            cancellation.ThrowIfCancellationRequested();
            items.Add(_numbers.Check(text, reference, titles, today ?? day));
        }

        items.AddRange(MalformedNumbers.Find(text, references));
        return new CitationReport(day, [.. items.OrderBy(item => item.Span.Start).ThenBy(item => item.Span.End)]);
    }

    private List<CheckedCitation> Articles(string text, DateOnly day, DateOnly today, CancellationToken cancellation)
    {
        var citations = _law.Reader.Read(text);
        // What stands before 本案适用的是… is the article of today.
        var besideApplied = citations.Select(citation => citation.AppliedBeside).OfType<int>().ToHashSet();
        var quotations = new QuotationCheck(_statutes, text);
        var done = new List<(ArticleResult Result, IReadOnlyList<CitedPart> Parts)>(citations.Count);
        var items = new List<CheckedCitation>(citations.Count);
        var appended = Appendix.Read(text, _law.Reader).ToList();
        for (var i = 0; i < citations.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var citation = citations[i];
            var parts = PartsOf(text, citation);
            var result = _articles.Check(citation, parts, besideApplied.Contains(i) ? today : day, today);
            done.Add((result, parts));
            CheckedQuotation? quotation = null;
            if (QuotationReader.After(text, citation.Span.End) is { } words)
            {
                (quotation, var finding) = quotations.Check(words, [.. ListEndingAt(text, citations, i).Select(index => done[index])]);
                result.Add(finding);
            }

            // 前款 in words that are quoted counts from the law's own text, not from this one.
            var isLawsOwn = citation.Form == NameForm.Preceding && items.Exists(item => item.Quotation is { } around && Covers(around.Span, citation.Span));
            if (!isLawsOwn && !appended.Exists(article => Covers(article.Words.Span, citation.Span))) items.Add(Item(text, citation, parts, result, quotation));
        }

        foreach (var (citation, words) in appended)
        {
            cancellation.ThrowIfCancellationRequested();
            if (items.Exists(item => item.Span.Start < citation.Span.End && citation.Span.Start < item.Span.End)) continue;
            var parts = PartsOf(text, citation);
            var result = _articles.Check(citation, parts, day, today);
            CheckedQuotation? quotation = null;
            if (words.Span.Length > 0)
            {
                (quotation, var finding) = quotations.Check(Appendix.Cut(text, words, result.Structure), [(result, parts)]);
                result.Add(finding);
            }

            items.Add(Item(text, citation, parts, result, quotation));
        }

        return items;
    }

    private static bool Covers(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    /// <summary>The articles of one law that a list holds, the last first: 第一条、第二条规定：“…” may quote either.</summary>
    private static IEnumerable<int> ListEndingAt(string text, IReadOnlyList<StatuteCitation> citations, int last)
    {
        yield return last;
        for (var i = last; i > 0 && last - i < LongestList && citations[i - 1].Laws.SequenceEqual(citations[i].Laws); i--)
        {
            var (before, after) = (citations[i - 1].Span.End, citations[i].Span.Start);
            if (after < before || text.AsSpan(before, after - before).ContainsAnyExcept(Connectors)) yield break;
            yield return i - 1;
        }
    }

    private static IReadOnlyList<CitedPart> PartsOf(string text, StatuteCitation citation)
    {
        if (citation.Span.Of(text) is var written && written.Contains('条', StringComparison.Ordinal)) return CitedParts.Of(written);
        return citation.Paragraph == 0 && citation.Item == 0 ? [] : [new CitedPart(citation.Paragraph, citation.Item)];
    }

    private static CheckedCitation Item(string text, StatuteCitation citation, IReadOnlyList<CitedPart> parts, ArticleResult result, CheckedQuotation? quotation) => new()
    {
        Span = citation.Span,
        Kind = ReferenceKind.StatuteArticle,
        Written = citation.Span.Of(text),
        Canonical = (result.Laws is [var law] ? law : LawNameFolding.Display(citation.Written)) + new ArticleKey("", null, citation.Article, citation.Sub).Number + Canonical(parts),
        Findings = [.. result.Findings.OrderByDescending(finding => finding.Level)],
        Article = result.Article,
        Laws = result.Laws,
        Validity = result.Validity,
        Change = result.Change,
        Quotation = quotation,
        Held = result.Entry is { } entry ? [new HeldEntry(entry.Id, entry.Title, entry.Kind)] : [],
    };

    private static string Canonical(IReadOnlyList<CitedPart> parts) => string.Join('、', parts.Select(part =>
        (part.Paragraph > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{part.Paragraph}款") : "") + (part.Item > 0 ? string.Create(CultureInfo.InvariantCulture, $"第{part.Item}项") : "")));
}
