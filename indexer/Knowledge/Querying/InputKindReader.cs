using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Tells what kind of text a query is.</summary>
internal sealed partial class InputKindReader(LawNames names)
{
    /// <summary>A text of so many UTF-16 units tells a story; questions of the judged sets have 31 on average, fact descriptions over 200.</summary>
    public const int FactsLength = 120;

    /// <summary>The kind of a query.</summary>
    /// <param name="text">The query.</param>
    /// <param name="references">Numbers and citations in it.</param>
    /// <param name="hasWords">Whether words remain beside these.</param>
    /// <param name="isLaw">Whether it is the name of a law, see <see cref="LawOf"/>.</param>
    public static InputKind Of(string text, IReadOnlyList<LegalReference> references, bool hasWords, bool isLaw)
    {
        if (text.AsSpan().IsWhiteSpace()) return InputKind.Everything;
        if (references.Count > 0 && !hasWords) return OfReference(references[0].Kind);
        if (isLaw) return InputKind.LawName;
        if (text.Length >= FactsLength || text.AsSpan().Trim().ContainsAny('\n', '\r')) return InputKind.Facts;
        if (Question().IsMatch(text)) return InputKind.Question;
        return CaseName().IsMatch(text) ? InputKind.CaseName : InputKind.Words;
    }

    /// <summary>The full name of the law that a text names and nothing else; null where it does not, or where the name means several.</summary>
    public string? LawOf(string text) => text.Length > 200 ? null : names.FullName(text.AsSpan().Trim().Trim("《》〈〉"));

    private static InputKind OfReference(ReferenceKind kind) => kind switch
    {
        ReferenceKind.CaseNumber => InputKind.CaseNumber,
        ReferenceKind.EntryNumber => InputKind.EntryNumber,
        ReferenceKind.GuidingCaseNumber => InputKind.GuidingCaseNumber,
        ReferenceKind.DocumentNumber => InputKind.DocumentNumber,
        ReferenceKind.StatuteArticle => InputKind.StatuteCitation,
    };

    [GeneratedRegex("[?？]|[吗呢]\\s*[。.]?\\s*$|怎么|怎样|如何|是否|能否|可否|应否|什么|哪些|哪个|多少|多久|为何|([能会是要算该可应需有])不?[没不]\\1")]
    private static partial Regex Question();

    [GeneratedRegex("^\\S{2,60}案$|^\\S{2,40}诉\\S{2,60}$")]
    private static partial Regex CaseName();
}
