namespace KnowledgeBase.Api.Web;

/// <summary>Every failure that the API answers with. A new code is added here and nowhere else.</summary>
internal static class ProblemCodes
{
    public static readonly ProblemCode QueryTooLong = new(
        "search.query-too-long", 400, "检索内容过长", "The query text is too long",
        "地址中的检索内容超过 2000 字，或者请求正文中的超过 100000 字。", "较长的案情用 POST 提交；仍然过长的，截取争议焦点部分。");

    public static readonly ProblemCode QueryTooComplex = new(
        "search.query-too-complex", 400, "检索式过于复杂", "The query has too many operators or too deep brackets",
        "检索式中的短语、排除、“或”和字段合计多于 40 个，或者括号套了 5 层以上。", "减少一些，或者直接写词语；写法见 /help/query。");

    public static readonly ProblemCode UnknownFacet = new(
        "search.unknown-facet", 400, "不认识的检索参数", "Unknown search parameter",
        "地址或 filters 中有接口说明没有列出的名称。", "按 detail 列出的名称改正；筛选项的名称见检索结果的 facets。");

    public static readonly ProblemCode BadPage = new(
        "search.bad-page", 400, "页码或每页条数不正确", "Page number or page size out of range",
        "page、pageSize 或 shelfSize 不是允许范围内的整数，或者翻到了第 10000 条以后。", "按 detail 给出的范围改正；需要更靠后的结果时，用筛选缩小范围。");

    public static readonly ProblemCode BadValue = new(
        "search.bad-value", 400, "检索参数的值不正确", "Bad value of a search parameter",
        "某个参数的值不在允许的范围内，或者筛选条件、cites 多于 50 个。", "按 detail 给出的取值或个数改正。");

    public static readonly ProblemCode NoticeBadValue = new(
        "notice.bad-value", 400, "通知的参数不正确", "Bad value of a parameter of notices",
        "通知的种类不存在，或者页码、条数不在允许的范围内。", "按 detail 给出的取值改正。");

    public static readonly ProblemCode CalendarBadRows = new(
        "calendar.bad-rows", 400, "工作日历的内容有误", "Bad rows of the working calendar",
        "录入的放假和调休日有一行或者几行不合格式，没有保存。", "按 detail 逐行改正后重新提交。");

    public static readonly ProblemCode DeadlinesBadDays = new(
        "deadlines.bad-days", 400, "办理期限有误", "Bad number of days of a deadline",
        "某一级法院的期限没有填写，或者不在允许的范围内，没有保存。", "按 detail 改正后重新提交。");

    public static readonly ProblemCode EntryNotFound = new(
        "entry.not-found", 404, "没有这个条目", "No such entry",
        "库中没有以此为标识的条目；条目可能已经更新或移出。", "核对标识（检索结果中 entry.id 的原文，须作百分号编码），或者重新检索。");

    public static readonly ProblemCode StatuteNotFound = new(
        "statute.not-found", 404, "没有这部法律", "No such law",
        "没有以此为名称的法律、行政法规或司法解释的记载。", "用全称或通行的简称；detail 列出了名称相近的。");

    public static readonly ProblemCode StatuteAmbiguous = new(
        "statute.ambiguous-name", 409, "名称可指多部法律", "The name can mean several laws",
        "这个简称可以指几部法律，程序不作猜测。", "用 candidates 中一部法律的全称再次请求。");

    public static readonly ProblemCode VersionNotFound = new(
        "statute.version-not-found", 404, "没有这个版本", "No such version of the law",
        "这部法律没有在 version 所给日期公布的版本。", "从 detail 列出的公布日期中选一个；省略 version 则取所问日期施行的版本。");

    public static readonly ProblemCode ArticleNotFound = new(
        "statute.article-not-found", 404, "没有这一条", "The version has no such article",
        "这个版本没有这个条号。", "核对条号和版本；法律修改后条号可能已变。");

    public static readonly ProblemCode BadArticle = new(
        "statute.bad-article", 400, "条号的写法不正确", "Malformed article number",
        "条号不是阿拉伯数字的写法。", "写作 584；“之一”写作 120-1；不分条的写作 0。");

    public static readonly ProblemCode BadDay = new(
        "statute.bad-day", 400, "日期的写法不正确", "Malformed date",
        "day 或 version 不是日期。", "写作 yyyy-MM-dd，例如 2021-01-01。");

    public static readonly ProblemCode CheckNoText = new(
        "check.no-text", 400, "没有待检查的文本", "No text to check",
        "请求正文没有 text，或者只有空白。", "在 text 中给出要检查的文字。");

    public static readonly ProblemCode CheckTextTooLong = new(
        "check.text-too-long", 400, "待检查的文本过长", "The text to check is too long",
        "要检查的文字超过 100000 字。", "拆分后分别检查。");

