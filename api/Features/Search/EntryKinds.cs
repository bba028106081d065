using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>How kinds of entries are written in addresses and JSON: in camel case, read in any case.</summary>
internal static class EntryKinds
{
    public static IReadOnlyList<EntryKind> All { get; } = Enum.GetValues<EntryKind>();

    public static string Name(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "statuteArticle",
        EntryKind.GuidingCase => "guidingCase",
        EntryKind.ReferenceCase => "referenceCase",
        EntryKind.OtherCase => "otherCase",
        EntryKind.ExpertAnswer => "expertAnswer",
    };

    public static EntryKind? Parse(string name)
    {
        foreach (var kind in All)
            if (string.Equals(Name(kind), name, StringComparison.OrdinalIgnoreCase))
                return kind;
        return null;
    }

    /// <summary>A filter as the index holds it: there, kinds go by the enum's own names.</summary>
    public static FacetFilter AsIndexed(FacetFilter filter) =>
        filter.Facet == SearchInput.Kind && Parse(filter.Value) is { } kind ? filter with { Value = kind.ToString() } : filter;

    /// <summary>A facet value of the index as addresses and JSON write it.</summary>
    public static string AsWritten(string facet, string value) =>
        facet == SearchInput.Kind && Parse(value) is { } kind ? Name(kind) : value;

    /// <summary>A facet value as people read it.</summary>
    public static string Label(string facet, string value) =>
        facet == SearchInput.Kind && Parse(value) is { } kind ? Authority.ShelfName(kind) : value;
}
