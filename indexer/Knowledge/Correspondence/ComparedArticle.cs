using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>An article to be compared with those of another version.</summary>
/// <param name="Place">Its number.</param>
/// <param name="Text">Its words, without its number.</param>
internal sealed record ComparedArticle(ArticlePlace Place, string Text);
