using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The articles that an indexed entry cites.</summary>
internal static class CitedArticles
{
    /// <summary>Each once, in the order of the text.</summary>
    public static List<ArticleKey> Of(IndexDocument document)
    {
        var cited = new List<ArticleKey>();
        foreach (var keyword in document.Keywords)
            if (keyword.Field == EntryFields.Cites && ArticleKey.TryParse(keyword.Value, out var article)) cited.Add(article);
        return cited;
    }
}
