using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Kinds of entries in addresses and on pages.</summary>
internal static class EntryKinds
{
    public static IReadOnlyList<EntryKind> All { get; } = Enum.GetValues<EntryKind>();

    public static IEnumerable<string> Names => All.Select(KindNames.Of);

    /// <summary>The kind with this name, in any case; or null.</summary>
    public static EntryKind? Parse(string name)
    {
        foreach (var kind in All)
            if (string.Equals(KindNames.Of(kind), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    /// <summary>A facet value as people read it.</summary>
    public static string Label(string facet, string value) =>
        facet == SearchInput.Kind && Parse(value) is { } kind ? Authority.ShelfName(kind) : value;
}
