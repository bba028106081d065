using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>A correspondence that a published text states: today's article and the one applied, or an amending decision's new number.</summary>
/// <param name="Old">The earlier article.</param>
/// <param name="New">The later one.</param>
/// <param name="Basis">案例载明 or 修改决定.</param>
/// <param name="Single">One article on each side; else one of two lists of equal length, paired by their order.</param>
internal sealed record StatedPair(ArticleKey Old, ArticleKey New, string Basis, bool Single);
