namespace KnowledgeBase.Indexer.Storage;

/// <summary>Bytes of the index are not what they must be. The message names the file, what was found and what to do.</summary>
public sealed class CorruptIndexException(string file, string problem)
    : IOException($"Index file {file} is damaged: {problem}. Build the index again from its sources, or restore it from a backup.")
{
    /// <summary>Name of the damaged file.</summary>
    public string File { get; } = file;

    /// <summary>What was expected and what was found.</summary>
    public string Problem { get; } = problem;
}