    public static readonly ProblemCode CheckUnknownRules = new(
        "check.unknown-rules", 400, "不认识的检查规则", "Unknown masking rules",
        "rules 不是已有的规则。", "用 detail 列出的取值之一。");

    public static readonly ProblemCode CheckBadDay = new(
        "check.bad-day", 400, "日期不正确", "Malformed date of the check",
        "引用核查的 day 不是日期。", "写作 yyyy-MM-dd；省略则为今天。");

    public static readonly ProblemCode CheckBadFile = new(
        "check.bad-file", 400, "文件无法读取", "The file cannot be read",
        "网页上交来核查的文件不是 .txt、.md 或 .docx，超过 1 MB，或者已损坏、已加密。", "另存为 .docx 或纯文本，或者直接粘贴文字。");

    public static readonly ProblemCode QuestionNotFound = new(
        "question.not-found", 404, "没有这条咨询", "No such question",
        "没有这个编号的咨询，或者您无权查看；两种情形不作区分。", "核对编号；在“我的咨询”或者工作台中打开。");

    public static readonly ProblemCode QuestionNotYours = new(
        "question.not-yours", 403, "没有办理这一步的权限", "Not your part in this question",
        "您在这条咨询中的身份不能做这个操作：提问的人不参与办理，答复的人不审核，已回避的人不办理。", "detail 说明是哪一步；需要办理的，请分流员改派。");

    public static readonly ProblemCode QuestionState = new(
        "question.wrong-state", 409, "咨询现在的状态不允许这个操作", "The state of the question does not allow this",
        "咨询已经走到别的步骤，或者这个操作只能做一次。", "detail 列出了现在可以做的操作；重新载入后再试。");

    public static readonly ProblemCode QuestionIncomplete = new(
        "question.incomplete", 422, "内容不完整", "Something is missing or too long",
        "缺少这一步需要的内容，或者内容过长、取值不对。", "按 detail 补充或者改正。");

    public static readonly ProblemCode QuestionWrongPerson = new(
        "question.wrong-person", 422, "所选的人不能办理", "The chosen person cannot do this",
        "所选的人没有相应的任命，或者应当回避。", "从建议的人选中选择。");

    public static readonly ProblemCode QuestionNoReviewer = new(
        "question.no-reviewer", 409, "没有可以审核的人", "Nobody can review",
        "部门负责人就是答疑专家、已回避或者不在岗，也没有副职或者指定的人。", "请安全管理员为该院指定审核人后再提交。");

    public static readonly ProblemCode QuestionStaleLaw = new(
        "question.stale-law", 422, "引用的条文已有变动", "A cited article has changed",
        "答复引用了已修改、已废止或者尚未生效的条文，而答复人没有确认；candidates 列出这些条文。", "改引现行条文；确需引用的，在 confirmedArticles 中逐条列出。");

    public static readonly ProblemCode QuestionUnmasked = new(
        "question.unmasked", 422, "发布的文字可能需要隐名", "Names or personal data may have to be masked",
        "隐名检查在要公开的文字中发现了姓名、名称或者个人信息；candidates 列出这些文字。", "更正答复；确认可以公开的，带上 confirmsMasking 再次提交。");

    public static readonly ProblemCode PendingCase = new(
        "question.pending-case", 422, "内容涉及具体案件", "The text tells of a case that may be pending",
        "文字中有公民身份号码、账号、电话、车牌、当事人姓名或者不能确认已经审结的案号。", "按提示改为抽象的表述；认为检测有误的，可以申请复核一次。");

    public static readonly ProblemCode PendingCaseAsk = new(
        "question.confirm-public", 422, "是否为已公开的生效案例？", "Confirm that the case is public and concluded",
        "文字中有确切的日期和地点、确切的金额或者真实的企业名称。", "是已公开的生效案例的，带上 confirmsPublicCase 再次提交；否则改为抽象的表述。");

    public static readonly ProblemCode ConcurrentChange = new(
        "concurrency.changed", 412, "内容已被他人修改", "Changed by somebody else meanwhile",
        "If-Match 给出的不是现在的版本；别人在您之后已经修改，您的修改没有写入。", "重新读取，看清 detail 所说的变化后再提交。");

    public static readonly ProblemCode VersionRequired = new(
        "concurrency.version-required", 428, "缺少版本", "Version required",
        "修改时没有用 If-Match 说明所依据的版本。", "带上读取时得到的 ETag。");

    public static readonly ProblemCode KeyReused = new(
        "idempotency.key-reused", 422, "幂等键已用于另一个请求", "The idempotency key was used for another request",
        "同一个 Idempotency-Key 先前用于内容不同的请求。", "每个新请求用新的键；重试时请求内容须与第一次相同。");

