namespace KnowledgeBase.Indexer.Content;

/// <summary>The text of a source file in lines, as every reader gets it.</summary>
/// <param name="File">Name shown in problems: relative to the folder that was read, with forward slashes.</param>
/// <param name="Lines">Lines without their ends.</param>
internal sealed record SourceText(string File, string[] Lines)
{
    /// <summary>Splits a text whose lines end in LF, as <see cref="TextFile"/> gives it.</summary>
    public static SourceText Of(string file, string text) => new(file, text.Split('\n'));

    /// <summary>Index of the first line from <paramref name="from"/> on that fits, or -1.</summary>
    public int Find(Predicate<string> fits, int from = 0) => Array.FindIndex(Lines, from, fits);

    /// <summary>A problem at a line given by its index.</summary>
    public ContentItem Problem(int index, string code, string message, string remedy) =>
        new(null, new ContentProblem(File, index + 1, code, message, remedy));

    /// <summary>A problem of the file as a whole.</summary>
    public ContentItem Problem(string code, string message, string remedy) => Problem(-1, code, message, remedy);

    /// <summary>The place of a line given by its index.</summary>
    public SourcePlace Place(int index) => new(File, index + 1);
}
