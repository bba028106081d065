using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

[Collection(BrowserTests.Name)]
public sealed class EntryPageTests(RunningServer server)
{
    private const string Citing = "/entries/browser-citing";

    [BrowserFact]
    public async Task Pointing_at_a_citation_shows_the_article_as_it_applied_and_as_it_is_now()
    {
        await using var visit = await server.Visit();
        await visit.Go(Citing);
        await visit.Page.Locator("a[data-note]").HoverAsync();
        var note = visit.Page.Locator("#law-note");
        await Assertions.Expect(note).ToBeVisibleAsync();
        foreach (var expected in new[] { "《合同法》第58条", "已废止", "1999年10月1日起施行", "示例：甲种行为", "现为《民法典》第157条", "示例：甲种、乙种行为" })
            await Assertions.Expect(note).ToContainTextAsync(expected);

        // One may go on into the note to read it, and it goes when one leaves.
        await note.HoverAsync();
        await visit.Page.WaitForTimeoutAsync(500);
        await Assertions.Expect(note).ToBeVisibleAsync();
        await visit.Page.Mouse.MoveAsync(5, 5);
        await Assertions.Expect(note).ToBeHiddenAsync();
        visit.WasClean();
    }

    [BrowserFact]
    public async Task The_note_comes_with_the_focus_is_read_out_and_goes_with_escape()
    {
        await using var visit = await server.Visit();
        await visit.Go(Citing);
        var (link, note) = (visit.Page.Locator("a[data-note]"), visit.Page.Locator("#law-note"));
        await visit.Page.Locator("[data-print]").FocusAsync();
        for (var i = 0; i < 5 && !await link.EvaluateAsync<bool>("link => link === document.activeElement"); i++) await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(note).ToBeVisibleAsync();
        Assert.Equal("law-note", await link.GetAttributeAsync("aria-describedby"));
        Assert.Equal("tooltip", await note.GetAttributeAsync("role"));
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(note).ToBeHiddenAsync();
        Assert.Null(await link.GetAttributeAsync("aria-describedby"));
        Assert.True(await link.EvaluateAsync<bool>("link => link === document.activeElement"));

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("中华人民共和国合同法 第五十八条");
        visit.WasClean();
    }

    [BrowserFact]
    public async Task Without_scripts_the_words_of_the_cited_article_are_a_click_away()
    {
        await using var visit = await server.Visit(scripts: false);
        await visit.Go(Citing);
        await visit.Page.Locator("#law-1 summary").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#law-1 .words").First).ToContainTextAsync("示例：甲种行为");
        await Assertions.Expect(visit.Page.Locator("[data-star]")).ToBeHiddenAsync();
        await visit.Page.Locator("a[data-note]").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("中华人民共和国合同法 第五十八条");
    }

    [BrowserFact]
    public async Task The_contents_follow_the_reading_and_lead_to_each_part()
    {
        await using var visit = await server.Visit();
        await visit.Go(Citing);
        var current = visit.Page.Locator(".contents [aria-current]");
        await Assertions.Expect(current).ToHaveTextAsync("基本案情");
        await visit.Page.Locator(".contents").GetByText("裁判理由").ClickAsync();
        await Assertions.Expect(current).ToHaveTextAsync("裁判理由");
        Assert.InRange((await visit.Page.Locator("#h2").BoundingBoxAsync())!.Y, 52, 200);
        await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(current).ToHaveTextAsync("裁判要旨");
        visit.WasClean();
    }

    [BrowserFact]
    public async Task What_is_beside_the_text_stands_right_of_it_from_1280_pixels_and_below_it_else()
    {
        await using var visit = await server.Visit();
        foreach (var (width, isBeside) in new[] { (1920, true), (1366, true), (1280, true), (1200, false), (700, false) })
        {
            await visit.Page.SetViewportSizeAsync(width, 768);
            await visit.Go(Citing);
            var (text, beside) = ((await visit.Page.Locator(".entry article").BoundingBoxAsync())!, (await visit.Page.Locator(".beside").BoundingBoxAsync())!);
            Assert.True(isBeside ? beside.X >= text.X + text.Width : beside.Y >= text.Y + text.Height, $"{width}");
        }
    }

    [BrowserFact]
    public async Task Only_the_entry_is_printed_with_its_source_day_and_address()
    {
        await using var visit = await server.Visit();
        await visit.Go(Citing);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator(".print-only")).ToContainTextAsync(new Uri(server.Address).Authority + Citing);
        await Assertions.Expect(visit.Page.Locator(".print-only")).ToBeVisibleAsync();
        foreach (var screen in new[] { ".top", ".contents", ".beside", ".actions", ".foot" })
            await Assertions.Expect(visit.Page.Locator(screen)).ToBeHiddenAsync();
    }
}
