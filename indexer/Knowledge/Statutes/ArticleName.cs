using System.Globalization;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>Laws and articles as people are shown them, shorter than in full: the state's name says nothing that a judge does not know.</summary>
public static class ArticleName
{
    /// <summary>《民法典》.</summary>
    public static string OfLaw(string law) =>
        "《" + (law.Length > LawNameFolding.State.Length && law.StartsWith(LawNameFolding.State, StringComparison.Ordinal) ? law[LawNameFolding.State.Length..] : law) + "》";

    /// <summary>《民法典》第584条; the law alone for one without articles.</summary>
    public static string Of(ArticleKey article) => OfLaw(article.Law) + (article.Article == 0 ? "" : article.Number);

    /// <summary>《行政诉讼法》第32条（1989-04-04公布）: with the day that tells its version apart.</summary>
    public static string Dated(ArticleKey article) => Of(article) + (article.Promulgated is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"（{day:yyyy-MM-dd}公布）")
        : "（未注明版本）");

    /// <summary>第五百八十四条, 第一百二十条之一, as laws number their articles; empty for a law without articles.</summary>
    public static string InChinese(ArticleKey article) => article.Article == 0
        ? ""
        : $"第{ChineseNumeral.ToChinese(article.Article)}条" + (article.Sub == 0 ? "" : "之" + ChineseNumeral.ToChinese(article.Sub));

    /// <summary>584 or 120-1, as addresses have it.</summary>
    public static string InAddress(int article, int sub) => new ArticleKey("", null, article, sub).ToString().Split(':')[^1];
}
