using System.ComponentModel;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>An article of one version, with what came before and after it and what cites it.</summary>
internal sealed record ArticleResponse(
    [property: Description("标识：法律全称@公布日期:条号；作检索参数 cites 用。")] string Id,
    [property: Description("法律全称。")] string Law,
    [property: Description("条号：584 或 120-1；不分条的为 0。")] string Number,
    [property: Description("按哪一天判断时效性。")] DateOnly Day,
    [property: Description("所取的版本。")] LawVersionResponse Version,
    [property: Description("为何取这个版本。")] string VersionReason,
    [property: Description("是否收录了本条的文本。")] bool TextHeld,
    [property: Description("条文，款以换行分隔；文本未收录时没有。")] string? Text,
    [property: Description("编、章、节；文本未收录时没有。")] IReadOnlyList<string>? Path,
    [property: Description("文本未收录时的说明：哪些版本有文本，如何收录。")] string? TextNote,
    [property: Description("所问日期的时效性：有效、已修改、已废止、尚未生效或时效性不明。")] string Status,
    [property: Description("所问日期是否有效；不明时为 false。")] bool InForce,
    [property: Description("引用前须知道的：已修改、已废止，或有尚未并入文本的修改。")] string? Warning,
    [property: Description("所问日期已经施行、尚未并入文本且涉及本条的修改。")] IReadOnlyList<PendingResponse> Pending,
    [property: Description("本条由来：以前的版本或被取代的法律中对应的条，近的在前。")] IReadOnlyList<StepResponse> Earlier,
    [property: Description("本条去向：以后的版本或接替的法律中对应的条，现行的在前。")] IReadOnlyList<StepResponse> Later,
    [property: Description("以后的版本和接替的法律中没有对应的条（已删除）；没有这样的记载时没有。")] RemovalResponse? Removed,
    [property: Description("引用。")] CitedByResponse CitedBy,
    [property: Description("网页地址，相对于本服务。")] string Url)
{
    public static ArticleResponse Of(ArticleView view, VersionOverview? current, bool asked)
    {
        var (overview, text) = (view.Overview, view.Text);
        return new(
            view.Key.ToString(), view.Key.Law, ArticleName.InAddress(view.Key.Article, view.Key.Sub), overview.Day, LawVersionResponse.Of(overview.Version),
            asked ? "请求指明的版本" : overview.Version.Version == current?.Version ? "所问日期施行的版本" : "所问日期没有确定施行的版本，取当时最近的版本",
            text is not null, text, overview.Entry?.Statute?.Path,
            text is null ? StatuteWords.NotHeldNote(overview.Version, view.Law.Versions) : null,
            view.Validity.Label, view.Validity.InForce, view.Validity.Warning,
            [.. overview.Pending.Select(PendingResponse.Of)],
            [.. overview.Earlier.Select(step => StepResponse.Of(step, step.Text, text))],
            [.. overview.Later.Select(step => StepResponse.Of(step, text, step.Text))],
            overview.Removed is { } removed ? new RemovalResponse(StatuteWords.Of(removed.Kind), removed.Checked, removed.Basis) : null,
            CitedByResponse.Of(view), StatuteAddress.Of(view.Key));
    }
}

/// <summary>The record that nothing later corresponds to an article.</summary>
internal sealed record RemovalResponse(
    [property: Description("已删除。")] string Kind,
    [property: Description("为 true 时经人工核对，否则是自动得出。")] bool Checked,
    [property: Description("依据；仅由文本比对得出的，不表示规则本身已经取消。")] string Basis);

