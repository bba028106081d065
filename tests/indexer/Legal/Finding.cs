using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>What the finder says about a text, as one readable line: <c>words=canonical; words=canonical</c>.</summary>
internal static class Finding
{
    private static readonly ReferenceFinder Finder = new(LawNames.Default);

    public static List<LegalReference> All(string text)
    {
        var found = new List<LegalReference>();
        Finder.FindAll(text, found);
        return found;
    }

    public static string Line(string text, ReferenceKind kind)
    {
        var found = All(text);
        Assert.All(found, reference => Assert.Equal(kind, reference.Kind));
        return string.Join("; ", found.Select(reference => $"{reference.Span.Of(text)}={reference.Canonical}"));
    }

    /// <summary>The folder with real texts beside the repository, or null where there is none.</summary>
    public static string? RealData()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) continue;
            var data = Path.Combine(folder.FullName, "..", "shared", "data");
            return Directory.Exists(data) ? data : null;
        }

        return null;
    }
}
