using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Features.Checks;

[Collection(ServerTests.Name)]
public sealed class CitationCheckTests(KnowledgeBaseServer server)
{
    private static readonly Uri Api = new("/api/v1/checks/citations", UriKind.Relative);
    private static readonly Uri Page = new("/checks/citations", UriKind.Relative);

    [Fact]
    public async Task Each_citation_is_answered_with_its_place_and_what_was_found()
    {
        var answer = await Json(new { text = "依照《示例合同法》第二条、第九条，参照（2020）川01民终9号。", day = "2024-05-01" });
        var items = answer.GetProperty("items");

        Assert.Equal("2024-05-01", answer.GetProperty("day").GetString());
        Assert.Equal("wrong", answer.GetProperty("level").GetString());
        Assert.Equal(1, answer.GetProperty("counts").GetProperty("wrong").GetInt32());
        Assert.Equal("statute-article/verified/article-found", Short(items[0]));
        Assert.Equal("statute-article/wrong/no-such-article", Short(items[1]));
        Assert.Equal((2, 12), (items[0].GetProperty("start").GetInt32(), items[0].GetProperty("end").GetInt32()));
        Assert.StartsWith("/entries/", items[0].GetProperty("held")[0].GetProperty("address").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_quotation_is_given_with_its_differences()
    {
        var answer = await Json(new { text = "《示例合同法》第二条规定：“约定的违约金过分高于造成的损失的，人民法院应当根据当事人的请求予以适当减少。”", day = "2024-05-01" });
        var quotation = answer.GetProperty("items")[0].GetProperty("quotation");

        Assert.Equal("different", quotation.GetProperty("outcome").GetString());
        Assert.Equal(["same", "removed", "added", "same"], quotation.GetProperty("difference").EnumerateArray().Select(part => part.GetProperty("kind").GetString()));
        Assert.Equal("可以", quotation.GetProperty("difference")[1].GetProperty("law").GetString());
        Assert.Equal("应当", quotation.GetProperty("difference")[2].GetProperty("quoted").GetString());
    }

    [Theory]
    [InlineData("{}", "check.no-text")]
    [InlineData("{\"text\":\" \"}", "check.no-text")]
    [InlineData("{\"text\":\"某\",\"day\":\"2024/5/1\"}", "check.bad-day")]
    [InlineData("{\"text\":\"某\",\"law\":\"某\"}", "request.malformed")]
    public async Task What_cannot_be_checked_is_refused_with_a_code(string body, string code)
    {
        using var client = server.CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(Api, content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        using var client = server.CreateClient();
        using var response = await client.PostAsJsonAsync(Api, new { text = new string('a', 100_001) });
        Assert.Contains("check.text-too-long", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_text_is_kept_or_logged()
    {
        const string secret = "只此一处的文字乙丙丁";
        using var client = server.CreateClient();
        using var response = await client.PostAsJsonAsync(Api, new { text = secret + "《示例合同法》第二条" });

        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(server.Log.Lines, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_form_and_the_header_leads_to_it()
    {
        var (status, html) = await server.Get("/checks/citations");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("<a href=\"/checks/citations\">引用核查</a>", html, StringComparison.Ordinal);
        Assert.Contains("enctype=\"multipart/form-data\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_marks_the_text_lists_the_items_and_encodes_everything()
    {
        var (status, html) = await Post(Form("<script>《示例合同法》第二条规定：“约定的违约金过低”，第九条</script>《示例旧合同法》第一条"));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.DoesNotContain("<script>《", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;<a class=\"cited wrong\" href=\"#c1\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"c1\"", html, StringComparison.Ordinal);
        Assert.Contains("<del>", html, StringComparison.Ordinal);
        Assert.Contains("引文与条文不一致", html, StringComparison.Ordinal);
        Assert.Contains("✗", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_read_in_place_of_the_text_and_may_be_larger_than_other_bodies()
    {
        var text = "《示例合同法》第二条" + new string('\n', Limits.BodyBytes);
        var (tooLong, html) = await Post(Form("", ("a.txt", Encoding.UTF8.GetBytes(text))));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong);
        Assert.Contains("check.text-too-long", html, StringComparison.Ordinal);

        var (status, read) = await Post(Form("别的文字", ("a.md", Encoding.UTF8.GetBytes("《示例合同法》第二条"))));
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("全部 1 处核对无误", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.pdf", "只接受")]
    [InlineData("a.docx", "文件")]
    public async Task A_file_that_cannot_be_read_is_told(string name, string expected)
    {
        var (status, html) = await Post(Form("", (name, [1, 2, 3, 4])));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("check.bad-file", html, StringComparison.Ordinal);
        Assert.Contains(expected, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_result_can_be_had_as_a_JSON_file()
    {
        using var form = Form("《示例合同法》第二条");
        using var format = new StringContent("json");
        form.Add(format, "format");
        using var client = server.CreateClient();
        using var response = await client.PostAsync(Page, form);

        Assert.Equal("citations.json", response.Content.Headers.ContentDisposition!.FileName);
        Assert.True(response.Headers.CacheControl!.NoStore);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(1, answer.GetProperty("counts").GetProperty("verified").GetInt32());
    }

    private static string Short(JsonElement item) =>
        $"{item.GetProperty("kind").GetString()}/{item.GetProperty("level").GetString()}/{item.GetProperty("findings")[0].GetProperty("code").GetString()}";

    private static MultipartFormDataContent Form(string text, (string Name, byte[] Bytes)? file = null)
    {
        var form = new MultipartFormDataContent { { new StringContent(text), "text" }, { new StringContent("2024-05-01"), "day" } };
        if (file is not { } given) return form;
        var content = new ByteArrayContent(given.Bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(content, "file", given.Name);
        return form;
    }

    private async Task<(HttpStatusCode Status, string Html)> Post(MultipartFormDataContent form)
    {
        using (form)
        {
            using var client = server.CreateClient();
            using var response = await client.PostAsync(Page, form);
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
    }

    private async Task<JsonElement> Json(object body)
    {
        using var client = server.CreateClient();
        using var response = await client.PostAsJsonAsync(Api, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement;
    }
}
