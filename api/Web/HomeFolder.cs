namespace KnowledgeBase.Api.Web;

/// <summary>The folder that relative paths of the settings start at: that of KnowledgeBase.sln, or the program's own where there is none.</summary>
internal static class HomeFolder
{
    /// <summary>Its absolute path.</summary>
    public static string Of(string contentRoot) => Repository(contentRoot) ?? Repository(AppContext.BaseDirectory) ?? contentRoot;

    /// <summary>A path as seen from the working folder where it exists there; else from the home folder, because the launcher may have changed the working folder.</summary>
    public static string Resolve(string path, string contentRoot) =>
        Path.Exists(path) || Path.IsPathRooted(path) ? Path.GetFullPath(path) : Path.GetFullPath(path, Of(contentRoot));

    private static string? Repository(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln")))
                return folder.FullName;
        return null;
    }
}
