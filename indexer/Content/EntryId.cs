using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Builds the stable ids of entries, so that importing the same source again replaces and never doubles.</summary>
public static class EntryId
{
    /// <summary>An article: law, date of promulgation (tells versions apart), article: <c>中华人民共和国刑法@2020-12-26:120-1</c>.</summary>
    public static string ForArticle(string law, DateOnly? promulgated, int article, int articleSub) =>
        new ArticleKey(law, promulgated, article, articleSub).ToString();

    /// <summary>A question of a published batch: <c>fdw-3-1</c>.</summary>
    public static string ForBatchAnswer(int batch, int question) =>
        string.Create(CultureInfo.InvariantCulture, $"fdw-{batch}-{question}");
}
