namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

/// <summary>Finds data that lies beside the repository on some machines.</summary>
internal static class Repository
{
    /// <summary>The folder <c>../shared/data/NAME</c> as seen from the repository's root, or null where it is missing.</summary>
    public static string? FindSharedData(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) continue;
            var data = Path.GetFullPath(Path.Combine(folder.FullName, "..", "shared", "data", name));
            return Directory.Exists(data) ? data : null;
        }

        return null;
    }
}
