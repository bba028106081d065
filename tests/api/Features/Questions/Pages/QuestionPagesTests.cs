using System.Net;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Questions.Pages;

/// <summary>The pages of questions as five people use them, without scripts.</summary>
public sealed class QuestionPagesTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Answer = "**应当释明**。\n\n依照民法典的规定，须由当事人请求。\n\n- 其一\n- 其二";

    [Fact]
    public async Task From_the_question_to_the_published_page_under_five_accounts_with_forms_alone()
    {
        var (asker, dispatcher, expert, reviewer, editor) = await Five();
        var id = await asker.Ask("示例：只抗辩不应支付违约金的，法院应否释明？");
        Assert.Contains("受理并派单", (await dispatcher.See("/desk/dispatch")).Html, StringComparison.Ordinal);
        await dispatcher.Do(id, "assign", ("expertId", await IdOf(DemoPeople.Expert)));
        await expert.Do(id, "start");
        await Submit(expert, id, Answer.Replace("**应当释明**", "结论尚不清楚", StringComparison.Ordinal));

        // The reviewer comments on a passage, sees it marked, and sends it back.
        var review = $"/questions/{id}/review";
        var (commented, _, misplaced) = await reviewer.Send(review, ("action", "comment"), ("version", await reviewer.Version(review)), ("quote", "不在答复中的话"), ("note", "请改。"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, commented);
        Assert.Contains("不见于答复", misplaced, StringComparison.Ordinal);
        await reviewer.Send(review, ("action", "comment"), ("version", await reviewer.Version(review)), ("quote", "尚不清楚"), ("note", "先写结论。"));
        Assert.Contains("结论<mark data-comments=\"1\">尚不清楚</mark>。", (await reviewer.See(review)).Html, StringComparison.Ordinal);
        var (_, led, _) = await reviewer.Send(review, ("action", "sendBack"), ("version", await reviewer.Version(review)));
        // It is no longer the reviewer's.
        Assert.Equal("/desk?done=sendBack", led);

        Assert.Contains("先写结论。", (await expert.See($"/questions/{id}/answer")).Html, StringComparison.Ordinal);
        await Submit(expert, id, Answer);
        Assert.Contains("<ins>", (await reviewer.See(review)).Html, StringComparison.Ordinal);
        await reviewer.Send(review, ("action", "approve"), ("version", await reviewer.Version(review)));

        var (_, answered) = await asker.See($"/questions/{id}");
        Assert.Contains("<strong>应当释明</strong>", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("先写结论。", answered, StringComparison.Ordinal);
        await asker.Do(id, "reportUse", ("use", "referred"));

        await editor.Do(id, "proposePublication");
        await editor.Do(id, "publish", ("audience", "public"), ("confirmsMasking", "true"));
        await editor.Do(id, "select", ("batch", "第四十批"), ("topic", "违约金"), ("commentary", "示例点评。"), ("commentator", "示例点评人"));
        var (_, published) = await editor.See($"/questions/{id}");
        Assert.Contains("第四十批·违约金专题", published, StringComparison.Ordinal);
        Assert.Contains($"/entries/answer-{id}", published, StringComparison.Ordinal);
        foreach (var one in new[] { asker, dispatcher, expert, reviewer, editor }) one.Dispose();
    }

    [Fact]
    public async Task Whoever_comes_second_reads_what_changed_and_keeps_what_was_typed()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        using var dispatcher = await PageVisitor.SignIn(server, DemoPeople.Dispatcher);
        var id = await asker.Ask("示例：两人同时办理时如何处理？");
        var seen = await dispatcher.Version($"/questions/{id}");
        await dispatcher.Do(id, "redirect", ("courtCode", "最高法"), ("note", "应由最高人民法院处理。"));
        using var supreme = await PageVisitor.SignIn(server, DemoPeople.SpcDispatcher);
        var (status, _, html) = await supreme.Send($"/questions/{id}", ("action", "return"), ("version", seen), ("note", "请补充事实背景。"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("分流员已作“移送其他法院”", html, StringComparison.Ordinal);
        Assert.Contains("请补充事实背景。</textarea>", html, StringComparison.Ordinal);
        await supreme.Do(id, "return", ("note", "请补充事实背景。"));
    }

    [Fact]
    public async Task A_form_without_its_secret_changes_nothing()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        var id = await asker.Ask("示例：没有令牌的表单会怎样？");
        using var client = await server.SignInByPage(DemoPeople.Asker);
        using var form = new FormUrlEncodedContent([new("action", "withdraw"), new("version", await asker.Version($"/questions/{id}"))]);
        using var answer = await client.PostAsync(new Uri($"/questions/{id}", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("待受理", (await asker.See($"/questions/{id}")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_may_not_see_a_question_learns_no_more_than_of_a_number_that_does_not_exist()
    {
        using var asker = await PageVisitor.SignIn(server, DemoPeople.Asker);
        var id = await asker.Ask("示例：他人能否看到我的咨询？");
        foreach (var userName in new[] { DemoPeople.Asker2, DemoPeople.OtherDispatcher, DemoPeople.Editor, DemoPeople.SystemAdmin })
        {
            using var stranger = await PageVisitor.SignIn(server, userName);
            var (status, html) = await stranger.See($"/questions/{id}");
            var (none, missing) = await stranger.See("/questions/987654");
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (status, none));
            Assert.Equal(Section(missing).Replace("987654", $"{id}", StringComparison.Ordinal), Section(html));
        }

        using var nobody = server.CreateClient(new() { AllowAutoRedirect = false });
        using var led = await nobody.GetAsync(new Uri($"/questions/{id}", UriKind.Relative));
        Assert.EndsWith($"/sign-in?back=%2Fquestions%2F{id}", led.Headers.Location!.ToString(), StringComparison.Ordinal);

        static string Section(string html) => html[html.IndexOf("<section class=\"message\"", StringComparison.Ordinal)..html.IndexOf("</section>", StringComparison.Ordinal)];
    }

    [Theory]
    [InlineData(DemoPeople.Asker, "/desk/review")]
    [InlineData(DemoPeople.Expert, "/desk/publish")]
    [InlineData(DemoPeople.Asker, "/questions/1/answer")]
    [InlineData(DemoPeople.Expert, "/questions/1/review")]
    [InlineData(DemoPeople.Reviewer, "/questions/export")]
    [InlineData(DemoPeople.Editor, "/admin/assignment")]
    public async Task A_desk_of_another_role_is_closed(string userName, string page)
    {
        using var visitor = await PageVisitor.SignIn(server, userName);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.See(page)).Status);
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words()
    {
        var (asker, dispatcher, expert, reviewer, editor) = await Five();
        var id = await asker.Ask("示例：<script>alert(1)</script>与“引号”如何解释？");
        await dispatcher.Do(id, "assign", ("expertId", await IdOf(DemoPeople.Expert)));
        await expert.Do(id, "start");
        await Submit(expert, id, "<img src=x onerror=alert(2)> [点这里](javascript:alert(3)) ![图](http://stranger.example/x.png)");
        foreach (var (who, page) in new[] { (asker, $"/questions/{id}"), (asker, "/questions"), (reviewer, $"/questions/{id}/review"), (reviewer, "/desk/review"), (dispatcher, $"/questions/{id}") })
        {
            var html = (await who.See(page)).Html;
            foreach (var bad in new[] { "<script>alert", "<img src=x", "href=\"javascript:", "<img" }) Assert.DoesNotContain(bad, html, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        }

        foreach (var one in new[] { asker, dispatcher, expert, reviewer, editor }) one.Dispose();
    }

    [Fact]
    public async Task A_rule_brings_its_expert_first_and_says_so()
    {
        using var dispatcher = await PageVisitor.SignIn(server, DemoPeople.Dispatcher);
        var (added, _, _) = await dispatcher.Send("/admin/assignment", ("courtCode", "鲁"), ("line", "执行"), ("law", "民法典"), ("expertId", await IdOf(DemoPeople.Expert2)));
        Assert.Equal(HttpStatusCode.Found, added);
        Assert.Contains("《中华人民共和国民法典》", (await dispatcher.See("/admin/assignment")).Html, StringComparison.Ordinal);
        var (refused, _, wrong) = await dispatcher.Send("/admin/assignment", ("courtCode", "浙"), ("expertId", await IdOf(DemoPeople.Expert2)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused);
        Assert.Contains("请选择您任分流员的法院。", wrong, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_an_answer_says_what_was_corrected_what_is_looked_at_again_and_what_has_gone()
    {
        var (asker, dispatcher, expert, reviewer, editor) = await Five();
        var id = await Published(asker, dispatcher, expert, reviewer, editor, "示例：更正之后的页面如何显示？");
        var entry = $"/entries/answer-{id}";
        await editor.Do(id, "correct", ("note", "笔误。"), ("answer", Answer.Replace("其二", "其三", StringComparison.Ordinal)));
        var html = await Until(asker, entry, page => page.Contains("其三", StringComparison.Ordinal));
        Assert.Contains("本条有 1 次更正", html, StringComparison.Ordinal);
        Assert.Contains("：笔误。", html, StringComparison.Ordinal);
        Assert.Matches("<del>[^<]*二[^<]*</del><ins>[^<]*三", html);

        await editor.Do(id, "putUpForReReview", ("note", "所引条文可能修改。"));
        Assert.Contains("正在复核：所引条文可能修改。", (await asker.See(entry)).Html, StringComparison.Ordinal);
        await editor.Do(id, "uphold", ("note", "仍然适用。"));
        Assert.DoesNotContain("正在复核", (await asker.See(entry)).Html, StringComparison.Ordinal);

        var other = await Published(asker, dispatcher, expert, reviewer, editor, "示例：替代它的是哪一条？");
        await Until(asker, $"/entries/answer-{other}", page => page.Contains("替代它的是哪一条", StringComparison.Ordinal));
        await editor.Do(id, "supersede", ("targetId", $"{other}"));
        var (gone, tombstone) = await asker.See(entry);
        Assert.Equal(HttpStatusCode.Gone, gone);
        Assert.Contains($"href=\"/entries/answer-{other}\"", tombstone, StringComparison.Ordinal);
        Assert.DoesNotContain("应当释明", tombstone, StringComparison.Ordinal);
        Assert.Contains($"本条替代了<a href=\"{entry}\">答疑第{id}号</a>", (await asker.See($"/entries/answer-{other}")).Html, StringComparison.Ordinal);
        foreach (var one in new[] { asker, dispatcher, expert, reviewer, editor }) one.Dispose();
    }

    private async Task<long> Published(PageVisitor asker, PageVisitor dispatcher, PageVisitor expert, PageVisitor reviewer, PageVisitor editor, string title)
    {
        var id = await asker.Ask(title);
        await dispatcher.Do(id, "assign", ("expertId", await IdOf(DemoPeople.Expert)));
        await expert.Do(id, "start");
        await Submit(expert, id, Answer);
        var review = $"/questions/{id}/review";
        await reviewer.Send(review, ("action", "approve"), ("version", await reviewer.Version(review)));
        await editor.Do(id, "proposePublication");
        await editor.Do(id, "publish", ("audience", "public"), ("confirmsMasking", "true"));
        return id;
    }

    /// <summary>The index follows the store within a moment.</summary>
    private static async Task<string> Until(PageVisitor visitor, string address, Func<string, bool> isThere)
    {
        for (var i = 0; i < 200; i++)
        {
            var (_, html) = await visitor.See(address);
            if (isThere(html)) return html;
            await Task.Delay(50);
        }

        throw new TimeoutException(address);
    }

    private static async Task Submit(PageVisitor expert, long id, string answer)
    {
        var page = $"/questions/{id}/answer";
        var (status, led, html) = await expert.Send(page, ("answer", answer), ("version", await expert.Version(page)), ("step", "submitAnswer"));
        Assert.True(status == HttpStatusCode.SeeOther && led.EndsWith("?done=submitAnswer", StringComparison.Ordinal), html);
    }

    private async Task<(PageVisitor Asker, PageVisitor Dispatcher, PageVisitor Expert, PageVisitor Reviewer, PageVisitor Editor)> Five() => (
        await PageVisitor.SignIn(server, DemoPeople.Asker), await PageVisitor.SignIn(server, DemoPeople.Dispatcher), await PageVisitor.SignIn(server, DemoPeople.Expert),
        await PageVisitor.SignIn(server, DemoPeople.Reviewer), await PageVisitor.SignIn(server, DemoPeople.Editor));

    private async Task<string> IdOf(string userName)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return $"{(await scope.ServiceProvider.GetRequiredService<StoreContext>().Users.SingleAsync(person => person.UserName == userName)).Id}";
    }
}
