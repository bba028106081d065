using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>A citation in an entry with the version of the law that it means.</summary>
/// <param name="Citation">What stands in the text; its law is exactly one.</param>
/// <param name="Section">Index of the entry's section it stands in; its span is in that section's text.</param>
/// <param name="Article">The article of the version meant; undated where the text and its date do not tell which version.</param>
public sealed record CitedArticle(StatuteCitation Citation, int Section, ArticleKey Article);
