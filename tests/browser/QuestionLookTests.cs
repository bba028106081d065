using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>How the pages of questions look at every width, and what they keep while somebody writes.</summary>
public sealed class QuestionLookTests(DemoRunningServer server) : IClassFixture<DemoRunningServer>
{
    private static readonly (string UserName, string[] Pages)[] Everybody =
    [
        ("demo-asker", ["/questions", "/questions/ask", "/questions/1", "/questions/987654"]),
        ("demo-dispatcher", ["/desk", "/desk/dispatch", "/questions/1", "/admin/assignment"]),
        ("demo-editor", ["/desk/publish", "/questions/export"]),
    ];

    [BrowserFact]
    public async Task No_page_scrolls_sideways_and_each_has_one_heading_and_named_controls()
    {
        await using (var asker = await server.SignIn("demo-asker")) await Ask(asker, "示例：没有约定履行期限的，如何确定履行期限？");
        foreach (var (userName, pages) in Everybody)
        {
            await using var visit = await server.SignIn(userName);
            foreach (var width in new[] { 1366, 1024, 390 })
            {
                await visit.Page.SetViewportSizeAsync(width, 768);
                foreach (var address in pages)
                {
                    await visit.Go(address);
                    var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                    Assert.True(wide <= width, $"{address} at {width}: {wide}");
                    Assert.True(await visit.Page.Locator("h1").CountAsync() == 1, address);
                    var unnamed = await visit.Page.EvaluateAsync<string>(
                        """
                        [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')].filter(control =>
                          !control.closest('[hidden], dialog:not([open])') &&
                          !(control.textContent.trim() || control.getAttribute('aria-label') || control.labels?.length)).map(control => control.outerHTML).join()
                        """);
                    Assert.True(unnamed.Length == 0, $"{address}: {unnamed}");
                }
            }
        }
    }

    [BrowserFact]
    public async Task A_question_that_is_not_finished_waits_in_the_browser_of_its_asker_alone()
    {
        await using var visit = await server.SignIn("demo-asker");
        await visit.Go("/questions/ask");
        await visit.Page.FillAsync("#ask-title", "示例：写到一半的问题");
        await visit.Go("/questions/ask");
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToContainTextAsync("没有提交的文字");
        await visit.Page.Locator("[data-kept] button", new() { HasText = "恢复" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#ask-title")).ToHaveValueAsync("示例：写到一半的问题");
        await visit.Page.FillAsync("#ask-title", "");
        await visit.Go("/questions/ask");
        await Assertions.Expect(visit.Page.Locator("[data-kept]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task An_answer_saves_itself_while_it_is_written_unless_it_tells_of_a_case()
    {
        string question;
        await using (var asker = await server.SignIn("demo-asker2")) question = await Ask(asker, "示例：答复能否自动保存？");
        await using (var dispatcher = await server.SignIn("demo-dispatcher"))
        {
            await dispatcher.Go(question);
            await dispatcher.Page.Locator("label.choice", new() { HasText = "演示专家乙" }).ClickAsync();
            await dispatcher.Page.ClickAsync("button:text-is('派单')");
        }

        await using var expert = await server.SignIn("demo-expert2");
        await expert.Go(question);
        await expert.Page.ClickAsync("button:text-is('开始答疑')");
        await expert.Page.Clock.InstallAsync();
        await expert.Go(question + "/answer");
        await expert.Page.FillAsync("#answer-text", "可以自动保存。");
        await expert.Page.Clock.FastForwardAsync(21_000);
        await Assertions.Expect(expert.Page.Locator("[data-saved]")).ToContainTextAsync("已自动保存");
        await expert.Page.FillAsync("#answer-text", "可以自动保存。被告张伟的电话是13812345678。");
        await expert.Page.Clock.FastForwardAsync(21_000);
        await Assertions.Expect(expert.Page.Locator("[data-saved]")).ToContainTextAsync("没有自动保存");

        // What was saved is there on another machine; what was not, on this one.
        await expert.Go(question + "/answer");
        await Assertions.Expect(expert.Page.Locator("#answer-text")).ToHaveValueAsync("可以自动保存。");
        await Assertions.Expect(expert.Page.Locator("[data-kept]")).ToContainTextAsync("没有保存的文字");
    }

    private static async Task<string> Ask(Visit visit, string title)
    {
        await visit.Go("/questions/ask");
        await visit.Page.FillAsync("#ask-title", title);
        await visit.Page.SelectOptionAsync("#ask-line", "民事");
        await visit.Page.ClickAsync("[data-check]");
        await visit.Page.CheckAsync("[name=confirmsNoPendingCase]");
        if (await visit.Page.Locator("#ask-why").CountAsync() > 0) await visit.Page.FillAsync("#ask-why", "情形不同。");
        await visit.Page.ClickAsync("button[value=submit]");
        await Assertions.Expect(visit.Page.Locator(".badge.state")).ToHaveTextAsync("待受理");
        return visit.Place.Split('?')[0];
    }
}
