using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class SuggestionTests(RunningServer server)
{
    [BrowserFact]
    public async Task Typing_opens_a_list_from_which_the_arrows_choose_and_enter_searches()
    {
        await using var visit = await server.Visit();
        await visit.Go("/");
        var box = visit.Page.Locator("main input[name=q]");
        await box.PressSequentiallyAsync("mmhtjf");
        var option = visit.Page.Locator("main [role=option]").Filter(new() { HasText = "买卖合同纠纷" }).First;
        await Assertions.Expect(option).ToBeVisibleAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        while (await option.GetAttributeAsync("aria-selected") != "true") await box.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
        await Assertions.Expect(box).ToHaveValueAsync("买卖合同纠纷");
        await box.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".results")).ToBeVisibleAsync();
        Assert.Equal("/search?q=买卖合同纠纷", visit.Place);
        visit.WasClean();
    }

    [BrowserFact]
    public async Task Escape_closes_the_list_and_gives_back_what_was_typed_and_enter_searches_for_that()
    {
        await using var visit = await server.Visit();
        await visit.Go("/");
        var box = visit.Page.Locator("main input[name=q]");
        await box.PressSequentiallyAsync("买卖合");
        await Assertions.Expect(visit.Page.Locator("main [role=option]").First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await box.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("main [role=listbox]")).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("买卖合");
        await box.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("header input[name=q]")).ToHaveValueAsync("买卖合");
        visit.WasClean();
    }

    [BrowserFact]
    public async Task A_click_on_a_suggestion_searches_for_it()
    {
        await using var visit = await server.Visit();
        await visit.Go("/search?q=违约金");
        await visit.Page.Locator("header input[name=q]").FillAsync("买卖");
        await visit.Page.Locator("header [role=option]").Filter(new() { HasText = "买卖合同纠纷" }).First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("header input[name=q]")).ToHaveValueAsync("买卖合同纠纷");
        Assert.Equal("/search?q=买卖合同纠纷", visit.Place);
        visit.WasClean();
    }
}
