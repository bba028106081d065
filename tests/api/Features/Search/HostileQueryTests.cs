using System.Net;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Search;

[Collection(ServerTests.Name)]
public sealed class HostileQueryTests(KnowledgeBaseServer server)
{
    public static TheoryData<string, string> Queries => new()
    {
        { "script tag", "<script>alert(1)</script>" },
        { "attribute break-out", "\" autofocus onfocus=alert(1) x=\"" },
        { "template and format signs", "{{7*7}} ${7*7} %s %n {0}" },
        { "control characters", "违约\u0000金\u0001\u0008\u001b[31m\u007f" },
        { "right-to-left override", "违约金\u202egnp.exe\u202c\u2066abc\u2069" },
        { "lone surrogate", "违约\ud800金\udc00" },
        { "deep brackets", new string('(', 900) + "违约金" + new string(')', 900) },
        { "deep quotes", string.Concat(Enumerable.Repeat("“《〈", 300)) },
        { "operators", "AND OR NOT ~ ^ * ? : \\ / + - && || !" },
        { "combining marks", "违" + new string('\u0301', 1500) },
        { "emoji and rare characters", "👩‍⚖️ 𠮷 㐂 違約金" },
        { "nothing but white space", " \t\u3000\u2003 " },
        { "path signs", "../../etc/passwd%00" },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Any_text_is_only_text(string what, string query)
    {
        var escaped = Uri.EscapeDataString(query);
        var (api, body) = await server.Get("/api/v1/search?q=" + escaped);
        Assert.True(api == HttpStatusCode.OK, what + ": " + body);
        var (page, html) = await server.Get("/search?q=" + escaped);
        Assert.True(page == HttpStatusCode.OK, what);
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.DoesNotContain("\" autofocus onfocus", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Pasted_text_is_only_text_and_stands_in_no_address(string what, string query)
    {
        using var client = server.CreateClient();
        foreach (var address in new[] { "/search", "/search/why?id=" + TestContent.Guiding })
        {
            using var form = new MultipartFormDataContent { { new StringContent(query), "q" }, { new StringContent(query), "within" }, { new StringContent(query), "state" } };
            using var response = await client.PostAsync(new Uri(address, UriKind.Relative), form);
            var html = await response.Content.ReadAsStringAsync();
            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.BadRequest, what);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("\" autofocus onfocus", html, StringComparison.Ordinal);
            Assert.DoesNotContain("?q=" + Uri.EscapeDataString(query), html, StringComparison.Ordinal);
        }
    }

    public static TheoryData<string, string> TooComplex => new()
    {
        { "six brackets", "((((((彩礼 或 嫁妆))))))" },
        { "six wide brackets around one word", "（（（（（（彩礼））））））" },
        { "sixty alternatives", string.Join(" OR ", Enumerable.Repeat("彩礼", 60)) },
        { "sixty exclusions", string.Join(" ", Enumerable.Repeat("-彩礼", 60)) },
    };

    [Theory]
    [MemberData(nameof(TooComplex))]
    public async Task What_is_too_complex_is_refused_in_words_wherever_a_query_is_taken(string what, string query)
    {
        var escaped = Uri.EscapeDataString(query);
        foreach (var address in new[] { "/api/v1/search?q=", "/api/v1/search/facets/cause?q=", $"/api/v1/search/explain?id={TestContent.Guiding}&q=" })
        {
            var (status, body) = await server.Get(address + escaped);
            Assert.True(status == HttpStatusCode.BadRequest, $"{what} {address}: {status}");
            Assert.Contains("search.query-too-complex", body, StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/search?q=", $"/search/why?id={TestContent.Guiding}&q=", $"/entries/{TestContent.Guiding}?q=", "/api/v1/suggest?q=" })
            Assert.True((int)(await server.Get(address + escaped)).Status < 500, what + " " + address);
    }

    [Theory]
    [InlineData("within")]
    [InlineData("literal")]
    [InlineData("court")]
    [InlineData("myCourt")]
    [InlineData("region")]
    public async Task Whatever_narrows_a_search_is_only_text(string parameter)
    {
        const string hostile = "\"><script>alert(1)</script>";
        foreach (var page in new[] { "/search?q=违约金", "/search/why?id=" + TestContent.Guiding + "&q=违约金" })
        {
            var (status, html) = await server.Get($"{page}&{parameter}={Uri.EscapeDataString(hostile)}");
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tags_in_entries_stay_text_on_every_page()
    {
        foreach (var address in new[] { "/search?q=引号纠纷", "/search?q=引号纠纷&view=list", "/entries/test-script?q=引号", "/" })
        {
            var (status, html) = await server.Get(address);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.DoesNotContain("<script>alert", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Text_of_queries_reaches_no_log()
    {
        const string secret = "绝密检索词甲乙丙";
        await server.Get("/search?q=" + secret);
        await server.Get("/api/v1/search?q=" + secret);
        await server.Get("/api/v1/search?page=x&q=" + secret);
        await server.Get("/nothing/" + secret);
        using var form = new MultipartFormDataContent { { new StringContent(secret), "q" } };
        using var client = server.CreateClient();
        using var posted = await client.PostAsync(new Uri("/search", UriKind.Relative), form);
        Assert.DoesNotContain(server.Log.Lines, line =>
            line.Contains(secret, StringComparison.Ordinal) || line.Contains(Uri.EscapeDataString(secret), StringComparison.OrdinalIgnoreCase));
    }
}
