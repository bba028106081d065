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
        Assert.Contains("去掉全部筛选条件", html, StringComparison.Ordinal);
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
    public async Task Beside_stand_answers_that_the_shelf_does_not_show_and_causes()
    {
        var (_, html) = await server.Get("/search?q=示例 违约金 调整&shelfSize=1");
        Assert.Contains("相关案由", html, StringComparison.Ordinal);
        Assert.Contains("我的法院", html, StringComparison.Ordinal);
        Assert.DoesNotContain("相关问题", html, StringComparison.Ordinal);
        (_, html) = await server.Get("/search?q=违约金 调整&tier=statute&tier=guiding-case&view=list");
        Assert.DoesNotContain("test-answer-1", html, StringComparison.Ordinal);
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
}
