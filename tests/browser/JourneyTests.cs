using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>
/// The whole way of somebody who is here for the first time, by keyboard alone and counted: a question, the article that
/// answers it, a case that cites the article, the case's citation on the clipboard.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class JourneyTests(RunningServer server)
{
    private const string Question = "甲种行为之后得到的物要不要归还";

    [BrowserFact]
    public async Task From_a_question_over_its_article_to_the_copied_citation_of_a_case_takes_few_keys()
    {
        await using var visit = await server.Visit();
        await visit.Grant("clipboard-read", "clipboard-write");
        var keys = new CountedKeys(visit);

        // The box of the front page has the focus already; Enter searches though suggestions may be open.
        await visit.Go("/");
        await keys.Type(Question);
        await keys.Follow("Enter", "/search[?]");
        Assert.Equal("/search?q=" + Question, visit.Place);

        await keys.PressUntil("j", ".hit.chosen h3 a", "中华人民共和国合同法 第五十八条", most: 3);
        await keys.Follow("Enter", "/entries/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("中华人民共和国合同法 第五十八条");

        // The first stop of the page leads past its head.
        await keys.Press("Tab");
        await Assertions.Expect(visit.Page.Locator(":focus")).ToHaveTextAsync("跳到正文");
        await keys.Press("Enter");
        await keys.PressUntil("Tab", "[aria-labelledby=cases] li a:focus", "示例：", most: 12);
        await keys.Follow("Enter", "/entries/browser-citing");

        await keys.Press("c");
        await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("已复制：");
        var citation = (await visit.Page.Locator("#citation").TextContentAsync())!.Trim();
        Assert.Contains("归还原物案", citation, StringComparison.Ordinal);
        Assert.Equal(citation, await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.InRange(keys.Count - Question.Length, 1, 18);
        visit.WasClean();
    }

    [BrowserFact]
    public async Task From_a_question_to_the_copied_citation_of_the_first_result_are_three_keys_after_typing()
    {
        await using var visit = await server.Visit();
        await visit.Grant("clipboard-read", "clipboard-write");
        var keys = new CountedKeys(visit);
        await visit.Go("/");
        await keys.Type(Question);
        await keys.Follow("Enter", "/search[?]");
        await keys.Press("ArrowDown");
        await keys.Press("c");
        await Assertions.Expect(visit.Page.Locator("#said")).ToContainTextAsync("已复制：");
        Assert.NotEmpty(await visit.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.Equal(Question.Length + 3, keys.Count);
        visit.WasClean();
    }

    /// <summary>Every key pressed is counted; nothing here can point, click or focus.</summary>
    private sealed class CountedKeys(Visit visit)
    {
        public int Count { get; private set; }

        public async Task Press(string key)
        {
            await visit.Page.Keyboard.PressAsync(key);
            Count++;
        }

        /// <summary>A character counts as a key, though an input method needs more.</summary>
        public async Task Type(string text)
        {
            await visit.Page.Keyboard.TypeAsync(text);
            Count += text.Length;
        }

        /// <summary>A key that leads to another page.</summary>
        public async Task Follow(string key, string place)
        {
            await Press(key);
            await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(place));
            await visit.Arrives();
        }

        /// <summary>Presses as often as needed until the place looked at holds the text; more than the most is a failure.</summary>
        public async Task PressUntil(string key, string selector, string text, int most)
        {
            var sought = visit.Page.Locator(selector).Filter(new() { HasText = text });
            for (var pressed = 0; pressed < most; pressed++)
            {
                await Press(key);
                if (await sought.CountAsync() > 0) return;
            }
            Assert.Fail($"{most} 次 {key} 之后没有到达“{text}”。");
        }
    }
}
