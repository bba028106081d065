using System.ComponentModel;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>What the interface says of an entry without its text.</summary>
internal sealed record EntrySummary(
    [property: Description("稳定标识。")] string Id,
    [property: Description("类别。")] EntryKind Kind,
    [property: Description("效力层级。")] Tier Tier,
    [property: Description("效力。")] string Effect,
    [property: Description("标题。")] string Title,
    [property: Description("副标题：一句话规则。")] string? Subtitle,
    [property: Description("编号：入库编号、批次问题号或条号。")] string? Number,
    [property: Description("案件类型。")] string? CaseType,
    [property: Description("案由或罪名。")] string? Cause,
    [property: Description("审理法院。")] string? Court,
    [property: Description("法院级别。")] string? CourtLevel,
    [property: Description("法院所在省级地区。")] string? Region,
    [property: Description("审理程序。")] string? Procedure,
    [property: Description("裁判、发布或施行日期。")] DateOnly? Date,
    [property: Description("案号。")] IReadOnlyList<string>? DocketNumbers,
    [property: Description("关键词。")] IReadOnlyList<string>? Keywords,
    [property: Description("法条的信息，其他类别没有。")] StatuteResponse? Statute,
    [property: Description("答疑的信息，其他类别没有。")] AnswerResponse? Answer,
    [property: Description("规范性文件的信息，其他类别没有。")] DocumentResponse? Document,
    [property: Description("案例的效力状态及依据；没有记载时没有。")] CaseStatusResponse? Status,
    [property: Description("为 true 时是示例条目，不是真实案例或答疑。")] bool IsSample,
    [property: Description("引用格式。")] string Citation,
    [property: Description("网页地址，相对于本服务。")] string Url)
{
    public static EntrySummary Of(KnowledgeEntry entry, DateOnly today) => new(
        entry.Id, entry.Kind, Tiers.Of(entry), Tiers.Effect(Tiers.Of(entry)), entry.Title, entry.Subtitle, entry.Number, entry.CaseType, entry.Cause,
        entry.Court, entry.CourtLevel, entry.Region, entry.Procedure, entry.Date,
        entry.DocketNumbers.Count == 0 ? null : entry.DocketNumbers,
        entry.Keywords.Count == 0 ? null : entry.Keywords,
        entry.Statute is { } statute ? StatuteResponse.Of(statute, today) : null,
        entry.Answer is { } answer ? AnswerResponse.Of(answer) : null,
        entry.Document is { } document ? DocumentResponse.Of(document) : null,
        entry.Status is { } status ? CaseStatusResponse.Of(status) : null,
        entry.IsSample, Entries.Citation.Of(entry).Text, EntryAddress.Of(entry.Id));
}

/// <summary>The law an article belongs to.</summary>
internal sealed record StatuteResponse(
    [property: Description("法律名称。")] string Law,
    [property: Description("版本标记。")] string? Version,
    [property: Description("条的序号；不分条的为 0。")] int Article,
    [property: Description("“之一”的序号，没有则为 0。")] int ArticleSub,
    [property: Description("公布日期。")] DateOnly? Promulgated,
    [property: Description("施行日期。")] DateOnly? Effective,
    [property: Description("按今天判断的时效性：有效、已修改、已废止、尚未生效或时效性不明。")] string Status,
    [property: Description("今天是否有效；不明时为 false。")] bool InForce,
    [property: Description("制定机关。")] string? Issuer,
    [property: Description("效力位阶。")] string? LawType,
    [property: Description("文号。")] string? DocumentNumber,
    [property: Description("编、章、节。")] IReadOnlyList<string> Path)
{
    public static StatuteResponse Of(StatuteFacts statute, DateOnly today)
    {
        var validity = Validity.Of(statute, today);
        return new(
            statute.Law, statute.Version, statute.Article, statute.ArticleSub, statute.Promulgated, statute.Effective,
            validity.Label, validity.InForce, statute.Issuer, statute.LawType, statute.DocumentNumber, statute.Path);
    }
}

/// <summary>What a normative document is.</summary>
internal sealed record DocumentResponse(
    [property: Description("制定机关。")] string Issuer,
    [property: Description("文号。")] string? DocumentNumber,
    [property: Description("施行日期。")] DateOnly? Effective,
    [property: Description("时效性：有效、已修改、已废止或未知。")] string Validity)
{
    public static DocumentResponse Of(DocumentFacts document) => new(document.Issuer, document.DocumentNumber, document.Effective, document.Validity);
}

/// <summary>Why a case has left its tier.</summary>
internal sealed record CaseStatusResponse(
    [property: Description("有效、不再参照、已出库或已替换。")] string State,
    [property: Description("起始日期。")] DateOnly? From,
    [property: Description("依据。")] string Source,
    [property: Description("替换它的条目的编号。")] string? ReplacedBy)
{
    public static CaseStatusResponse Of(CaseStatus status) => new(status.Text, status.From, status.Source, status.ReplacedBy);
}

/// <summary>Where an answer comes from.</summary>
internal sealed record AnswerResponse(
    [property: Description("批次。")] string? Batch,
    [property: Description("专题。")] string? Topic,
    [property: Description("咨询人所在法院和部门。")] string? Asker,
    [property: Description("答疑专家任职的法院和部门。")] string? Expert,
    [property: Description("任命答疑专家、以其名义答疑的法院和部门；就是任职法院的没有。")] string? AppointedBy,
    [property: Description("点评专家的单位和职务。")] string? Commentator)
{
    public static AnswerResponse Of(AnswerFacts answer) =>
        new(answer.Batch, answer.Topic, EntryText.Division(answer.Asker), EntryText.Division(answer.Expert), EntryText.Division(answer.AppointedBy), answer.Commentator);
}
