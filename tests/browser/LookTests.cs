namespace KnowledgeBase.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class LookTests(RunningServer server)
{
    private static readonly string[] Pages =
        ["/", "/search?q=违约金", "/search?q=违约金&view=list", "/entries/browser-case-3?q=违约金", "/search?q=没有这样的词组合", "/nothing", "/entries/browser-citing", "/mine", "/search/why?q=违约金&id=browser-case-3", "/help/query", "/court"];

    [BrowserFact]
    public async Task Three_full_hits_stand_above_the_fold()
    {
        await using var visit = await server.Visit();
        foreach (var address in new[] { "/search?q=违约金", "/search?q=违约金&tier=reference-case" })
        {
            await visit.Go(address);
            var third = await visit.Page.Locator("[data-hit]").Nth(2).BoundingBoxAsync();
            Assert.True(third!.Y + third.Height <= 768, $"{address}: {third.Y + third.Height}");
        }
    }

    [BrowserFact]
    public async Task No_page_scrolls_sideways_at_any_width()
    {
        await using var visit = await server.Visit();
        foreach (var width in new[] { 1920, 1366, 1280, 1024, 768, 390 })
        {
            await visit.Page.SetViewportSizeAsync(width, 768);
            foreach (var address in Pages)
            {
                await visit.Go(address);
                var wide = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                Assert.True(wide <= width, $"{address} at {width}: {wide}");
            }
        }
    }

    [BrowserFact]
    public async Task Body_text_keeps_a_readable_size_and_measure()
    {
        await using var visit = await server.Visit();
        await visit.Go("/entries/browser-case-3");
        var paragraph = visit.Page.Locator(".text p").First;
        Assert.Equal("16px", await paragraph.EvaluateAsync<string>("p => getComputedStyle(p).fontSize"));
        var characters = (await paragraph.BoundingBoxAsync())!.Width / 16;
        Assert.InRange(characters, 38, 44);
    }

    [BrowserFact]
    public async Task Every_page_has_landmarks_one_heading_and_named_controls()
    {
        await using var visit = await server.Visit();
        foreach (var address in Pages)
        {
            await visit.Go(address);
            Assert.Equal(1, await visit.Page.Locator("main").CountAsync());
            Assert.True(await visit.Page.Locator("h1").CountAsync() == 1, address);
            var unnamed = await visit.Page.EvaluateAsync<int>(
                """
                [...document.querySelectorAll('a, button, input:not([type=hidden]), textarea, summary')].filter(control =>
                  !control.closest('[hidden], dialog:not([open])') &&
                  !(control.textContent.trim() || control.getAttribute('aria-label') || control.labels?.length)).length
                """);
            Assert.True(unnamed == 0, address);
        }
    }

    [BrowserFact]
    public async Task The_interface_browser_works_without_the_network()
    {
        await using var visit = await server.Visit();
        await visit.Go("/swagger/index.html");
        await visit.Page.Locator("#operations-检索-search").WaitForAsync();
        visit.WasClean();
    }
}
