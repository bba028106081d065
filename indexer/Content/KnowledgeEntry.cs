using System.Text.Json.Serialization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// One unit of knowledge, as every reader produces it and every page shows it: a case, an expert's answer,
/// or one article of a statute. Immutable; texts keep their words, without blank lines, outer blanks and remains of HTML.
/// </summary>
public sealed record KnowledgeEntry
{
    /// <summary>Stable identity across imports, see <see cref="EntryId"/>; usable as one URL segment after escaping.</summary>
    public required string Id { get; init; }

    /// <summary>What it is.</summary>
    public required EntryKind Kind { get; init; }

    /// <summary>Title; for an article the law's name and the article (中华人民共和国民法典 第五百八十四条).</summary>
    public required string Title { get; init; }

    /// <summary>副标题: the rule in one sentence, or null.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The number people cite it by: 入库编号 of a case, 第三批问题1 of an answer, 第五百八十四条 of an article; or null.</summary>
    public string? Number { get; init; }

    /// <summary>刑事, 民事, 行政, 国家赔偿, 执行 or 调解; null where it does not apply or is not known.</summary>
    public string? CaseType { get; init; }

    /// <summary>案由 or 罪名, or null.</summary>
    public string? Cause { get; init; }

    /// <summary>审理法院 in full, or null.</summary>
    public string? Court { get; init; }

    /// <summary>最高人民法院, 高级人民法院, 中级人民法院, 基层人民法院 or 专门人民法院; or null.</summary>
    public string? CourtLevel { get; init; }

    /// <summary>Province-level region of the court (四川省), or null.</summary>
    public string? Region { get; init; }

    /// <summary>审理程序 (一审, 再审, 执行复议 …), or null.</summary>
    public string? Procedure { get; init; }

    /// <summary>Date of judgment, of publication of an answer, or from which a law is in force; or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>入库日期: from which a case belongs to the library, or null. Its index of statutes gives the articles as numbered then.</summary>
    public DateOnly? Added { get; init; }

    /// <summary>案号 as written in the source, those of the entry itself only.</summary>
    public IReadOnlyList<string> DocketNumbers { get; init; } = [];

    /// <summary>关键词 in the source's order.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The text, section by section, in the source's order.</summary>
    public IReadOnlyList<EntrySection> Sections { get; init; } = [];

    /// <summary>The words of all sections, without their headings, one line feed between.</summary>
    [JsonIgnore]
    public string Text => string.Join('\n', Sections.Select(section => section.Text));

    /// <summary>Set on <see cref="EntryKind.StatuteArticle"/> and only there.</summary>
    public StatuteFacts? Statute { get; init; }

    /// <summary>Set on <see cref="EntryKind.ExpertAnswer"/> and only there.</summary>
    public AnswerFacts? Answer { get; init; }

    /// <summary>Set on <see cref="EntryKind.NormativeDocument"/> and only there.</summary>
    public DocumentFacts? Document { get; init; }

    /// <summary>What is on record on the standing of a case; null where nothing is, and for all that is no case.</summary>
    public CaseStatus? Status { get; init; }

    /// <summary>True for entries written as samples; shown as 示例 everywhere.</summary>
    public bool IsSample { get; init; }

    /// <summary>File name the entry was read from, and its first line (1-based).</summary>
    public SourcePlace? Source { get; init; }
}

/// <summary>What an entry is. What weight it carries follows from it and from its status, see Knowledge.Tier.</summary>
public enum EntryKind
{
    /// <summary>法条: one article of a law, regulation or judicial interpretation.</summary>
    StatuteArticle,

    /// <summary>指导性案例.</summary>
    GuidingCase,

    /// <summary>人民法院案例库参考案例.</summary>
    ReferenceCase,

    /// <summary>其他典型案例: published as an example by a court, outside of the case library.</summary>
    TypicalCase,

    /// <summary>裁判文书: a judgment or ruling as it was given.</summary>
    Judgment,

    /// <summary>规范性文件、会议纪要: may support reasoning, never the basis of a judgment.</summary>
    NormativeDocument,

    /// <summary>答疑意见.</summary>
    ExpertAnswer,
}

