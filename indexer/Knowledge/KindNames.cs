using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The kinds of entries by name: for programs in the API and as values of the facet, for people on pages.</summary>
public static class KindNames
{
    private static readonly Dictionary<string, EntryKind> ByName =
        Enum.GetValues<EntryKind>().ToDictionary(Of, StringComparer.Ordinal);

    /// <summary>Name for programs.</summary>
    public static string Of(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "statute",
        EntryKind.GuidingCase => "guiding-case",
        EntryKind.ReferenceCase => "reference-case",
        EntryKind.TypicalCase => "typical-case",
        EntryKind.Judgment => "judgment",
        EntryKind.NormativeDocument => "normative-document",
        EntryKind.ExpertAnswer => "answer",
    };

    /// <summary>Name for people.</summary>
    public static string ChineseName(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "法条",
        EntryKind.GuidingCase => "指导性案例",
        EntryKind.ReferenceCase => "参考案例",
        EntryKind.TypicalCase => "典型案例",
        EntryKind.Judgment => "裁判文书",
        EntryKind.NormativeDocument => "规范性文件",
        EntryKind.ExpertAnswer => "答疑",
    };

    /// <summary>The kind with a name for programs.</summary>
    public static bool TryParse(string name, out EntryKind kind) => ByName.TryGetValue(name, out kind);
}
