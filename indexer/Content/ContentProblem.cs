namespace KnowledgeBase.Indexer.Content;

/// <summary>Something wrong in a source file. The rest of the file or folder is still read.</summary>
/// <param name="File">Path relative to the folder that was read.</param>
/// <param name="Line">1-based; 0 where it concerns the file as a whole.</param>
/// <param name="Code">Stable code for programs: <c>front-matter.missing-field</c> …</param>
/// <param name="Message">What is wrong, in Chinese.</param>
/// <param name="Remedy">What to do about it, in Chinese.</param>
public sealed record ContentProblem(string File, int Line, string Code, string Message, string Remedy);

/// <summary>What a reader yields: an entry or a problem, in the order of the source.</summary>
public readonly record struct ContentItem(KnowledgeEntry? Entry, ContentProblem? Problem);
