namespace KnowledgeBase.Api.Web;

/// <summary>A kind of failure that programs can rely on: the code never changes, the Chinese words may.</summary>
/// <param name="Code">Stable code, <c>area.what</c>.</param>
/// <param name="Status">HTTP status that goes with it.</param>
/// <param name="Title">What happened, in Chinese; the same for every occurrence.</param>
internal sealed record ProblemCode(string Code, int Status, string Title);

/// <summary>One occurrence of a failure: what exactly was wrong and what to do about it, in Chinese.</summary>
internal sealed record Problem(ProblemCode Code, string Detail)
{
    /// <summary>What could have been meant, where the failure is an ambiguity; null otherwise.</summary>
    public IReadOnlyList<string>? Candidates { get; init; }
}

/// <summary>Every failure that the API answers with. A new code is added here and nowhere else.</summary>
internal static class ProblemCodes
{
    public static readonly ProblemCode QueryTooLong = new("search.query-too-long", 400, "检索内容过长");
    public static readonly ProblemCode QueryTooComplex = new("search.query-too-complex", 400, "检索式过于复杂");
    public static readonly ProblemCode UnknownFacet = new("search.unknown-facet", 400, "不认识的检索参数");
    public static readonly ProblemCode BadPage = new("search.bad-page", 400, "页码或每页条数不正确");
    public static readonly ProblemCode BadValue = new("search.bad-value", 400, "检索参数的值不正确");
    public static readonly ProblemCode EntryNotFound = new("entry.not-found", 404, "没有这个条目");
    public static readonly ProblemCode StatuteNotFound = new("statute.not-found", 404, "没有这部法律");
    public static readonly ProblemCode StatuteAmbiguous = new("statute.ambiguous-name", 409, "名称可指多部法律");
    public static readonly ProblemCode VersionNotFound = new("statute.version-not-found", 404, "没有这个版本");
    public static readonly ProblemCode ArticleNotFound = new("statute.article-not-found", 404, "没有这一条");
    public static readonly ProblemCode BadArticle = new("statute.bad-article", 400, "条号的写法不正确");
    public static readonly ProblemCode BadDay = new("statute.bad-day", 400, "日期的写法不正确");
    public static readonly ProblemCode CheckNoText = new("check.no-text", 400, "没有待检查的文本");
    public static readonly ProblemCode CheckTextTooLong = new("check.text-too-long", 400, "待检查的文本过长");
    public static readonly ProblemCode CheckUnknownRules = new("check.unknown-rules", 400, "不认识的检查规则");
    public static readonly ProblemCode CheckBadDay = new("check.bad-day", 400, "日期不正确");
    public static readonly ProblemCode CheckBadFile = new("check.bad-file", 400, "文件无法读取");
    public static readonly ProblemCode NotReady = new("index.not-ready", 503, "索引尚未就绪");
    public static readonly ProblemCode Malformed = new("request.malformed", 400, "请求内容无法读取");
    public static readonly ProblemCode NotFound = new("request.not-found", 404, "没有这个地址");
    public static readonly ProblemCode MethodNotAllowed = new("request.method-not-allowed", 405, "不支持这种请求方法");
    public static readonly ProblemCode TooLarge = new("request.too-large", 413, "请求内容过大");
    public static readonly ProblemCode UnsupportedMediaType = new("request.unsupported-media-type", 415, "不支持这种内容类型");
    public static readonly ProblemCode Internal = new("internal", 500, "服务器内部错误");

    /// <summary>All codes, for the documentation and the tests.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        QueryTooLong, QueryTooComplex, UnknownFacet, BadPage, BadValue, EntryNotFound,
        StatuteNotFound, StatuteAmbiguous, VersionNotFound, ArticleNotFound, BadArticle, BadDay,
        CheckNoText, CheckTextTooLong, CheckUnknownRules, CheckBadDay, CheckBadFile, NotReady,
        Malformed, NotFound, MethodNotAllowed, TooLarge, UnsupportedMediaType, Internal,
    ];

    /// <summary>The failure that a bare status stands for, where no handler said more.</summary>
    public static Problem ForStatus(int status) => status switch
    {
        404 => new(NotFound, "请核对地址；接口说明见 /swagger。"),
        405 => new(MethodNotAllowed, "响应头 Allow 列出了可用的方法。"),
        413 => new(TooLarge, Limits.BodyTooLarge),
        415 => new(UnsupportedMediaType, "请以 application/json（UTF-8）提交。"),
        >= 400 and < 500 => new(Malformed with { Status = status }, "请检查请求正文是否为有效的 JSON，字段类型是否正确。"),
        _ => new(Internal with { Status = status }, "请稍后再试；仍不行请把发生时间告诉管理员。"),
    };
}