/// <summary>A corresponding article.</summary>
internal sealed record StepResponse(
    [property: Description("标识：法律全称@公布日期:条号。")] string Id,
    [property: Description("法律全称。")] string Law,
    [property: Description("区分版本的日期，作参数 version 用。")] DateOnly? Version,
    [property: Description("条号：584 或 120-1。")] string Number,
    [property: Description("关系：未变、序号已变、已修改、可能已修改（未比对文本）。")] string Kind,
    [property: Description("为 true 时经人工核对，否则是自动得出。")] bool Checked,
    [property: Description("依据：文本比对、修改决定、案例载明、解释载明。")] string Basis,
    [property: Description("相同文字的比例，0 至 1；没有比对文本的没有。")] float? Likeness,
    [property: Description("是否收录了该条的文本。")] bool TextHeld,
    [property: Description("所问日期已经施行、尚未并入文本且涉及该条的修改；比对没有计入。")] IReadOnlyList<PendingResponse> Pending,
    [property: Description("由旧文本到新文本的差别，依次排列；任一文本未收录时没有。")] IReadOnlyList<DifferenceResponse>? Difference)
{
    public static StepResponse Of(ArticleStep step, string? old, string? present) => new(
        step.Article.ToString(), step.Article.Law, step.Article.Promulgated, ArticleName.InAddress(step.Article.Article, step.Article.Sub),
        StatuteWords.Of(step.Row), step.Row.Checked, step.Row.Basis,
        step.Row.Likeness > 0 ? step.Row.Likeness : null, step.Text is not null, [.. StatuteWords.PendingOn(step).Select(PendingResponse.Of)],
        old is null || present is null ? null : [.. step.Difference.Select(run => DifferenceResponse.Of(run, old, present))]);
}

/// <summary>A part of a difference.</summary>
internal sealed record DifferenceResponse(
    [property: Description("same 相同、removed 删去、added 增加。")] string Kind,
    [property: Description("文字。")] string Text)
{
    public static DifferenceResponse Of(DifferenceRun run, string old, string present) => run.Kind switch
    {
        DifferenceKind.Same => new("same", run.New.Of(present)),
        DifferenceKind.Removed => new("removed", run.Old.Of(old)),
        DifferenceKind.Added => new("added", run.New.Of(present)),
    };
}

/// <summary>What cites an article.</summary>
internal sealed record CitedByResponse(
    [property: Description("引用该版本本条的。")] CitingResponse Direct,
    [property: Description("引用对应的旧条或新条的；只列有引用的，只给条数。")] IReadOnlyList<CitingResponse> Corresponding,
    [property: Description("引用同一条号而不能确定版本的，只给条数；没有则没有。")] CitingResponse? Undated)
{
    public static CitedByResponse Of(ArticleView view) => new(
        CitingResponse.Of(view.Direct, view.Overview.Day), [.. view.Corresponding.Select(citing => CitingResponse.Of(citing, view.Overview.Day))],
        view.Undated is { } undated ? CitingResponse.Of(undated, view.Overview.Day) : null);
}

/// <summary>What cites one article of one version.</summary>
internal sealed record CitingResponse(
    [property: Description("被引用的条：法律全称@公布日期:条号；不能确定版本的，日期处为 undated。")] string Article,
    [property: Description("总数，精确值。")] long Total,
    [property: Description("按效力层级，只列有引用的；案例和答疑各为一层。")] IReadOnlyList<CitingTierResponse> Tiers,
    [property: Description("全部列表的网页地址；接口用 /api/v1/search?cites=标识。")] string Url)
{
    public static CitingResponse Of(Citing citing, DateOnly day) => new(
        citing.Article.ToString(), citing.Total,
        [.. citing.Tiers.Select(tier => new CitingTierResponse(
            tier.Tier, Indexer.Knowledge.Tiers.ShelfName(tier.Tier), Indexer.Knowledge.Tiers.Effect(tier.Tier), tier.Total, [.. tier.Entries.Select(entry => EntrySummary.Of(entry, day))]))],
        StatuteAddress.Citing(citing.Article));
}

/// <summary>What of one tier cites an article.</summary>
internal sealed record CitingTierResponse(
    [property: Description("效力层级。")] Tier Tier,
    [property: Description("效力层级的名称。")] string Name,
    [property: Description("效力。")] string Effect,
    [property: Description("条数，精确值。")] long Total,
    [property: Description("其中最新的几条；只给条数时为空。")] IReadOnlyList<EntrySummary> Entries);
