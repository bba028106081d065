using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Makes facets as people read them of the engine's counts.</summary>
internal static class FacetGroups
{
    /// <summary>Values of a facet beside hits.</summary>
    public const int Shown = 12;

    /// <summary>Values of the facet of causes beside hits: its upper levels are among them.</summary>
    public const int ShownCauses = 24;

    /// <summary>Values that the engine is asked for beside hits: years are put in their order before they are cut, and there are fewer of them.</summary>
    public const int Counted = 100;

    /// <summary>Values of a facet that is asked for alone.</summary>
    public const int Most = 1000;

    private static readonly string[] CourtLevels = [CourtName.Supreme, CourtName.High, CourtName.Intermediate, CourtName.Basic, CourtName.Special];

    /// <summary>The facet beside hits; without values where no match has one.</summary>
    public static FacetGroup Of(string facet, SearchResult result) => Of(facet, result, facet == EntryFields.Cause ? ShownCauses : Shown);

    /// <summary>The facet with at most so many values.</summary>
    public static FacetGroup Of(string facet, SearchResult result, int most)
    {
        var counts = result.Facets[facet];
        var values = facet switch
        {
            EntryFields.Cause => Tree(counts, most),
            EntryFields.Year => Plain(counts.OrderByDescending(count => count.Value, StringComparer.Ordinal), most),
            EntryFields.CourtLevel => Plain(counts.OrderBy(count => Array.IndexOf(CourtLevels, count.Value)), most),
            _ => Plain(counts, most),
        };
        return new FacetGroup(facet, values, result.FacetValues[facet] - values.Count);
    }

    private static List<FacetValue> Plain(IEnumerable<FacetCount> counts, int most) => [.. counts.Take(most).Select(count => new FacetValue(count.Value, count.Count))];

    /// <summary>The most frequent causes, each followed by those below it: whatever stands above another is at least as frequent.</summary>
    private static List<FacetValue> Tree(IReadOnlyList<FacetCount> counts, int most)
    {
        var shown = counts.Take(most).ToList();
        var values = shown.Select(count => count.Value).ToHashSet(StringComparer.Ordinal);
        var below = shown.Select(count => new FacetValue(count.Value, count.Count) { Parent = CauseTree.Default.ParentAmong(count.Value, values) })
            .ToLookup(value => value.Parent, StringComparer.Ordinal);
        var tree = new List<FacetValue>(shown.Count);
        Add(null);
        return tree;

        void Add(string? parent)
        {
            foreach (var value in below[parent])
            {
                tree.Add(value);
                Add(value.Value);
            }
        }
    }
}
