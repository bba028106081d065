using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Entries;

public sealed partial class EntryPageTests(NeighbourServer server) : IClassFixture<NeighbourServer>
{
    [Fact]
    public async Task The_history_of_a_case_is_one_line_of_instances_with_court_number_and_date()
    {
        var line = Part(await Page(TestNeighbours.First), "<ol class=\"instances\"", "</ol>");
        Assert.Equal(3, line.Split("<li").Length - 1);
        foreach (var expected in new[] { "<b>一审</b> 示例市示例区人民法院", "（2019）京0101民初901号</a>", "2019年3月1日", "<b>二审</b> 示例市中级人民法院", "再审审查：示例高级法院裁定驳回" })
            Assert.Contains(expected, line, StringComparison.Ordinal);
        Assert.Contains("href=\"/search?q=" + Uri.EscapeDataString("（2019）京0101民初901号"), line, StringComparison.Ordinal);
        Assert.Contains("（2019）京01民终901号", Part(line, "class=\"own\"", "</li>"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_without_a_subtitle_is_headed_by_the_first_sentence_of_its_rule() =>
        Assert.Contains("<p class=\"subtitle\">承运人对运输途中货物的灭失承担责任。</p>", await Page(TestNeighbours.First), StringComparison.Ordinal);

    [Fact]
    public async Task A_cited_article_is_there_in_the_words_that_applied_and_in_those_of_today()
    {
        var law = Part(await Page(TestNeighbours.First), "<li id=\"law-1\"", "</li>");
        foreach (var expected in new[] { "《合同法》第58条", "已废止", "适用1999年10月1日起施行的版本", "现为《民法典》第157条", "示例：甲种行为之后", "示例：甲种、乙种行为之后" })
            Assert.Contains(expected, law, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Later_changes_of_cited_law_are_told_at_the_head() =>
        Assert.Contains("所引法条有 1 条此后有变化：《合同法》第58条（1999-03-15公布）现为《民法典》第157条", await Page(TestNeighbours.First), StringComparison.Ordinal);

    [Fact]
    public async Task An_amendment_that_no_text_contains_yet_is_told_beside_the_cited_article()
    {
        var law = Part(await Page(TestNeighbours.Pending), "<li id=\"law-1\"", "</li>");
        Assert.Contains("《刑法》第165条", law, StringComparison.Ordinal);
        Assert.Contains("《中华人民共和国刑法修正案（十二）》自2024年3月1日起修改了本条", law, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_note_at_a_place_of_citation_is_on_the_page()
    {
        var html = await Page(TestNeighbours.First);
        var notes = Notes().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(2, notes.Count);
        Assert.All(notes, note => Assert.Contains($"id=\"{note}\"", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_names_the_case_by_its_number_is_listed_and_leads_on_with_the_search()
    {
        var citing = Part(await Page(TestNeighbours.First, "?q=" + Uri.EscapeDataString("灭失")), "id=\"cited-by\"", "</section>");
        Assert.Contains($"href=\"/entries/{TestNeighbours.Question}?q={Uri.EscapeDataString("灭失")}\"", citing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_cases_and_those_of_the_same_cause_stand_beside_with_a_way_to_all_of_them()
    {
        var html = await Page(TestNeighbours.First);
        Assert.Contains("/entries/" + TestNeighbours.Second, Part(html, "id=\"similar\"", "</section>"), StringComparison.Ordinal);
        var same = Part(await Page("test-reference-3"), "id=\"same-cause\"", "</section>");
        Assert.Contains("href=\"/search?cause=" + Uri.EscapeDataString("买卖合同纠纷"), same, StringComparison.Ordinal);
        Assert.Equal(5, same.Split("<li").Length - 1);
        Assert.Contains(TestContent.Guiding, same[..same.IndexOf("</li>", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_of_neighbours_are_text()
    {
        var same = Part(await Page("test-reference-3"), "id=\"same-cause\"", "</section>");
        Assert.Contains("&lt;script&gt;alert(1)", same, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert(1)", same, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_has_similar_questions_and_cases_beside_it()
    {
        var html = await Page(TestNeighbours.Question);
        Assert.Contains("test-question-carriage-2", Part(html, "id=\"questions\"", "</section>"), StringComparison.Ordinal);
        Assert.Contains("/entries/" + TestNeighbours.First, Part(html, "id=\"similar\"", "</section>"), StringComparison.Ordinal);
        Assert.Contains("用本问题检索", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_leads_to_a_search_for_cases_like_it()
    {
        var actions = Part(await Page(TestNeighbours.First), "class=\"actions\"", "</p>");
        Assert.Contains("用本案检索类案", actions, StringComparison.Ordinal);
        Assert.Contains(Uri.EscapeDataString("承运人对运输途中货物的灭失承担责任。"), actions, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await server.Get(WebUtility.HtmlDecode(Address().Match(actions).Groups[1].Value))).Status);
    }

    [Fact]
    public async Task What_is_printed_says_where_it_is_from_and_when_it_was_looked_up()
    {
        var printed = Part(await Page(TestNeighbours.First), "class=\"print-only\"", "</p>");
        Assert.Contains($"地址：localhost/entries/{TestNeighbours.First}", printed, StringComparison.Ordinal);
        Assert.Matches("检索日期：[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日", printed);
    }

    [Fact]
    public async Task The_page_of_ones_own_says_what_is_kept_where_and_why_it_is_empty_without_scripts()
    {
        var (status, html) = await server.Get("/mine");
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var expected in new[] { "收藏", "浏览记录", "检索记录", "不上传", "<noscript>", "没有启用脚本" }) Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    private async Task<string> Page(string id, string trail = "")
    {
        var (status, html) = await server.Get("/entries/" + id + trail);
        Assert.Equal(HttpStatusCode.OK, status);
        return html;
    }

    private static string Part(string html, string from, string to)
    {
        var start = html.IndexOf(from, StringComparison.Ordinal);
        Assert.True(start >= 0, from);
        return html[start..html.IndexOf(to, start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("data-note=\"([^\"]+)\"")]
    private static partial Regex Notes();

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Address();
}