    public static readonly ProblemCode BadIdempotencyKey = new(
        "idempotency.bad-key", 400, "幂等键的写法不正确", "Malformed idempotency key",
        "Idempotency-Key 为空或者多于 128 个字符。", "用 UUID 之类的随机字符串。");

    public static readonly ProblemCode NotReady = new(
        "index.not-ready", 503, "索引尚未就绪", "The index is not ready",
        "服务刚刚启动，正在建立或打开索引，或者索引未能打开；detail 说明是哪一种。", "按响应头 Retry-After 的秒数后再试；一直如此请管理员查看日志。");

    public static readonly ProblemCode StoreUnavailable = new(
        "store.unavailable", 503, "数据库暂时无法使用", "The database is not available",
        "数据库没有响应、磁盘已满或者正在维护；这次操作没有生效。", "稍后再试；一直如此请管理员查看“运行状况”和日志。已经填写的内容请先留存。");

    public static readonly ProblemCode Malformed = new(
        "request.malformed", 400, "请求内容无法读取", "The request cannot be read",
        "请求正文不是有效的 JSON，有不认识的字段，或者参数的类型不对。", "对照接口说明 /swagger 检查字段和类型。");

    public static readonly ProblemCode NotFound = new(
        "request.not-found", 404, "没有这个地址", "No such address",
        "接口或网页没有这个地址。", "核对地址；接口的全部地址见 /swagger。");

    public static readonly ProblemCode MethodNotAllowed = new(
        "request.method-not-allowed", 405, "不支持这种请求方法", "Method not allowed",
        "这个地址不接受所用的请求方法。", "用响应头 Allow 列出的方法。");

    public static readonly ProblemCode TooLarge = new(
        "request.too-large", 413, "请求内容过大", "The request body is too large",
        "请求正文超过 512 KB。", "缩短文字；中文用 UTF-8 直接书写，不要写成 \\u 转义。");

    public static readonly ProblemCode UnsupportedMediaType = new(
        "request.unsupported-media-type", 415, "不支持这种内容类型", "Unsupported media type",
        "请求正文的 Content-Type 不是 application/json。", "以 application/json（UTF-8）提交。");

    public static readonly ProblemCode TooMany = new(
        "request.too-many", 429, "请求过于频繁", "Too many requests",
        "同一地址在短时间内的请求超过了管理员设定的次数。", "按响应头 Retry-After 的秒数后再试；响应头 RateLimit 给出余下的次数。确需更多的，请管理员调整 RateLimit 设置。");

    public static readonly ProblemCode SignInRequired = new(
        "access.sign-in-required", 401, "需要登录", "Sign in first",
        "这个地址只供登录的人使用；没有带令牌，令牌已到期，或者账号已停用。", "登录后再试；接口用 POST /api/v1/session 取得令牌。");

    public static readonly ProblemCode Forbidden = new(
        "access.forbidden", 403, "没有权限", "Not allowed for this person",
        "登录的人今天没有所需的角色，或者不是这个法院的。", "需要这一角色的，请本院安全管理员授予。");

    public static readonly ProblemCode Forged = new(
        "access.forged", 403, "请求来自别的网站", "The request comes from another site",
        "别的网站的网页想以登录者的身份调用接口。", "在本站的网页中操作；程序用令牌调用，不用网页的登录状态。");

    public static readonly ProblemCode SignInRefused = new(
        "session.refused", 401, "未能登录", "Sign in refused",
        "用户名或密码不正确，或者账号被锁定；不说明是哪一种。", "核对后再试；连续输错会暂时锁定账号，仍不行请联系安全管理员。");

    public static readonly ProblemCode PasswordChangeRequired = new(
        "session.password-change-required", 403, "须先修改密码", "Change the password first",
        "管理员给的一次性密码只能用来改成自己的密码。", "在网页 /sign-in/password 或以 POST /api/v1/session/password 修改。");

    public static readonly ProblemCode BadPassword = new(
        "session.bad-password", 400, "新密码不符合要求", "The new password is too weak",
        "新密码太短、字符种类太少、包含用户名，或者与原密码相同。", "按 detail 的要求另选一个。");

    public static readonly ProblemCode BadToken = new(
        "session.bad-token", 401, "令牌不能续期", "The refresh token is no longer valid",
        "登录已退出、到期，或者修改过密码。", "重新登录。");

    public static readonly ProblemCode BadAssignmentRule = new(
        "assignment.bad-rule", 422, "分案规则不正确", "Bad assignment rule",
        "规则中的法院、专家、业务条线或法律名称不符合要求，没有保存。", "按 detail 改正。");

    public static readonly ProblemCode AssignmentRuleNotFound = new(
        "assignment.not-found", 404, "没有这条分案规则", "No such assignment rule",
        "没有以此为编号的规则，或者它属于您不任分流员的法院。", "在规则列表中重新查找。");

