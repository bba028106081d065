using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>What has become of a cited article, in words.</summary>
public static class ChangeText
{
    /// <summary>序号已变, 已修改, 可能已修改, 已删除 or 所在版本已失效: the mark beside a citation.</summary>
    public static string Mark(CitationChange change) => change.Kind switch
    {
        CorrespondenceKind.Renumbered => "序号已变",
        CorrespondenceKind.Removed => "已删除",
        // Not compared: that the number has changed is all that is known.
        CorrespondenceKind.Same or CorrespondenceKind.Changed => change.Compared ? "已修改" : change.IsRenumbered ? "序号已变" : "可能已修改",
        null => "所在版本已失效",
    };

    /// <summary>A whole sentence: what was cited, what became of it, where it stands now.</summary>
    public static string Sentence(CitationChange change) => "所引" + ArticleName.Dated(change.Cited) + Now(change) + "。";

    /// <summary>现为《民法典》第577条，文字已修改（自动对应）.</summary>
    public static string Now(CitationChange change) => Now(change, withCheck: true);

    private static string Now(CitationChange change, bool withCheck)
    {
        if (change.Kind is null)
        {
            return change.Current is { Promulgated: { } day }
                ? string.Create(CultureInfo.InvariantCulture, $"所在的版本已不再施行；现行版本于{day.Year}年{day.Month}月{day.Day}日公布，本库暂无两者的条文对应")
                : "所在的版本已不再施行，本库暂无它与现行条文的对应";
        }

        if (change.Present.Count == 0) return "在现行法律中已无对应条文" + (withCheck ? Checked(change) : "");
        var now = "现为" + string.Join("、", change.Present.Select(article => Present(article, change.Cited)));
        return now + change.Kind switch
        {
            CorrespondenceKind.Renumbered => "，序号已变",
            CorrespondenceKind.Same => "",
            _ => (change.IsRenumbered ? "，序号已变" : "") + (change.Compared ? "，文字已修改" : "，文字可能有改动"),
        } + (withCheck ? Checked(change) : "");
    }

    /// <summary>All changes of an entry in a line, those whose present place is known first: 《行政诉讼法》第32条（1989-04-04公布）现为第34条；….</summary>
    public static string Line(IReadOnlyList<CitationChange> changes) =>
        string.Join('；', changes.OrderBy(change => change.Kind is null).Select(change => change.Kind is null ? ArticleName.Dated(change.Cited) + "所在的版本已不再施行" : ArticleName.Dated(change.Cited) + Now(change, withCheck: false)));

    private static string Present(ArticleKey article, ArticleKey cited) => article.Law == cited.Law ? article.Number : ArticleName.Of(article);

    private static string Checked(CitationChange change) => change.Checked ? "（人工核对）" : "（自动对应，请核对）";
}
