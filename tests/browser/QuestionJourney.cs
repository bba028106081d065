using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>
/// Ask → assign → answer → send back → answer → approve → publish → found by search, under five accounts in Chromium. The same journey is run on SQLite and, where it
/// is installed, on PostgreSQL.
/// </summary>
public abstract class QuestionJourney(DemoRunningServer server)
{
    private const string Title = "约定的违约金过分高于造成的损失，当事人只抗辩不应支付的，法院应否释明？";
    private const string Background = "甲与乙约定逾期付款按日千分之三支付违约金。乙逾期付款，甲请求支付货款和违约金，乙只抗辩不应支付，没有请求减少。";
    private const string First = "**应当释明**。\n\n依照《中华人民共和国合同法》第五十八条处理。";
    private const string Second = "**应当释明**，经释明仍不请求的，不予调整。\n\n依照《中华人民共和国民法典》第一百五十七条处理。";

    private const int RowsAtMost = 20;

    /// <summary>Longest wait until what was published is found.</summary>
    private static readonly TimeSpan Searchable = TimeSpan.FromSeconds(10);

    protected async Task FromAQuestionToAnAnswerThatSearchFinds()
    {
        await using var asker = await server.SignIn("demo-asker");
        await using var dispatcher = await server.SignIn("demo-dispatcher");
        await using var expert = await server.SignIn("demo-expert");
        await using var reviewer = await server.SignIn("demo-reviewer");
        await using var editor = await server.SignIn("demo-editor");

        var question = await AskOnceItPasses(asker);
        await AssignByKeyboard(dispatcher, question);
        await Answer(expert, question);
        await SendBackWithAComment(reviewer, question);
        await AnswerAnew(expert, question);
        await Approve(reviewer, question);
        await asker.Go(question);
        await Assertions.Expect(asker.Page.Locator(".answer .markdown strong")).ToHaveTextAsync("应当释明");
        await Publish(editor, question);
        await Find(asker, question);
        foreach (var visit in new[] { asker, dispatcher, reviewer, editor }) visit.WasClean();
    }

    private static async Task<string> AskOnceItPasses(Visit visit)
    {
        await visit.Go("/questions/ask");
        var page = visit.Page;
        var asked = new List<string>();
        // The browser asks for the page's icon when it likes.
        page.Request += (_, request) => { if (!request.Url.Contains("/icon.svg", StringComparison.Ordinal)) asked.Add(request.Method + " " + new Uri(request.Url).AbsolutePath); };
        await page.FillAsync("#ask-title", Title);
        await page.FillAsync("#ask-background", Background + "乙的电话是13812345678。");
        await page.SelectOptionAsync("#ask-line", "民事");
        await page.ClickAsync("[data-check]");
        await Assertions.Expect(page.Locator("[data-guard]")).ToContainTextAsync("没有发往服务器");
        await page.WaitForTimeoutAsync(1500);
        Assert.Empty(asked);

        // One click puts the abstract wording there; then the server is asked.
        await page.Locator("[data-findings=background] button", new() { HasText = "改为" }).ClickAsync();
        Assert.EndsWith("乙的电话是（电话略）。", await page.InputValueAsync("#ask-background"), StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("[data-similar] a").First).ToBeVisibleAsync();
        await page.FillAsync("#ask-background", Background);
        await page.ClickAsync("[data-check]");
        await Assertions.Expect(page.Locator("[data-second]")).ToBeVisibleAsync();
        await page.CheckAsync("[name=confirmsNoPendingCase]");
        if (await page.Locator("#ask-why").CountAsync() > 0) await page.FillAsync("#ask-why", "没有说到只抗辩不应支付的情形。");
        await page.ClickAsync("button[value=submit]");
        await Assertions.Expect(page.Locator(".badge.state")).ToHaveTextAsync("待受理");
        Assert.Null(await page.EvaluateAsync<string?>("Object.keys(localStorage).find(key => key.startsWith('kb.ask.')) ?? null"));
        return visit.Place.Split('?')[0];
    }

