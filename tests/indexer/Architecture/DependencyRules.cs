namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>Which folder of the indexer may use which; a folder is a namespace. Each may use itself.</summary>
internal static class DependencyRules
{
    public const string RootNamespace = "KnowledgeBase.Indexer";

    public static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Text"] = [],
        ["Storage"] = [],
        ["Legal"] = ["Text"],
        ["Analysis"] = ["Text", "Legal"],
        ["Index"] = ["Analysis", "Storage", "Text"],
        ["Search"] = ["Index", "Analysis", "Legal", "Text"],
        ["Content"] = ["Text", "Legal"],
        // Analysis as well: the search service analyses queries as the index analysed its texts. Text: an answer's snippets carry spans. All that Knowledge stands on uses it anyway.
        ["Knowledge"] = ["Search", "Index", "Analysis", "Content", "Legal", "Text"],
        ["Cli"] = ["Text", "Storage", "Legal", "Analysis", "Index", "Search", "Content", "Knowledge"],
    };

    /// <summary>The folder a namespace belongs to, null for one outside the indexer, and "" for the indexer's root.</summary>
    public static string? FolderOf(string? name)
    {
        if (name == RootNamespace) return "";
        return name?.StartsWith(RootNamespace + ".", StringComparison.Ordinal) == true ? name.Split('.')[2] : null;
    }

    public static bool Allows(string from, string to) => from == to || (Allowed.TryGetValue(from, out var uses) && uses.Contains(to));

    /// <summary>The rule as a person would say it.</summary>
    public static string Say(string folder) => Allowed.TryGetValue(folder, out var uses)
        ? $"{folder} may use {(uses.Length == 0 ? "nothing" : string.Join(", ", uses))}"
        : $"{folder} is not one of the indexer's folders";
}