/// <summary>A headed part of an entry's text.</summary>
/// <param name="Heading">As the source names it: 基本案情, 裁判理由, 裁判要旨, 关联索引, 问题, 答疑意见, 点评意见, 条文 …</param>
/// <param name="Text">Plain text; paragraphs are separated by one line feed; no leading ideographic spaces.</param>
public sealed record EntrySection(string Heading, string Text);

/// <summary>What an article says about the law it belongs to.</summary>
public sealed record StatuteFacts
{
    /// <summary>Full name without a version suffix: 中华人民共和国民事诉讼法.</summary>
    public required string Law { get; init; }

    /// <summary>Version as the source marks it (2023), or null where there is no mark.</summary>
    public string? Version { get; init; }

    /// <summary>Article number; 0 for a law without articles, held as one entry.</summary>
    public required int Article { get; init; }

    /// <summary>The 1 of 第一百二十条之一, 0 where there is none.</summary>
    public int ArticleSub { get; init; }

    /// <summary>公布日期, or null.</summary>
    public DateOnly? Promulgated { get; init; }

    /// <summary>生效日期, or null.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>The day that tells versions apart in ids: that of promulgation, else that from which it applies; or null.</summary>
    [JsonIgnore]
    public DateOnly? KeyDay => Promulgated ?? Effective;

    /// <summary>时效性 as the source states it (有效, 已修改, 已废止, 尚未生效, 未知); or null.</summary>
    public string? Status { get; init; }

    /// <summary>制定机关, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>法律, 行政法规, 司法解释, 宪法, 监察法规 …; or null.</summary>
    public string? LawType { get; init; }

    /// <summary>文号 (法释〔2024〕1号) in the canonical form, or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>编, 分编, 章, 节 above the article, outermost first.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>The article, in its version.</summary>
    [JsonIgnore]
    public ArticleKey Key => new(Law, KeyDay, Article, ArticleSub);

    /// <summary>What the article tells of its version.</summary>
    public StatuteVersion ToVersion() => new()
    {
        Law = Law,
        Promulgated = Promulgated,
        Effective = Effective,
        Status = Status,
        Issuer = Issuer,
        LawType = LawType,
        DocumentNumber = DocumentNumber,
    };
}

/// <summary>What an answer says about where it comes from. Names of persons are not kept.</summary>
public sealed record AnswerFacts
{
    /// <summary>第三批, or null.</summary>
    public string? Batch { get; init; }

    /// <summary>专题 of the batch (执行工作), or null.</summary>
    public string? Topic { get; init; }

    /// <summary>Court and division of the asker, or null.</summary>
    public CourtDivision? Asker { get; init; }

    /// <summary>Court and division where the answering expert has the post, or null.</summary>
    public CourtDivision? Expert { get; init; }

    /// <summary>The court, and its division where known, that appointed the expert and in whose name the answer is given; null where it is the expert's own.</summary>
    public CourtDivision? AppointedBy { get; init; }

    /// <summary>In whose name the answer is given; null where nothing is known.</summary>
    [JsonIgnore]
    public CourtDivision? InNameOf => AppointedBy ?? Expert;

    /// <summary>Offices of whoever wrote 点评意见 (某大学法学院教授), or null.</summary>
    public string? Commentator { get; init; }
}

/// <summary>What a normative document says about itself; its region is <see cref="KnowledgeEntry.Region"/>, its date that of issue.</summary>
public sealed record DocumentFacts
{
    /// <summary>制定机关.</summary>
    public required string Issuer { get; init; }

    /// <summary>文号 (法〔2019〕254号), or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>From when it applies, or null.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>有效, 已修改, 已废止 or 未知.</summary>
    public required string Validity { get; init; }
}

/// <summary>A court and one of its divisions.</summary>
/// <param name="Court">最高人民法院, 安徽省高级人民法院 …</param>
/// <param name="Division">执行局, 民一庭 …; null where the source names none.</param>
public sealed record CourtDivision(string Court, string? Division);

/// <summary>Where something was read.</summary>
/// <param name="File">Path as given by the user, or relative to the folder that was read.</param>
/// <param name="Line">1-based.</param>
public sealed record SourcePlace(string File, int Line);
