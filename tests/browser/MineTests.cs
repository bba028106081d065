using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Favourites and records, which one browser keeps for one person.</summary>
[Collection(BrowserTests.Name)]
public sealed class MineTests(RunningServer server)
{
    private const string Results = "/search?q=违约金&view=list";

    [BrowserFact]
    public async Task A_favourite_is_made_on_the_page_or_on_the_hit_and_found_again()
    {
        await using var visit = await server.Visit();
        await visit.Go("/entries/browser-case-3");
        await visit.Page.Locator("main").FocusAsync();
        await visit.Page.Keyboard.PressAsync("s");
        await Assertions.Expect(visit.Page.Locator("[data-star]")).ToHaveAttributeAsync("aria-pressed", "true");

        await visit.Go(Results);
        Assert.Equal(1, await visit.Page.Locator(".star[aria-pressed=true]").CountAsync());
        await visit.Page.Locator(".star[aria-pressed=false]").First.ClickAsync();
        Assert.Equal(2, await visit.Page.Locator(".star[aria-pressed=true]").CountAsync());

        await visit.Go("/mine");
        Assert.Equal(2, await List(visit, "favourites").Locator("li").CountAsync());
        await List(visit, "favourites").Locator("li a", new() { HasText = "第3公司" }).ClickAsync();
        Assert.Equal("/entries/browser-case-3", visit.Place);
        await visit.Page.Locator("[data-star]").ClickAsync();
        await visit.Go("/mine");
        Assert.Equal(1, await List(visit, "favourites").Locator("li").CountAsync());
        visit.WasClean();
    }

    [BrowserFact]
    public async Task What_was_opened_and_typed_is_recorded_deleted_restored_and_cleared()
    {
        await using var visit = await server.Visit();
        await visit.Go(Results);
        await visit.Go("/entries/browser-case-3");
        await visit.Go("/entries/browser-case-4");
        await visit.Go("/mine");
        var (viewed, undo) = (List(visit, "viewed").Locator("li"), visit.Page.Locator("[data-mine-undo]"));
        await Assertions.Expect(viewed).ToHaveCountAsync(2);
        await Assertions.Expect(viewed.First).ToContainTextAsync("第4公司");
        await Assertions.Expect(List(visit, "searches").Locator("li a")).ToHaveTextAsync(["违约金"]);

        await viewed.First.GetByText("删除").ClickAsync();
        await Assertions.Expect(viewed).ToHaveCountAsync(1);
        await undo.GetByText("撤销").ClickAsync();
        await Assertions.Expect(viewed).ToHaveCountAsync(2);

        await List(visit, "viewed").GetByText("导出为文本").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#viewed-pre")).ToContainTextAsync(server.Address + "/entries/browser-case-3");
        await List(visit, "viewed").GetByText("清空浏览记录").ClickAsync();
        await Assertions.Expect(viewed).ToHaveCountAsync(0);
        await visit.Go("/mine");
        await Assertions.Expect(viewed).ToHaveCountAsync(0);
        visit.WasClean();
    }

    [BrowserFact]
    public async Task Where_recording_is_switched_off_nothing_is_recorded_and_favourites_still_work()
    {
        await using var visit = await server.Visit();
        await visit.Go("/mine");
        await visit.Page.Locator("[data-mine-record]").UncheckAsync();
        await visit.Go(Results);
        await visit.Go("/entries/browser-case-3");
        await visit.Page.Locator("[data-star]").ClickAsync();
        await visit.Go("/mine");
        await Assertions.Expect(visit.Page.Locator("[data-mine-record]")).Not.ToBeCheckedAsync();
        foreach (var (list, count) in new[] { ("viewed", 0), ("searches", 0), ("favourites", 1) })
            await Assertions.Expect(List(visit, list).Locator("li")).ToHaveCountAsync(count);
    }

    [BrowserFact]
    public async Task What_was_pasted_is_never_recorded_whether_into_the_box_or_as_facts()
    {
        await using var visit = await server.Visit();
        await visit.Grant("clipboard-read", "clipboard-write");
        await visit.Go("/");
        var box = visit.Page.Locator("main input[type=search]");
        await box.ClickAsync();
        await visit.Page.EvaluateAsync("navigator.clipboard.writeText('过分高于损失')");
        await visit.Page.Keyboard.PressAsync("Control+V");
        await Assertions.Expect(box).ToHaveValueAsync("过分高于损失");
        await visit.Page.Locator("main form[role=search] button").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".chips")).ToContainTextAsync("损失");
        Assert.Equal("/search?q=过分高于损失", visit.Place);
        await visit.Go("/");
        await visit.Page.GetByText("粘贴案情").ClickAsync();
        await visit.Page.Locator("#paste-text").FillAsync("双方约定的违约金过分高于损失。");
        await visit.Page.GetByText("用这段文字检索").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("粘贴内容未保存")).ToBeVisibleAsync();
        await visit.Go("/mine");
        await Assertions.Expect(List(visit, "searches").Locator("li")).ToHaveCountAsync(0);
        Assert.DoesNotContain("过分高于", await visit.Page.EvaluateAsync<string>("JSON.stringify(localStorage)"), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Titles_and_whatever_else_stands_in_the_storage_are_text_and_lead_nowhere_else()
    {
        await using var visit = await server.Visit();
        await visit.Go("/entries/browser-citing");
        await visit.Page.EvaluateAsync(
            """
            localStorage.setItem('kb.favourites', JSON.stringify([
              { id: 'javascript:alert(1)', title: '<img src=x onerror="document.title=1">', kind: '<b>', at: '2026-01-01' },
              { id: '../../mine?x=1', title: 7, at: 'never' }, null, 5, { id: {} }]));
            localStorage.setItem('kb.searches', '{broken');
            """);
        await visit.Go("/mine");
        Assert.Equal(0, await visit.Page.Locator(".mine img, .mine b").CountAsync());
        var addresses = await visit.Page.Locator(".mine li a").EvaluateAllAsync<string[]>("links => links.map(link => link.pathname)");
        Assert.Equal(["/entries/javascript%3Aalert(1)", "/entries/..%2F..%2Fmine%3Fx%3D1", "/entries/browser-citing"], addresses);
        await Assertions.Expect(List(visit, "viewed")).ToContainTextAsync("<img src=x onerror=");
        visit.WasClean();
    }

    [BrowserFact]
    public async Task Nothing_of_it_is_sent_to_the_server()
    {
        await using var visit = await server.Visit();
        await visit.Go("/entries/browser-case-3");
        var sent = new List<string>();
        // The browser asks for the page's icon when it likes.
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.Contains("/icon.svg", StringComparison.Ordinal)) sent.Add(request.Method + " " + request.Url);
        };
        await visit.Page.Locator("[data-star]").ClickAsync();
        await visit.Page.WaitForTimeoutAsync(300);
        Assert.Empty(sent);
    }

    private static ILocator List(Visit visit, string name) => visit.Page.Locator($"[data-mine-list={name}]");
}
