using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Search;

[Collection(ServerTests.Name)]
public sealed class SearchApiTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task Shelves_come_in_the_order_of_reasoning_with_name_and_effect()
    {
        var answer = await server.GetJson("/api/v1/search?q=违约金");
        var shelves = answer.GetProperty("shelves").EnumerateArray().Select(shelf => shelf.GetProperty("tier").GetString());
        Assert.Equal(["statute", "guiding-case", "reference-case", "normative-document", "other-case", "answer", "not-followed"], shelves);
        Assert.Equal("应当参照", answer.GetProperty("shelves")[1].GetProperty("effect").GetString());
        Assert.False(answer.TryGetProperty("hits", out _));
    }

    [Fact]
    public async Task A_shelf_holds_a_few_hits_and_counts_all()
    {
        var answer = await server.GetJson("/api/v1/search?q=建设公司诉置业公司建设工程施工合同纠纷");
        var references = answer.GetProperty("shelves")[2];
        Assert.Equal(3, references.GetProperty("hits").GetArrayLength());
        Assert.Equal(TestContent.References, references.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task A_kind_gives_a_list_with_pages_that_never_repeat()
    {
        var first = await Ids("/api/v1/search?q=违约金&tier=reference-case&pageSize=10");
        var second = await Ids("/api/v1/search?q=违约金&tier=reference-case&pageSize=10&page=2");
        Assert.Equal(10, first.Count);
        Assert.Equal(TestContent.References - 10, second.Count);
        Assert.Empty(first.Intersect(second));
    }

    [Fact]
    public async Task Newest_first_by_wish()
    {
        var answer = await server.GetJson("/api/v1/search?q=违约金&tier=reference-case&order=date&pageSize=50");
        var dates = answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("entry").GetProperty("date").GetString()!).ToList();
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task A_facet_alone_has_all_its_values_by_address_and_by_body()
    {
        using var client = server.CreateClient();
        foreach (var facet in (await server.GetJson("/api/v1/search?q=违约金")).GetProperty("facets").EnumerateArray())
        {
            var name = facet.GetProperty("facet").GetString();
            var values = facet.GetProperty("values").GetArrayLength();
            var whole = await server.GetJson($"/api/v1/search/facets/{name}?q=违约金");
            Assert.Equal(name, whole.GetProperty("facet").GetString());
            Assert.Equal(values + facet.GetProperty("more").GetInt32(), whole.GetProperty("values").GetArrayLength());
            Assert.Equal(0, whole.GetProperty("more").GetInt32());
            using var posted = await client.PostAsJsonAsync(new Uri($"/api/v1/search/facets/{name}", UriKind.Relative), new { q = "违约金" });
            Assert.Equal(whole.ToString(), (await posted.Content.ReadFromJsonAsync<JsonElement>()).ToString());
        }
    }

    [Theory]
    [InlineData("/api/v1/search/facets/colour?q=违约金", "search.unknown-facet")]
    [InlineData("/api/v1/search/facets/law?q=违约金&colour=red", "search.unknown-facet")]
    public async Task A_facet_that_does_not_exist_is_refused(string address, string code)
    {
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Causes_come_with_what_stands_above_them()
    {
        var causes = (await server.GetJson("/api/v1/search/facets/cause")).GetProperty("values").EnumerateArray().ToList();
        var seen = new Dictionary<string, long>();
        foreach (var cause in causes)
        {
            if (cause.TryGetProperty("parent", out var parent)) Assert.True(seen[parent.GetString()!] >= cause.GetProperty("count").GetInt64());
            seen.Add(cause.GetProperty("value").GetString()!, cause.GetProperty("count").GetInt64());
        }

        Assert.Contains(causes, cause => cause.TryGetProperty("parent", out _));
    }

    [Fact]
    public async Task A_facet_value_narrows_to_exactly_its_count()
    {
        var all = await server.GetJson("/api/v1/search?q=违约金");
        foreach (var facet in all.GetProperty("facets").EnumerateArray())
        {
            var value = facet.GetProperty("values")[0];
            var name = facet.GetProperty("facet").GetString();
            var narrowed = await server.GetJson($"/api/v1/search?q=违约金&{name}={Uri.EscapeDataString(value.GetProperty("value").GetString()!)}");
            Assert.True(value.GetProperty("count").GetInt64() == narrowed.GetProperty("total").GetInt64(), $"{name} {value}");
        }
    }

    [Fact]
    public async Task Marks_lie_on_the_matched_words_of_the_snippet()
    {
        var answer = await server.GetJson("/api/v1/search?q=违约金&view=list");
        var snippet = answer.GetProperty("hits")[0].GetProperty("snippet");
        var mark = snippet.GetProperty("marks")[0];
        var text = snippet.GetProperty("text").GetString()!;
        Assert.Contains(text[mark.GetProperty("start").GetInt32()..mark.GetProperty("end").GetInt32()], "违约金", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search?nonsense=1", 400, "search.unknown-facet")]
    [InlineData("/api/v1/search?page=x", 400, "search.bad-page")]
    [InlineData("/api/v1/search?kind=x", 400, "search.bad-value")]
    [InlineData("/api/v1/search/explain?q=x&id=none", 404, "entry.not-found")]
    [InlineData("/api/v1/entries/none", 404, "entry.not-found")]
    [InlineData("/api/v1/none", 404, "request.not-found")]
    public async Task Failures_are_problem_details_with_a_stable_code_and_chinese_words(string address, int status, string code)
    {
        using var client = server.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Matches("[一-龥]", problem.GetProperty("title").GetString());
        Assert.Matches("[一-龥]", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task A_long_text_in_the_address_is_sent_to_post()
    {
        var problem = await server.GetJson("/api/v1/search?q=" + new string('a', 2001), HttpStatusCode.BadRequest);
        Assert.Equal("search.query-too-long", problem.GetProperty("code").GetString());
        Assert.Contains("POST", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_takes_a_hundred_thousand_characters_and_not_one_more()
    {
        var longest = string.Concat(Enumerable.Repeat("违约金过高，", 100_000 / 6 + 1))[..100_000];
        Assert.Equal(HttpStatusCode.OK, (await Post(new { q = longest })).Status);
        var (status, body) = await Post(new { q = longest + "金" });
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("search.query-too-long", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_filters_and_orders_as_the_address_does()
    {
        var (status, body) = await Post(new { q = "违约金", filters = new { kind = new[] { "guiding-case" } }, view = "list", pageSize = 5 });
        Assert.Equal(HttpStatusCode.OK, status);
        var answer = JsonDocument.Parse(body).RootElement;
        Assert.Equal(TestContent.Guiding, answer.GetProperty("hits")[0].GetProperty("entry").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("{", "request.malformed")]
    [InlineData("[]", "request.malformed")]
    [InlineData("{\"q\": 1}", "request.malformed")]
    [InlineData("{\"query\": \"x\"}", "request.malformed")]
    [InlineData("{\"q\": \"x\", \"filters\": {\"q\": [\"y\"]}}", "search.unknown-facet")]
    [InlineData("{\"q\": \"x\", \"page\": 0}", "search.bad-page")]
    [InlineData("{\"q\": \"x\", \"filters\": {\"kind\": [\"x\"]}}", "search.bad-value")]
    public async Task A_body_that_cannot_be_read_says_so(string json, string code)
    {
        using var client = server.CreateClient();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/v1/search", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"\"{code}\"", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Explain_gives_the_arithmetic_of_a_hit()
    {
        var explanation = await server.GetJson("/api/v1/search/explain?q=违约金&id=" + TestContent.Guiding);
        Assert.True(explanation.GetProperty("matches").GetBoolean());
        Assert.True(explanation.GetProperty("value").GetSingle() > 0);
    }

    [Fact]
    public async Task Head_answers_like_get_and_options_names_the_methods()
    {
        using var client = server.CreateClient();
        using var head = new HttpRequestMessage(HttpMethod.Head, "/api/v1/search?q=违约金");
        using var answered = await client.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);

        using var options = new HttpRequestMessage(HttpMethod.Options, "/api/v1/search");
        using var named = await client.SendAsync(options);
        Assert.Equal(HttpStatusCode.NoContent, named.StatusCode);
        Assert.Equal(["GET", "HEAD", "POST"], named.Content.Headers.Allow.Order(StringComparer.Ordinal));

        using var delete = new HttpRequestMessage(HttpMethod.Delete, "/api/v1/search");
        using var refused = await client.SendAsync(delete);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, refused.StatusCode);
        Assert.Contains("request.method-not-allowed", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<List<string?>> Ids(string address) =>
        [.. (await server.GetJson(address)).GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("entry").GetProperty("id").GetString())];

    private async Task<(HttpStatusCode Status, string Body)> Post(object body)
    {
        using var client = server.CreateClient();
        // As browsers and most clients write it; escapes would make Chinese twice as long.
        var json = JsonSerializer.Serialize(body, RelaxedJson);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/v1/search", UriKind.Relative), content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static readonly JsonSerializerOptions RelaxedJson = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