    public static readonly ProblemCode BatchNotFound = new(
        "batch.not-found", 404, "没有这一批精选答疑", "No such batch",
        "您任编辑的法院没有列入这一批的答疑。", "在批次列表中核对名称。");

    public static readonly ProblemCode PersonNotFound = new(
        "person.not-found", 404, "没有这个人或这条记录", "No such person or record",
        "没有以此为编号的人员、岗位、角色、外出或登录。", "在人员列表中重新查找。");

    public static readonly ProblemCode BadPerson = new(
        "person.bad-value", 400, "人员信息不正确", "Bad value of a person",
        "姓名、用户名、工号、邮箱、岗位或日期不符合要求，或者已有人使用。", "按 detail 改正。");

    public static readonly ProblemCode BadGrant = new(
        "person.bad-grant", 400, "不能这样授予角色", "The role cannot be given like this",
        "角色、法院、期限、顺位或所属法官不符合要求。", "按 detail 改正。");

    public static readonly ProblemCode OwnGrant = new(
        "person.own-account", 403, "不能办理自己的权限", "Nobody changes their own rights",
        "安全管理员给自己授予角色、锁定自己或结束自己的管理角色。", "请另一位安全管理员办理。");

    public static readonly ProblemCode AdminSeparation = new(
        "person.admin-separation", 409, "三类管理员须分任", "The three administrators are three people",
        "同一人同期担任系统、安全、审计管理员中的两种。", "先结束其中一种，或者授予另一个人。");

    public static readonly ProblemCode CourtNotFound = new(
        "court.not-found", 404, "没有这个法院", "No such court",
        "没有以此为代字的法院。", "核对代字；缺少的由系统管理员添加。");

    public static readonly ProblemCode BadCourt = new(
        "court.bad-value", 400, "法院信息不正确", "Bad value of a court",
        "代字、名称、级别或上级法院不符合要求。", "按 detail 改正。");

    public static readonly ProblemCode ImportRefused = new(
        "person.import-refused", 400, "文件有问题，没有导入", "The file was not imported",
        "要导入的文件中有 problems 所列的问题，一处也没有写入。", "逐行改正后重新导入。");

    public static readonly ProblemCode Internal = new(
        "internal", 500, "服务器内部错误", "Internal server error",
        "程序没有料到的情况；日志中有详情。", "稍后再试；仍不行请把发生时间告诉管理员。");

    /// <summary>All codes, for the documentation and the tests.</summary>
    public static IReadOnlyList<ProblemCode> All { get; } =
    [
        QueryTooLong, QueryTooComplex, UnknownFacet, BadPage, BadValue, NoticeBadValue, CalendarBadRows, DeadlinesBadDays, BadAssignmentRule, AssignmentRuleNotFound, BatchNotFound, EntryNotFound,
        StatuteNotFound, StatuteAmbiguous, VersionNotFound, ArticleNotFound, BadDay, BadArticle,
        CheckNoText, CheckTextTooLong, CheckUnknownRules, CheckBadDay, CheckBadFile, NotReady, StoreUnavailable,
        QuestionNotFound, QuestionNotYours, QuestionState, QuestionIncomplete, QuestionWrongPerson, QuestionNoReviewer, QuestionStaleLaw, QuestionUnmasked, PendingCase, PendingCaseAsk,
        ConcurrentChange, VersionRequired, KeyReused, BadIdempotencyKey,
        Malformed, NotFound, MethodNotAllowed, TooLarge, UnsupportedMediaType, TooMany, Internal,
        SignInRequired, Forbidden, Forged, SignInRefused, PasswordChangeRequired, BadPassword, BadToken,
        PersonNotFound, BadPerson, BadGrant, OwnGrant, AdminSeparation, CourtNotFound, BadCourt, ImportRefused,
    ];

    /// <summary>The failure that a bare status stands for, where no handler said more.</summary>
    public static Problem ForStatus(int status) => status switch
    {
        401 => new(SignInRequired, "请先登录；接口用 POST /api/v1/session 取得令牌。"),
        403 => new(Forbidden, "您今天没有所需的角色。需要的，请本院安全管理员授予。"),
        404 => new(NotFound, "请核对地址；接口说明见 /swagger。"),
        405 => new(MethodNotAllowed, "响应头 Allow 列出了可用的方法。"),
        413 => new(TooLarge, Limits.BodyTooLarge),
        415 => new(UnsupportedMediaType, "请以 application/json（UTF-8）提交。"),
        429 => new(TooMany, "请稍候再试；响应头 Retry-After 给出了应等待的秒数。"),
        >= 400 and < 500 => new(Malformed with { Status = status }, "请检查请求正文是否为有效的 JSON，字段类型是否正确。"),
        _ => new(Internal with { Status = status }, "请稍后再试；仍不行请把发生时间告诉管理员。"),
    };
}
