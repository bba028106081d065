using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Facets whose values are names for programs: which are allowed, and how people read them.</summary>
internal static class FacetValues
{
    private static readonly Dictionary<string, Dictionary<string, string>> Names = new(StringComparer.Ordinal)
    {
        ["kind"] = Enum.GetValues<EntryKind>().ToDictionary(KindNames.Of, KindNames.ChineseName, StringComparer.OrdinalIgnoreCase),
        ["tier"] = Enum.GetValues<Tier>().ToDictionary(Tiers.Name, Tiers.ShelfName, StringComparer.OrdinalIgnoreCase),
    };

    /// <summary>All values of a facet that has a fixed list; null for any other.</summary>
    public static string[]? Allowed(string facet) => Names.TryGetValue(facet, out var names) ? [.. names.Keys] : null;

    /// <summary>A value as people read it.</summary>
    public static string Label(string facet, string value) =>
        Names.TryGetValue(facet, out var names) && names.TryGetValue(value, out var label) ? label : value;
}