    private static async Task AssignByKeyboard(Visit visit, string question)
    {
        await visit.Go("/desk/dispatch");
        await visit.Page.Locator("main").FocusAsync();
        // What is due sooner stands before it.
        for (var row = 0; row < RowsAtMost; row++)
        {
            await visit.Page.Keyboard.PressAsync("j");
            if (await visit.Page.EvaluateAsync<bool>("question => document.activeElement.closest('li, tr')?.querySelector(`a[href^='${question}']`) != null", question)) break;
        }

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Title);
        await visit.Page.Locator("label", new() { HasText = "演示专家甲" }).Locator("input[name=expertId]").CheckAsync();
        await Act(visit, "派单");
        await Assertions.Expect(visit.Page.Locator(".badge.state")).ToHaveTextAsync("已派单");
    }

    private static async Task Answer(Visit visit, string question)
    {
        await visit.Go(question);
        await Act(visit, "开始答疑");
        await visit.Page.ClickAsync("text=写答复");
        await visit.Page.FillAsync("#answer-text", First);
        // The article no longer stands: the expert has to say that it is meant.
        await Assertions.Expect(visit.Page.Locator("[data-cited] .stale")).ToBeVisibleAsync();
        await visit.Page.ClickAsync("[data-preview-now]");
        await Assertions.Expect(visit.Page.Locator("[data-preview] strong")).ToHaveTextAsync("应当释明");
        await visit.Page.ClickAsync("button[value=submitAnswer]");
        await Assertions.Expect(visit.Page.Locator(".notice.strong")).ToContainTextAsync("请逐条确认");
        await visit.Page.Locator("input[name=confirmed]").CheckAsync();
        await visit.Page.ClickAsync("button[value=submitAnswer]");
        await Assertions.Expect(visit.Page.Locator(".badge.state").First).ToHaveTextAsync("待审核");
    }

    private static async Task SendBackWithAComment(Visit visit, string question)
    {
        await visit.Go("/desk/review");
        await visit.Page.ClickAsync($"a.row-step[href^='{question}/']");
        // The script that reads the selection runs when the page is there.
        await visit.Arrives(question + "/review");
        await visit.Page.EvaluateAsync(
            """
            () => {
              const text = document.querySelector('[data-anchored]').firstChild;
              const at = text.textContent.indexOf('第五十八条');
              const range = document.createRange();
              range.setStart(text, at);
              range.setEnd(text, at + 5);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """);
        await Assertions.Expect(visit.Page.Locator("#quote")).ToHaveValueAsync("第五十八条");
        await visit.Page.FillAsync("#comment-note", "请改引现行条文。");
        await visit.Page.ClickAsync("form[data-comment] button");
        await Assertions.Expect(visit.Page.Locator("[data-anchored] mark")).ToHaveTextAsync("第五十八条");
        await Act(visit, "退回专家");
        await visit.Arrives("/desk?done=sendBack");
    }

    private static async Task AnswerAnew(Visit visit, string question)
    {
        await visit.Go(question + "/answer");
        await Assertions.Expect(visit.Page.Locator(".sent-back")).ToContainTextAsync("请改引现行条文。");
        await visit.Page.FillAsync("#answer-text", Second);
        await visit.Page.ClickAsync("button[value=submitAnswer]");
        await Assertions.Expect(visit.Page.Locator(".badge.state").First).ToHaveTextAsync("待审核");
    }

    private static async Task Approve(Visit visit, string question)
    {
        await visit.Go(question + "/review");
        await Assertions.Expect(visit.Page.Locator(".difference-text ins").First).ToBeVisibleAsync();
        await Act(visit, "审核同意");
        await Assertions.Expect(visit.Page.Locator(".badge.state")).ToHaveTextAsync("已答复");
    }

    private static async Task Publish(Visit visit, string question)
    {
        await visit.Go(question);
        await Act(visit, "提请发布");
        await visit.Page.SelectOptionAsync("#publish-audience", "public");
        if (await visit.Page.Locator("[name=confirmsMasking]").CountAsync() > 0) await visit.Page.CheckAsync("[name=confirmsMasking]");
        await Act(visit, "发布");
        await Assertions.Expect(visit.Page.Locator(".badge.state")).ToHaveTextAsync("已发布");
    }

    private static async Task Find(Visit visit, string question)
    {
        var entry = "/entries/answer-" + question.Split('/')[^1];
        var giveUp = DateTime.UtcNow + Searchable;
        do
        {
            await visit.Go("/search?q=只抗辩不应支付 违约金 释明");
        }
        while (await visit.Page.Locator($"[data-hit] a[href^='{entry}']").CountAsync() == 0 && DateTime.UtcNow < giveUp);
        await visit.Page.Locator($"[data-hit] a[href^='{entry}']").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(Title);
        await Assertions.Expect(visit.Page.Locator(".entry")).ToContainTextAsync("答疑意见仅供学习、研究和参考使用。");
    }

    /// <summary>Opens the form of an action where it is folded, and sends it.</summary>
    private static async Task Act(Visit visit, string action)
    {
        var form = visit.Page.Locator("details.act", new() { Has = visit.Page.Locator($"button:text-is('{action}')") });
        if (await form.GetAttributeAsync("open") is null) await form.Locator("summary").ClickAsync();
        await form.Locator("button").ClickAsync();
        await visit.Arrives();
    }
}
