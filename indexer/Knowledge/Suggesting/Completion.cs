using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>What a completion is.</summary>
public enum CompletionKind
{
    /// <summary>案由 or 罪名.</summary>
    Cause,

    /// <summary>A law, regulation or judicial interpretation in force, by its name or an everyday name.</summary>
    Statute,

    /// <summary>A word or keyword that many entries hold.</summary>
    Word,

    /// <summary>Title of a guiding case, a reference case or an answer.</summary>
    Title,

    /// <summary>Number of a guiding or reference case.</summary>
    EntryNumber,
}

/// <summary>A way to go on with what is being typed.</summary>
/// <param name="Text">The whole query, with what was typed before the last word.</param>
/// <param name="Kind">What its last part is.</param>
/// <param name="Detail">Full name of a law that is completed by another one, title of a case that is completed by its number; else null.</param>
/// <param name="Count">Entries of the cause, entries that hold the word, times that cases and answers cite the law; 0 for titles and numbers, and where there is none.</param>
/// <param name="Marks">Places in <paramref name="Text"/> that match what was typed.</param>
public sealed record Completion(string Text, CompletionKind Kind, string? Detail, int Count, IReadOnlyList<TextSpan> Marks);
