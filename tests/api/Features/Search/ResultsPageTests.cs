using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Search;

[Collection(ServerTests.Name)]
public sealed class ResultsPageTests(KnowledgeBaseServer server)
{
    private const string RuleOfArticleTwo = "违约金过分高于造成的损失的，人民法院可以根据当事人的请求予以适当减少";

    [Fact]
    public async Task Hits_stand_in_the_page_itself_with_marks_effect_and_validity()
    {
        var (_, html) = await server.Get("/search?q=" + RuleOfArticleTwo);
        Assert.Contains("示例合同法 第二条", Regex.Replace(html, "</?mark>", ""), StringComparison.Ordinal);
        Assert.Contains("<mark>", html, StringComparison.Ordinal);
        Assert.Contains("裁判依据", html, StringComparison.Ordinal);
        Assert.Contains(">已废止<", html, StringComparison.Ordinal);
        (_, html) = await server.Get("/search?q=违约金&tier=guiding-case&tier=reference-case&view=list&pageSize=50");
        Assert.Contains("应当参照", html, StringComparison.Ordinal);
        Assert.Contains("约定的违约金过分高于损失的，由违约方举证", html, StringComparison.Ordinal);
        Assert.Contains("要旨含违约金", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_shelf_of_guiding_cases_still_stands()
    {
        var (_, html) = await server.Get("/search?q=第3建设公司&keyword=无此关键词");
        Assert.Contains("没有找到结果", html, StringComparison.Ordinal);
        (_, html) = await server.Get("/search?q=引号");
        Assert.Contains("未检索到类似的指导性案例", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_leads_to_the_list_of_the_kind_with_pages()
    {
        var (_, html) = await server.Get("/search?q=违约金");
        var more = Regex.Match(html, "href=\"([^\"]*tier=reference-case[^\"]*)\" class=\"more\"|class=\"more\"[^>]*href=\"([^\"]*tier=reference-case[^\"]*)\"");
        Assert.True(more.Success);
        var (status, list) = await server.Get(WebUtility.HtmlDecode(more.Groups[1].Value + more.Groups[2].Value));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(10, Regex.Count(list, "<article class=\"hit"));
        Assert.Contains("rel=\"next\"", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_facet_is_shown_and_can_be_taken_away()
    {
        var (_, html) = await server.Get("/search?q=违约金&region=示例省");
        Assert.Contains("地区：示例省", html, StringComparison.Ordinal);
        Assert.Contains("去掉“地区：示例省”", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_hit_helps_to_go_on()
    {
        var (status, html) = await server.Get("/search?q=违约金&year=1066");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("没有找到结果", html, StringComparison.Ordinal);
        Assert.Matches("去掉全部筛选条件</a> <small>[1-9]", html);
        Assert.Contains("违约金 过高 调整", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pasted_text_appears_in_no_address()
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent("当事人约定的违约金过分高于损失"), "q" } };
        using var response = await client.PostAsync(new Uri("/search", UriKind.Relative), form);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("粘贴内容未保存", html, StringComparison.Ordinal);
        Assert.Contains("示例合同法", html, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.DoesNotMatch("href=\"[^\"]*q=", html);
    }

    [Fact]
    public async Task Pasted_text_can_be_narrowed_by_buttons_of_its_form()
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent
        {
            { new StringContent("违约金过分高于损失"), "q" },
            { new StringContent("?tier=reference-case&page=2"), "state" },
        };
        using var response = await client.PostAsync(new Uri("/search", UriKind.Relative), form);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("value=\"?tier=reference-case\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-current=\"page\">2<", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_taken_from_a_pasted_text_can_be_edited_and_searched_again()
    {
        var html = await Post(("q", "当事人约定的违约金过分高于损失"), ("state", "?region=示例省"));
        Assert.Contains("已从粘贴的 15 字中提取检索词", html, StringComparison.Ordinal);
        var box = Regex.Match(html, "<textarea id=\"pasted-words\"[^>]*>([^<]*)</textarea>").Groups[1].Value;
        Assert.Contains("违约金", box.Split(' '));
        Assert.DoesNotContain("当事人约定的", box, StringComparison.Ordinal);

        html = await Post(("q", "违约金 损失"), ("edited", "on"), ("state", "?region=示例省"));
        Assert.Contains("按修改后的检索词检索", html, StringComparison.Ordinal);
        Assert.Contains("地区：示例省", html, StringComparison.Ordinal);
        Assert.Contains("data-hit", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("href=\"[^\"]*q=", html);
    }

    [Fact]
    public async Task Results_can_be_searched_within()
    {
        var (_, html) = await server.Get("/search?q=违约金&within=示例省&within=第3建设公司");
        Assert.Contains("结果中含：第3建设公司", html, StringComparison.Ordinal);
        Assert.Contains("第3建设公司", Regex.Replace(html, "</?mark>", ""), StringComparison.Ordinal);
        Assert.Contains("<input type=\"hidden\" name=\"q\" value=\"违约金\">", html, StringComparison.Ordinal);

        html = await Post(("q", "约定的违约金过分高于损失"), ("state", "?within=示例省&page=2"), ("within", "第3建设公司"));
        Assert.Contains("结果中含：示例省", html, StringComparison.Ordinal);
        Assert.Contains("结果中含：第3建设公司", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_is_shown_as_understood_and_each_part_leads_to_the_search_without_it()
    {
        var (_, html) = await server.Get("/search?q=违约金 过高 -引号");
        Assert.Contains("<li class=\"kind\">关键词</li>", html, StringComparison.Ordinal);
        Assert.Contains("class=\"chip excluded\"", html, StringComparison.Ordinal);
        var without = Regex.Match(html, "href=\"([^\"]+)\"[^>]*aria-label=\"去掉“过高”\"|aria-label=\"去掉“过高”\"[^>]*href=\"([^\"]+)\"");
        Assert.Equal("/search?q=违约金 -引号", Uri.UnescapeDataString(WebUtility.HtmlDecode(without.Groups[1].Value + without.Groups[2].Value)));
    }

    [Fact]
    public async Task What_could_not_be_read_is_said_and_a_law_leads_to_its_page()
    {
        var (_, html) = await server.Get("/search?q=违约金 年份:去年");
        Assert.Contains("“去年”不是年份，已忽略", html, StringComparison.Ordinal);
        (_, html) = await server.Get("/search?q=民法典");
        Assert.Contains("查看《中华人民共和国民法典》全文及历次版本", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_way_to_loosen_a_search_finds_what_it_promises()
    {
        var (_, html) = await server.Get("/search?q=违约金 过高&year=1066&region=示例省");
        var ways = Regex.Matches(Regex.Match(html, "没有找到结果.*?</section>", RegexOptions.Singleline).Value, "href=\"(/search[?][^\"]+)\"[^>]*>[^<]*</a> <small>([0-9,]+) 条");
        Assert.NotEmpty(ways);
        foreach (Match way in ways)
        {
            var (_, page) = await server.Get(WebUtility.HtmlDecode(way.Groups[1].Value));
            Assert.Contains($"共 {way.Groups[2].Value} 条", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_print_names_the_search_the_day_and_the_address()
    {
        var (_, html) = await server.Get("/search?q=违约金&region=示例省");
        var print = Regex.Match(html, "<p class=\"print-only\">(.*?)</p>", RegexOptions.Singleline).Groups[1].Value;
        Assert.Contains("检索：违约金", print, StringComparison.Ordinal);
        Assert.Contains("/search?q=违约金&amp;region=示例省", print, StringComparison.Ordinal);
        Assert.Matches("打印于 [0-9]{4}-[0-9]{2}-[0-9]{2}", print);
    }

    [Fact]
    public async Task Too_much_text_says_how_much_is_allowed_and_keeps_it()
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent { { new StringContent(new string('金', 100_001)), "q" } };
        using var response = await client.PostAsync(new Uri("/search", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var html = await response.Content.ReadAsStringAsync();
        Assert.Contains("search.query-too-long", html, StringComparison.Ordinal);
        Assert.Contains("金金金金", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Strange_parameters_on_a_page_do_no_harm_but_wrong_values_are_named()
    {
        Assert.Equal(HttpStatusCode.OK, (await server.Get("/search?q=违约金&utm_source=mail")).Status);
        var (status, html) = await server.Get("/search?q=违约金&page=0");
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("search.bad-page", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_example_is_a_dead_end()
    {
        var (_, html) = await server.Get("/");
        var examples = Regex.Match(html, "<ul class=\"examples\".*?</ul>", RegexOptions.Singleline).Value;
        var links = Regex.Matches(examples, "href=\"([^\"]+)\"").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links) Assert.Contains("data-hit", (await server.Get(link)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_that_the_shelf_shows_are_not_named_again_beside_it()
    {
        var (_, html) = await server.Get("/search?q=违约方没有请求 违约金 调整");
        Assert.Contains("示例：违约方没有请求", Regex.Replace(html, "</?mark>", ""), StringComparison.Ordinal);
        Assert.DoesNotContain("相关问题", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_the_laws_that_last_began_to_apply_and_how_to_write_a_search()
    {
        var (_, html) = await server.Get("/");
        Assert.Matches("(近期|最近)施行的法律", html);
        Assert.Contains("法律目录截至", html, StringComparison.Ordinal);
        Assert.Contains("href=\"/help/query\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_links_only_examples_that_find_something()
    {
        var (_, html) = await server.Get("/help/query");
        Assert.Contains("检索语法", html, StringComparison.Ordinal);
        var links = Regex.Matches(html, "<td><a href=\"([^\"]+)\"").Select(link => WebUtility.HtmlDecode(link.Groups[1].Value)).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links) Assert.Contains("data-hit", (await server.Get(link)).Body, StringComparison.Ordinal);
        Assert.Contains("<span>&quot;唯一住房&quot;</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_shows_what_there_is_and_what_is_new()
    {
        var (_, html) = await server.Get("/");
        Assert.Contains("最近发布的答疑", html, StringComparison.Ordinal);
        Assert.Contains("第14建设公司", html, StringComparison.Ordinal);
        Assert.Contains("示例：违约方没有请求", html, StringComparison.Ordinal);
    }

    private async Task<string> Post(params (string Name, string Value)[] fields)
    {
        using var client = server.CreateClient();
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        using var response = await client.PostAsync(new Uri("/search", UriKind.Relative), form);
        Assert.True(response.Headers.CacheControl?.NoStore);
        return await response.Content.ReadAsStringAsync();
    }
}
