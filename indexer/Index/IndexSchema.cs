namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// The fields of an index, fixed for its lifetime; at most 100 in all, names unique. A document with a field that is not here is refused.
/// </summary>
/// <param name="TextFields">Analysed, scored by BM25, with positions.</param>
/// <param name="KeywordFields">Exact; scored by idf alone (frequency 1, no length).</param>
/// <param name="NumberFields">64-bit integers.</param>
public sealed record IndexSchema(
    IReadOnlyList<string> TextFields,
    IReadOnlyList<string> KeywordFields,
    IReadOnlyList<string> NumberFields);
