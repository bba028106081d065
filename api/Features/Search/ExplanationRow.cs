using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A line of the arithmetic of a score as the page shows it: sums of one part are left out, a term is one line.</summary>
/// <param name="Value">What it adds.</param>
/// <param name="Text">How it was calculated.</param>
/// <param name="Parts">The lines below it.</param>
internal sealed record ExplanationRow(float Value, string Text, IReadOnlyList<ExplanationRow> Parts)
{
    /// <summary>What the value is made of.</summary>
    public static ExplanationRow Of(Explanation node)
    {
        if (node.Kind is ExplanationKind.Term or ExplanationKind.Phrase) return new(node.Value, ExplanationText.Of(node), []);
        var parts = node.Parts.Where(part => part.Role == ExplanationRole.Scores && part.Matches).ToList();
        if (parts is [var only] && node.Kind is ExplanationKind.Sum or ExplanationKind.Best) return Of(only);
        return new(node.Value, WordOf(parts) is { } word ? $"“{word}”合计" : ExplanationText.Of(node), [.. parts.Select(Of)]);
    }

    /// <summary>What must or must not be there and adds nothing, over all levels.</summary>
    public static IEnumerable<string> Conditions(Explanation node) =>
        node.Parts.Where(part => part.Role != ExplanationRole.Scores).Select(Condition).Concat(node.Parts.Where(part => part.Role == ExplanationRole.Scores).SelectMany(Conditions));

    private static string Condition(Explanation node) =>
        (node.Role == ExplanationRole.Excludes ? "不得含有：" : "") + string.Join(" 或 ", Named(node)) + (node.Matches == (node.Role == ExplanationRole.Filters) ? "（符合）" : "（不符合）");

    private static IEnumerable<string> Named(Explanation node) => node.Kind switch
    {
        ExplanationKind.Term or ExplanationKind.Phrase or ExplanationKind.Absent when node.Facts?.Field == "visibility" => ["已公开"],
        ExplanationKind.Term or ExplanationKind.Phrase or ExplanationKind.Absent =>
            [$"{ExplanationText.Field(node.Facts?.Field)}“{FacetValues.Label(node.Facts?.Field ?? "", ExplanationText.Term(node.Facts?.Term))}”"],
        _ when node.Parts.Count > 0 => node.Parts.SelectMany(Named),
        _ => [ExplanationText.Of(node with { Role = ExplanationRole.Scores })],
    };

    /// <summary>The word that all of the terms are, or are parts of; null where they are of several words.</summary>
    private static string? WordOf(IReadOnlyList<Explanation> parts)
    {
        if (!parts.All(part => part.Kind == ExplanationKind.Term)) return null;
        var longest = parts.MaxBy(part => part.Facts?.Term?.Length ?? 0)?.Facts?.Term;
        return longest is not null && parts.All(part => longest.Contains(part.Facts?.Term ?? "", StringComparison.Ordinal)) ? ExplanationText.Term(longest) : null;
    }
}
