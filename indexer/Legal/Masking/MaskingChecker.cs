using System.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>
/// Finds what has to be masked before a text is published, by 法释〔2016〕19号 articles 8 to 11 or by the practice of the case library.
/// Already masked forms (张某, 某甲公司, ×××) pass; judges, clerks, lawyers, courts and authorities are left alone.
/// It is an aid: what it does not find may still have to be masked. Work grows with the text's length only. Immutable; safe for any number of threads.
/// </summary>
public sealed class MaskingChecker
{
    private static readonly Lazy<MaskingChecker> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly MaskingLexicon lexicon;

    private MaskingChecker(MaskingLexicon lexicon) => this.lexicon = lexicon;

    /// <summary>The checker over the tables that travel beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">A table is damaged or missing.</exception>
    public static MaskingChecker Default => Shared.Value;

    /// <summary>Reads surnames.tsv, not-names.txt, party-roles.tsv and causes.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">A table is damaged or missing.</exception>
    public static MaskingChecker Load(string folder) => new(MaskingLexicon.Load(folder));

    /// <summary>The text with every finding replaced by what it proposes.</summary>
    /// <param name="text">The text that was checked.</param>
    /// <param name="findings">What <see cref="Check"/> found in it.</param>
    public static string Apply(string text, IReadOnlyList<MaskingFinding> findings)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(findings);
        var masked = new StringBuilder(text.Length);
        var done = 0;
        foreach (var finding in findings)
        {
            masked.Append(text, done, finding.Span.Start - done).Append(finding.Replacement);
            done = finding.Span.End;
        }

        return masked.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>All that has to be masked, in the order of the text, without overlaps. Empty for a guiding case, whatever it holds.</summary>
    public IReadOnlyList<MaskingFinding> Check(string text, MaskingRules rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (rules == MaskingRules.GuidingCase) return [];
        var prepared = new MaskingText(text);
        var findings = new List<MaskingFinding>();
        findings.AddRange(InformationFindings.In(prepared, rules));
        findings.AddRange(NameFindings.In(prepared, lexicon, rules));
        return WithoutOverlaps(findings);
    }

    /// <summary>Of findings that overlap the one that begins first stays, of those the longest.</summary>
    private static List<MaskingFinding> WithoutOverlaps(List<MaskingFinding> findings)
    {
        findings.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        var kept = new List<MaskingFinding>(findings.Count);
        foreach (var finding in findings)
            if (kept.Count == 0 || finding.Span.Start >= kept[^1].Span.End) kept.Add(finding);
        return kept;
    }
}
