using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>All of an answer as one text, scores to the last bit: answers are equal when their texts are. Totals of searches that may skip are bounds only and left out.</summary>
internal static class AnswerText
{
    public static string Of(SearchResult result, bool withTotal = true)
    {
        var text = new StringBuilder();
        if (withTotal) text.Append(CultureInfo.InvariantCulture, $"{result.Total}");
        Hits(text, result.Hits);
        foreach (var (field, counts) in result.Facets) text.Append(CultureInfo.InvariantCulture, $" {field}[{string.Join(' ', counts)}]");
        foreach (var (value, group) in result.Groups.OrderBy(g => g.Key, StringComparer.Ordinal)) Hits(text.Append(CultureInfo.InvariantCulture, $" {value}:{group.Total}"), group.Hits);
        return text.ToString();
    }

    private static void Hits(StringBuilder text, IReadOnlyList<ScoredHit> hits)
    {
        foreach (var hit in hits)
            text.Append(CultureInfo.InvariantCulture, $" {hit.Document.Id}={BitConverter.SingleToInt32Bits(hit.Score):x8}({string.Join(',', hit.Matches.Select(m => $"{m.Field}{m.Start}-{m.End}"))})");
    }
}
