using System.Globalization;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>What is known of versions and of corresponding articles, in the words that pages and the interface share.</summary>
internal static class StatuteWords
{
    public const string NotHeld = "文本未收录";

    /// <summary>What to do where the text of a version is not held.</summary>
    public const string HowToLoad =
        "请从国家法律法规数据库下载该版本（DOCX），或按相同结构写成 Markdown，放入配置项 Content:Paths 所列的文件夹后重新启动服务；"
        + "用命令行维护索引的，把所在文件夹加入 kb build 的参数后重新构建。";

    public static string Of(CorrespondenceKind kind) => kind switch
    {
        CorrespondenceKind.Same => "未变",
        CorrespondenceKind.Renumbered => "序号已变",
        CorrespondenceKind.Changed => "已修改",
        CorrespondenceKind.Removed => "已删除",
    };

    /// <summary>How an old article relates to a later one. Where no text was compared, nothing is said of its words.</summary>
    public static string Of(ArticleCorrespondence row) =>
        row is { Kind: CorrespondenceKind.Changed, Likeness: 0, New: { } later }
            ? (later.Article, later.Sub) != (row.Old.Article, row.Old.Sub) ? "序号已变" : "可能已修改"
            : Of(row.Kind);

    public static string Check(bool isChecked) => isChecked ? "人工核对" : "自动";

    /// <summary>87%, or null where no text was compared.</summary>
    public static string? Likeness(ArticleCorrespondence row) =>
        row.Likeness > 0 ? Math.Floor(row.Likeness * 100).ToString("0", CultureInfo.InvariantCulture) + "%" : null;

    /// <summary>2017年6月27日公布; of a version that only its adoption dates, 2003年12月4日通过.</summary>
    public static string Made(StatuteVersion version) => version switch
    {
        { Promulgated: { } day, Origin: VersionOrigin.AdoptionNote } => EntryText.Day(day) + "通过",
        { Promulgated: { } day } => EntryText.Day(day) + "公布",
        { Effective: { } day } => EntryText.Day(day) + "起施行",
        _ => "日期未载明",
    };

    /// <summary>《刑法修正案（十二）》自2024年3月1日起施行，修改了第165条、第166条.</summary>
    public static string Of(PendingAmendment amendment) =>
        $"《{amendment.Amendment}》自{EntryText.Day(amendment.Effective)}起施行，修改了{string.Join("、", amendment.Articles.Select(article => article.Number))}";

    /// <summary>The amendments that changed a corresponding article and that its text does not contain.</summary>
    public static IEnumerable<PendingAmendment> PendingOn(ArticleStep step) =>
        step.Version?.Pending.Where(pending => pending.Articles.Contains(step.Article)) ?? [];

    /// <summary>What must be known before an article is cited whose text lacks an amendment in force; null where none is known.</summary>
    public static string? Warning(IReadOnlyList<PendingAmendment> pending) => pending.Count == 0
        ? null
        : string.Concat(pending.Select(amendment => $"《{amendment.Amendment}》自{EntryText.Day(amendment.Effective)}起修改了本条，"))
            + "本库的文本尚未并入，引用前请核对修改后的条文。";

    /// <summary>That the text is not held, and which versions' texts are.</summary>
    public static string NotHeldNote(VersionOverview version, IEnumerable<VersionOverview> versions)
    {
        var others = versions.Where(other => other.HasText).Select(other => Made(other.Version)).ToList();
        return $"{Made(version.Version)}的版本{NotHeld}，这里不以其他版本的文本代替。"
            + (others.Count > 0 ? "收录了文本的版本：" + string.Join("、", others) + "。" : "本法各版本的文本均未收录。")
            + HowToLoad;
    }
}
