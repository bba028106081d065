using System.ComponentModel;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Validity = KnowledgeBase.Api.Features.Entries.Validity;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Laws found by name.</summary>
internal sealed record StatuteListResponse(
    [property: Description("按哪一天判断时效性。")] DateOnly Day,
    [property: Description("法律、法规和司法解释；名称短的在前，不给名称时引用多的在前。")] IReadOnlyList<StatuteBriefResponse> Statutes);

/// <summary>A law in a list.</summary>
internal sealed record StatuteBriefResponse(
    [property: Description("全称。")] string Law,
    [property: Description("简称。")] IReadOnlyList<string> Aliases,
    [property: Description("有记载的版本数。")] int Versions,
    [property: Description("其中收录了文本的版本数。")] int VersionsWithText,
    [property: Description("所问日期施行的版本；没有或不明时没有。")] LawVersionResponse? Current,
    [property: Description("网页地址，相对于本服务。")] string Url)
{
    public static StatuteBriefResponse Of(StatuteOverview law) => new(
        law.Law, law.Aliases, law.Versions.Count, law.Versions.Count(version => version.HasText),
        law.Current is { } current ? LawVersionResponse.Of(current) : null, StatuteAddress.Of(law.Law));
}

/// <summary>A law with its versions.</summary>
internal sealed record LawResponse(
    [property: Description("全称。")] string Law,
    [property: Description("简称。")] IReadOnlyList<string> Aliases,
    [property: Description("按哪一天判断时效性。")] DateOnly Day,
    [property: Description("各版本，由旧到新。")] IReadOnlyList<LawVersionResponse> Versions,
    [property: Description("所问日期施行的版本；没有或不明时没有。")] LawVersionResponse? Current,
    [property: Description("法律被废止后接替它的法律。")] IReadOnlyList<string> Successors,
    [property: Description("contents 是哪个版本的目录。")] LawVersionResponse Shown,
    [property: Description("目录：编、章、节和条；该版本文本未收录时没有。")] ContentsResponse? Contents,
    [property: Description("网页地址，相对于本服务。")] string Url)
{
    public static LawResponse Of(StatuteOverview law, VersionOverview shown, StatuteService statutes) => new(
        law.Law, law.Aliases, law.Day, [.. law.Versions.Select(LawVersionResponse.Of)],
        law.Current is { } current ? LawVersionResponse.Of(current) : null, law.Successors, LawVersionResponse.Of(shown),
        shown.HasText ? ContentsResponse.Of(ContentsPart.Of(statutes.Contents(shown.Version)), shown, statutes.Citations) : null, StatuteAddress.Of(law.Law));
}

/// <summary>A version of a law, as of the day asked.</summary>
internal sealed record LawVersionResponse(
    [property: Description("区分版本的日期，作参数 version 用：公布日期，未载明时为施行日期。")] DateOnly? Version,
    [property: Description("公布日期。")] DateOnly? Promulgated,
    [property: Description("为 true 时 promulgated 是通过日期，公布在其后。")] bool AdoptionDateOnly,
    [property: Description("施行日期；未载明时没有。")] DateOnly? Effective,
    [property: Description("不再施行的第一天；不知道时没有。")] DateOnly? Until,
    [property: Description("所问日期的时效性：有效、已修改、已废止、尚未生效或时效性不明。")] string Status,
    [property: Description("所问日期是否有效；不明时为 false。")] bool InForce,
    [property: Description("文号。")] string? DocumentNumber,
    [property: Description("制定机关。")] string? Issuer,
    [property: Description("效力位阶。")] string? LawType,
    [property: Description("是否收录了文本。")] bool TextHeld,
    [property: Description("收录的条数；文本未收录时为 0。")] int Articles,
    [property: Description("文本未收录时，说明如何收录。")] string? TextNote,
    [property: Description("所问日期已经施行、尚未并入文本的修改。")] IReadOnlyList<PendingResponse> Pending)
{
    public static LawVersionResponse Of(VersionOverview overview)
    {
        var (version, validity) = (overview.Version, Validity.Of(overview.Validity));
        return new(
            version.KeyDay, version.Promulgated, version.Origin == VersionOrigin.AdoptionNote, version.Effective, overview.Validity.Until,
            validity.Label, validity.InForce, version.DocumentNumber, version.Issuer, version.LawType, overview.HasText, overview.Articles,
            overview.HasText ? null : StatuteWords.NotHeld + "。" + StatuteWords.HowToLoad, [.. overview.Pending.Select(PendingResponse.Of)]);
    }
}

/// <summary>An amendment that the text does not contain.</summary>
internal sealed record PendingResponse(
    [property: Description("修正案或修改决定的名称。")] string Amendment,
    [property: Description("施行日期。")] DateOnly Effective,
    [property: Description("被修改的条号，“之一”写作 120-1。")] IReadOnlyList<string> Articles)
{
    public static PendingResponse Of(PendingAmendment pending) =>
        new(pending.Amendment, pending.Effective, [.. pending.Articles.Select(article => ArticleName.InAddress(article.Article, article.Sub))]);
}

/// <summary>A part of the contents.</summary>
internal sealed record ContentsResponse(
    [property: Description("编、章、节的标题；最外层为空。")] string Heading,
    [property: Description("直接在其下的条。")] IReadOnlyList<ContentsArticleResponse> Articles,
    [property: Description("其下的章、节。")] IReadOnlyList<ContentsResponse> Parts)
{
    public static ContentsResponse Of(ContentsPart part, VersionOverview version, CitationCounts citations) => new(
        part.Heading,
        [.. part.Articles.Select(line => ContentsArticleResponse.Of(line, version, citations))],
        [.. part.Parts.Select(inner => Of(inner, version, citations))]);
}

/// <summary>An article in the contents.</summary>
internal sealed record ContentsArticleResponse(
    [property: Description("条号，作地址用：584 或 120-1；不分条的为 0。")] string Number,
    [property: Description("条的标题，如第五百八十四条。")] string Heading,
    [property: Description("条目的标识。")] string Id,
    [property: Description("为 true 时有已经施行、尚未并入文本的修改。")] bool HasPending,
    [property: Description("引用该版本本条的案例和答疑数，精确值。")] long CitedBy)
{
    public static ContentsArticleResponse Of(ArticleLine line, VersionOverview version, CitationCounts citations) => new(
        ArticleName.InAddress(line.Key.Article, line.Key.Sub), line.Heading, line.Id, version.Pending.Any(pending => pending.Articles.Contains(line.Key)), citations.Of(line.Key));
}
