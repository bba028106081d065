using System.Net;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Questions.Pages;

/// <summary>Asking without scripts: check, reword, confirm, send.</summary>
public sealed class AskPageTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Ask = "/questions/ask";
    private const string Title = "约定的违约金过高，当事人没有请求减少的，法院能否主动调整？";

    [Fact]
    public async Task What_tells_of_a_case_is_marked_reworded_with_one_button_and_then_passes()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        (string, string)[] words = [("title", Title), ("background", "被告张伟的电话是13812345678。"), ("line", "民事")];

        var (status, _, stopped) = await asker.Send(Ask, [.. words, ("step", "check")]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("被告<mark>张伟</mark>的电话是<mark>13812345678</mark>。", stopped, StringComparison.Ordinal);
        Assert.Contains("value=\"background:2:4\"", stopped, StringComparison.Ordinal);
        Assert.DoesNotContain("我确认本咨询不涉及在办案件", stopped, StringComparison.Ordinal);

        var (_, _, once) = await asker.Send(Ask, [.. words, ("replace", "background:2:4")]);
        Assert.Contains("被告甲的电话是<mark>13812345678</mark>。", once, StringComparison.Ordinal);

        var (_, _, passes) = await asker.Send(Ask, ("title", Title), ("background", "被告甲的电话（电话略）。"), ("line", "民事"), ("step", "check"));
        Assert.Contains("我确认本咨询不涉及在办案件", passes, StringComparison.Ordinal);
        Assert.Contains("示例：违约方没有请求，法院能否主动调整违约金？", passes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_is_stopped_is_stored_or_logged_and_what_was_typed_stays_on_the_page()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        foreach (var step in new[] { "check", "edit", "submit" })
        {
            var (_, led, html) = await asker.Send(Ask, ("title", "被告王建国应否承担责任？"), ("line", "民事"), ("confirmsNoPendingCase", "true"), ("step", step));
            Assert.Equal("", led);
            Assert.Contains("被告王建国应否承担责任？</textarea>", html, StringComparison.Ordinal);
        }

        await using var scope = server.Services.CreateAsyncScope();
        Assert.False(await scope.ServiceProvider.GetRequiredService<StoreContext>().Set<Question>().AnyAsync(question => question.Title.Contains("王建国")));
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains("王建国", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_sees_a_similar_answer_says_why_it_does_not_settle_the_question()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker2);
        (string, string)[] words = [("title", Title), ("line", "民事"), ("confirmsNoPendingCase", "true"), ("step", "submit")];
        var (status, _, html) = await asker.Send(Ask, words);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("为什么没有解决您的问题", html, StringComparison.Ordinal);
        var (sent, led, _) = await asker.Send(Ask, [.. words, ("whyNotSettled", "没有说到只抗辩不应支付的情形。")]);
        Assert.Equal(HttpStatusCode.SeeOther, sent);
        Assert.EndsWith("?done=submit", led, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_is_contested_with_a_reason_and_then_nobody_but_the_dispatcher_reads_the_text()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        var (_, led, _) = await asker.Send(Ask, ("title", "被告高明远是著名判例中的人物，能否这样引用？"), ("line", "民事"), ("contest", "是公开判例中的化名。"), ("step", "contest"));
        var page = led.Split('?')[0];
        var (_, own) = await asker.See(page);
        Assert.Contains("封存的咨询", own, StringComparison.Ordinal);
        Assert.DoesNotContain("高明远", own, StringComparison.Ordinal);
        using var dispatcher = await PageVisitor.SignIn(server, DemoPeople.Dispatcher);
        Assert.Contains("高明远", (await dispatcher.See(page)).Html, StringComparison.Ordinal);
        using var leader = await PageVisitor.SignIn(server, DemoPeople.Leader);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.See(page)).Status);
    }

    [Fact]
    public async Task A_draft_is_found_again_and_its_form_keeps_the_words()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        var id = await asker.Ask("示例草稿：代理权限不明的，如何处理？", "edit");
        Assert.Contains($"href=\"/questions/{id}/edit\">继续填写</a>", (await asker.See("/questions?state=draft")).Html, StringComparison.Ordinal);
        Assert.Contains("示例草稿：代理权限不明的，如何处理？</textarea>", (await asker.See($"/questions/{id}/edit")).Html, StringComparison.Ordinal);
        using var other = await PageVisitor.SignIn(server, DemoPeople.Asker2);
        Assert.Equal(HttpStatusCode.NotFound, (await other.See($"/questions/{id}/edit")).Status);
    }

    [Fact]
    public async Task An_assistant_drafts_for_the_judge_who_confirms()
    {
        using var assistant = await PageVisitor.SignIn(server, DemoPeople.Assistant);
        Assert.Contains("代哪位法官提问", (await assistant.See(Ask)).Html, StringComparison.Ordinal);
        await using var scope = server.Services.CreateAsyncScope();
        var judge = (await scope.ServiceProvider.GetRequiredService<StoreContext>().Users.SingleAsync(person => person.UserName == DemoPeople.Asker)).Id;
        var (_, led, _) = await assistant.Send(Ask, ("title", "示例代拟：公告送达的期限如何起算？"), ("line", "民事"), ("onBehalfOf", $"{judge}"), ("step", "handOver"));
        var page = led.Split('?')[0];
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        Assert.Contains("核对、修改并确认", (await asker.See(page)).Html, StringComparison.Ordinal);
        var (status, confirmed, html) = await asker.Send(
            page + "/edit", ("title", "示例代拟：公告送达的期限如何起算？"), ("line", "民事"), ("version", await asker.Version(page + "/edit")), ("whyNotSettled", "没有。"), ("confirmsNoPendingCase", "true"), ("step", "confirm"));
        Assert.True(status == HttpStatusCode.SeeOther, html);
        Assert.EndsWith("?done=confirm", confirmed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_search_that_found_nothing_are_carried_over()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        var nothing = "zzzzqqqqxxxx";
        Assert.Contains("/questions/ask?text=" + Uri.EscapeDataString(nothing), (await asker.See("/search?q=" + nothing)).Html, StringComparison.Ordinal);
        Assert.Contains(nothing + "</textarea>", (await asker.See("/questions/ask?text=" + nothing)).Html, StringComparison.Ordinal);
    }
}
