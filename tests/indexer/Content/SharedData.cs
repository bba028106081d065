namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>Real texts that may lie beside the repository; tests go deeper where they do.</summary>
internal static class SharedData
{
    /// <summary>The folder or file under ../shared/data, or null where it is not there.</summary>
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) continue;
            var path = Path.Combine(folder.FullName, "..", "shared", "data", name);
            return Path.Exists(path) ? path : null;
        }

        return null;
    }
}
