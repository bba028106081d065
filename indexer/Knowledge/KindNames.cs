using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The kinds of entries as programs name them: in the API, in addresses, as values of the facet.</summary>
public static class KindNames
{
    private static readonly Dictionary<string, EntryKind> ByName =
        Enum.GetValues<EntryKind>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Name of a kind.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "statute",
        EntryKind.GuidingCase => "guiding-case",
        EntryKind.ReferenceCase => "reference-case",
        EntryKind.OtherCase => "other-case",
        EntryKind.ExpertAnswer => "answer",
    };

    /// <summary>The kind with a name.</summary>
    public static bool TryParse(string name, out EntryKind kind) => ByName.TryGetValue(name, out kind);
}
