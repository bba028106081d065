using System.ComponentModel;
using System.Globalization;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>/api/v1/notices: the caller's own inbox.</summary>
internal static class NoticeEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", List).WithName("listNotices").WithSummary("收件箱")
            .WithDescription("本人的通知，未读在前，其余按时间从新到旧。通知不含咨询和答疑的内容。")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("unread", Unread).WithName("countUnreadNotices").WithSummary("未读通知数");
        group.MapPost("read", MarkRead).WithName("markNoticesRead").WithSummary("标为已读")
            .WithDescription("写明 ids 的标这些；不写的标全部，可以用 kind 和 upTo（最后看到的编号）限定。重复提交没有影响。")
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapGet("settings", GetSettings).WithName("getNoticeSettings").WithSummary("邮件通知设置");
        group.MapPut("settings", PutSettings).WithName("putNoticeSettings").WithSummary("更改邮件通知设置")
            .WithDescription("按种类设置是否发送邮件；没有写的种类不变。收件箱总会收到。")
            .ProducesProblem(StatusCodes.Status400BadRequest);
    }

    private static async Task<Results<Ok<NoticesResponse>, ProblemHttpResult>> List(
        Inbox inbox,
        CancellationToken cancellation,
        [Description("种类，例如 task；不写为全部。")] string? kind = null,
        [Description("true 为只看未读。")] bool unread = false,
        [Description("第几页，从 1 起。")] int page = 1,
        [Description("每页几条，1 至 100，默认 20。")] int size = Inbox.DefaultSize)
    {
        if (Kind(kind, out var only) is { } wrong) return wrong.ToResult();
        if (page is < 1 or > Inbox.MaxPage) return Bad($"page 应为 1 至 {Inbox.MaxPage} 的整数。").ToResult();
        if (size is < 1 or > Inbox.MaxSize) return Bad($"size 应为 1 至 {Inbox.MaxSize} 的整数。").ToResult();
        return TypedResults.Ok(NoticesResponse.Of(await inbox.Page(only, unread, page, size, cancellation)));
    }

    private static async Task<Ok<UnreadResponse>> Unread(Inbox inbox, CancellationToken cancellation) =>
        TypedResults.Ok(new UnreadResponse(await inbox.Unread(cancellation)));

    private static async Task<Results<Ok<UnreadResponse>, ProblemHttpResult>> MarkRead(MarkReadBody body, Inbox inbox, CancellationToken cancellation)
    {
        if (Kind(body.Kind, out var kind) is { } wrong) return wrong.ToResult();
        if (body.Ids is { Count: > Inbox.MaxSize }) return Bad($"ids 最多 {Inbox.MaxSize} 个。").ToResult();
        if (body.Ids is { } ids) await inbox.MarkRead(ids, cancellation);
        else await inbox.MarkAllRead(kind, body.UpTo, cancellation);
        return TypedResults.Ok(new UnreadResponse(await inbox.Unread(cancellation)));
    }

    private static async Task<Ok<NoticeSettingsResponse>> GetSettings(Inbox inbox, CancellationToken cancellation) =>
        TypedResults.Ok(NoticeSettingsResponse.Of(await inbox.Muted(cancellation)));

    private static async Task<Results<Ok<NoticeSettingsResponse>, ProblemHttpResult>> PutSettings(NoticeSettingsBody body, Inbox inbox, CancellationToken cancellation)
    {
        var muted = (await inbox.Muted(cancellation)).ToHashSet();
        foreach (var wish in body.Items ?? [])
        {
            if (Kind(wish.Kind, out var kind) is { } wrong) return wrong.ToResult();
            if (wish.Email) muted.Remove(kind!.Value);
            else muted.Add(kind!.Value);
        }

        await inbox.Mute(muted, cancellation);
        return TypedResults.Ok(NoticeSettingsResponse.Of(muted));
    }

    private static Problem? Kind(string? code, out NoticeKind? kind)
    {
        kind = NoticeWords.OfCode(code);
        return code is null || kind is not null ? null : Bad($"没有“{code}”这一种类。可用的有 {string.Join('、', NoticeWords.Kinds.Select(one => one.Code()))}。");
    }

    private static Problem Bad(FormattableString detail) => new(ProblemCodes.NoticeBadValue, detail.ToString(CultureInfo.InvariantCulture));
}
