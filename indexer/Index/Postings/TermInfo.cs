namespace KnowledgeBase.Indexer.Index.Postings;

/// <summary>Where a term's postings are.</summary>
/// <param name="Documents">Documents with the term, deleted ones included.</param>
/// <param name="Postings">Offset in the postings section.</param>
/// <param name="Positions">Offset in the positions section; meaningless for keyword fields.</param>
internal readonly record struct TermInfo(int Documents, long Postings, long Positions);
