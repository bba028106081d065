using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Laws and articles as pages name them, shorter than in full: the state's name says nothing that a judge does not know.</summary>
internal static class ArticleName
{
    private const string State = "中华人民共和国";

    /// <summary>《民法典》.</summary>
    public static string OfLaw(string law) => "《" + (law.Length > State.Length && law.StartsWith(State, StringComparison.Ordinal) ? law[State.Length..] : law) + "》";

    /// <summary>《民法典》第584条; the law alone for one without articles.</summary>
    public static string Of(ArticleKey article) => OfLaw(article.Law) + Number(article);

    /// <summary>《民法典》（2020-05-28）第584条: with the day that tells its version apart.</summary>
    public static string Dated(ArticleKey article) =>
        article.Promulgated is { } day ? $"{OfLaw(article.Law)}（{DayText.Of(day)}）{Number(article)}" : Of(article) + "（未注明版本）";

    /// <summary>第五百八十四条, 第一百二十条之一, as laws number their articles; empty for a law without articles.</summary>
    public static string InChinese(ArticleKey article) => article.Article == 0
        ? ""
        : $"第{ChineseNumeral.ToChinese(article.Article)}条" + (article.Sub == 0 ? "" : "之" + ChineseNumeral.ToChinese(article.Sub));

    /// <summary>584 or 120-1, as addresses have it.</summary>
    public static string InAddress(int article, int sub) => new ArticleKey("", null, article, sub).ToString().Split(':')[^1];

    private static string Number(ArticleKey article) => article.Article == 0 ? "" : article.Number;
}
