using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SearchingTests(RunningServer server)
{
    private const string Results = "/search?q=违约金";

    [BrowserFact]
    public async Task A_judge_searches_opens_copies_and_comes_back_by_keyboard_alone()
    {
        await using var visit = await server.Visit();
        await visit.Grant("clipboard-read", "clipboard-write");
        var keyboard = visit.Page.Keyboard;
        await visit.Go("/");
        await visit.Page.Locator("main").FocusAsync();
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("违约金");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/search[?]"));
        Assert.Equal(Results, visit.Place);

        await visit.Page.Locator("main").FocusAsync();
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("k");
        var first = visit.Page.Locator("[data-hit]").First;
        Assert.Contains("chosen", await first.GetAttributeAsync("class"), StringComparison.Ordinal);

        await keyboard.PressAsync("c");
        await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("已复制：《示例合同法》第");

        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("/entries/"));
        await keyboard.PressAsync("c");
        await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("已复制");
        Assert.StartsWith("《示例合同法》第", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);

        await visit.Page.GetByText("返回检索结果").ClickAsync();
        Assert.Equal(Results, visit.Place);
        visit.WasClean();
    }

    [BrowserFact]
    public async Task The_keys_are_shown_on_a_question_mark_and_typing_one_in_the_box_is_typing()
    {
        await using var visit = await server.Visit();
        await visit.Go(Results);
        await visit.Page.Locator("main").FocusAsync();
        await visit.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(visit.Page.Locator("#keys")).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#keys")).ToBeHiddenAsync();

        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("j?c");
        Assert.Equal("j?c", await visit.Page.Locator("header input[type=search]").InputValueAsync());
        visit.WasClean();
    }

    [BrowserFact]
    public async Task Searching_and_reading_need_no_script()
    {
        await using var visit = await server.Visit(scripts: false);
        await visit.Go("/");
        await visit.Page.Locator("main input[type=search]").FillAsync("违约金");
        await visit.Page.Locator("main form[role=search] button").ClickAsync();
        Assert.Equal(Results, visit.Place);
        await visit.Page.Locator("#reference-case a.more").ClickAsync();
        Assert.Equal(10, await visit.Page.Locator("[data-hit]").CountAsync());
        await visit.Page.Locator("a[rel=next]").ClickAsync();
        Assert.Equal(1, await visit.Page.Locator("[data-hit]").CountAsync());
        await visit.Page.Locator("[data-hit] h3 a").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#citation")).ToContainTextAsync("（人民法院案例库入库编号：示例-");
        await Assertions.Expect(visit.Page.Locator("[data-copy]")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Beside_the_results_stand_further_answers_and_causes()
    {
        await using var visit = await server.Visit();
        await visit.Go("/search?q=违约金 主动 调整");
        var shown = await visit.Page.Locator("#answer [data-hit] h3 a").AllTextContentsAsync();
        var beside = await visit.Page.Locator("#beside-questions + ul a").AllTextContentsAsync();
        Assert.Equal(3, shown.Count);
        Assert.Equal(3, beside.Count);
        Assert.Empty(shown.Intersect(beside));
        await visit.Page.Locator("#beside-causes + ul").GetByText("房屋租赁合同纠纷").ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".chip.filter")).ToContainTextAsync("案由：房屋租赁合同纠纷");
        visit.WasClean();
    }

    [BrowserFact]
    public async Task One_click_copies_the_citation_and_one_shows_the_score()
    {
        await using var visit = await server.Visit();
        await visit.Grant("clipboard-read", "clipboard-write");
        await visit.Go(Results);
        var hit = visit.Page.Locator("#reference-case [data-hit]").First;
        await hit.GetByText("复制引用").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("已复制");
        Assert.Contains("入库编号：示例-", await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        await hit.GetByText("得分明细").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("得分明细");
        await visit.Page.GetByText("返回检索结果").ClickAsync();
        Assert.Equal(Results, visit.Place);
        visit.WasClean();
    }

    [BrowserFact]
    public async Task A_part_is_taken_out_results_are_searched_within_and_the_court_is_kept_without_script()
    {
        await using var visit = await server.Visit(scripts: false);
        await visit.Go("/search?q=违约金 减少");
        await visit.Page.Locator(".chip .remove").Nth(1).ClickAsync();
        Assert.Equal(Results, visit.Place);
        await visit.Page.Locator("#within").FillAsync("第3公司");
        await visit.Page.Locator("#within").PressAsync("Enter");
        Assert.Equal(Results + "&within=第3公司", visit.Place);
        await Assertions.Expect(visit.Page.Locator(".chip.filter")).ToContainTextAsync("结果中含：第3公司");
        await visit.Page.Locator(".beside").GetByText("选择").ClickAsync();
        await visit.Page.Locator("#court").FillAsync("上海市高级人民法院");
        await visit.Page.Locator("#court").PressAsync("Enter");
        Assert.Equal(Results + "&within=第3公司", visit.Place);
        await Assertions.Expect(visit.Page.Locator(".beside")).ToContainTextAsync("上海市高级人民法院");
    }

    [BrowserFact]
    public async Task Pasted_facts_are_searched_narrowed_and_never_enter_the_address()
    {
        await using var visit = await server.Visit();
        await visit.Go("/");
        await visit.Page.GetByText("粘贴案情").ClickAsync();
        await visit.Page.Locator("#paste-text").FillAsync("双方约定的违约金过分高于损失，\n买受人请求减少。");
        await visit.Page.GetByText("用这段文字检索").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("粘贴内容未保存")).ToBeVisibleAsync();
        Assert.Equal("/search", visit.Place);
        await visit.Page.Locator("#reference-case .more").ClickAsync();
        Assert.Equal("/search", visit.Place);
        await Assertions.Expect(visit.Page.Locator(".tab")).ToHaveTextAsync("参考案例");

        // Enter in a field that belongs to the pasted text keeps the search as it is and adds to it.
        await visit.Page.Locator("#within").FillAsync("第3公司");
        await visit.Page.Locator("#within").PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".chips")).ToContainTextAsync("结果中含：第3公司");
        await Assertions.Expect(visit.Page.Locator(".tab")).ToHaveTextAsync("参考案例");
        Assert.Equal("/search", visit.Place);

        await visit.Page.Locator("#pasted-words").FillAsync("违约金 损失");
        await visit.Page.GetByText("修改检索词后重新检索").ClickAsync();
        await Assertions.Expect(visit.Page.GetByText("按修改后的检索词检索")).ToBeVisibleAsync();
        Assert.Equal("/search", visit.Place);
        visit.WasClean();
    }
}
