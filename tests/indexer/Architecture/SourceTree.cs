namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>The project's own source files, found from where the tests run.</summary>
internal static class SourceTree
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file that a person wrote, by its path from the root, with forward slashes.</summary>
    public static IReadOnlyList<SourceFile> Files { get; } = [.. new[] { "indexer", "api", "tests" }
        .Select(folder => Path.Combine(Root, folder))
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        .Select(file => new SourceFile(Path.GetRelativePath(Root, file).Replace('\\', '/'), File.ReadAllLines(file)))
        .Where(file => !file.Path.Split('/').Any(part => part is "bin" or "obj"))
        .OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No KnowledgeBase.sln above " + AppContext.BaseDirectory);
    }
}

/// <summary>A source file.</summary>
internal sealed record SourceFile(string Path, IReadOnlyList<string> Lines);
