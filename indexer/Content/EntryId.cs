using System.Globalization;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Builds the stable ids of entries, so that importing the same source again replaces and never doubles.</summary>
public static class EntryId
{
    /// <summary>An article: law, date of promulgation (tells versions apart), article: <c>中华人民共和国刑法@2020-12-26:120-1</c>.</summary>
    public static string ForArticle(string law, DateOnly? promulgated, int article, int articleSub)
    {
        var day = promulgated?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated";
        var number = articleSub == 0
            ? article.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{article}-{articleSub}");
        return $"{law}@{day}:{number}";
    }

    /// <summary>A question of a published batch: <c>fdw-3-1</c>.</summary>
    public static string ForBatchAnswer(int batch, int question) =>
        string.Create(CultureInfo.InvariantCulture, $"fdw-{batch}-{question}");
}
