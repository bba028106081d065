using System.Net;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Tests.Web;

[Collection(ServerTests.Name)]
public sealed class ProblemCodesTests(KnowledgeBaseServer server)
{
    [Fact]
    public void Every_code_of_the_class_is_in_the_list_once()
    {
        var declared = typeof(ProblemCodes).GetFields().Where(field => field.FieldType == typeof(ProblemCode)).Select(field => (ProblemCode)field.GetValue(null)!);
        Assert.Equal(declared.Select(problem => problem.Code).Order(StringComparer.Ordinal), ProblemCodes.All.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_has_a_name_in_both_languages_and_says_when_it_comes_and_what_to_do()
    {
        Assert.All(ProblemCodes.All, problem =>
        {
            Assert.Matches("^[a-z]+([.][a-z]+(-[a-z]+)*)?$", problem.Code);
            Assert.Matches("[一-龥]", problem.Title);
            Assert.Matches("^[A-Z][A-Za-z ]+$", problem.TitleEn);
            Assert.EndsWith("。", problem.Meaning, StringComparison.Ordinal);
            Assert.EndsWith("。", problem.Remedy, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Every_code_has_its_row_on_the_page_of_problems()
    {
        var (status, html) = await server.Get(ProblemCode.List);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.All(ProblemCodes.All, problem =>
        {
            Assert.Contains($"<tr id=\"{problem.Code}\">", html, StringComparison.Ordinal);
            foreach (var said in new[] { problem.Title, problem.TitleEn, problem.Meaning, problem.Remedy })
                Assert.Contains(MarkedText.Encoder.Encode(said), html, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("/api/v1/entries/nothing", HttpStatusCode.NotFound, "entry.not-found", "没有这个条目", "No such entry")]
    [InlineData("/api/v1/search?order=x", HttpStatusCode.BadRequest, "search.bad-value", "检索参数的值不正确", "Bad value of a search parameter")]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound, "request.not-found", "没有这个地址", "No such address")]
    public async Task A_problem_is_named_in_both_languages_and_leads_to_its_row(string address, HttpStatusCode status, string code, string title, string english)
    {
        var problem = await server.GetJson(address, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(title, problem.GetProperty("title").GetString());
        Assert.Equal(english, problem.GetProperty("titleEn").GetString());
        Assert.Equal("/problems#" + code, problem.GetProperty("type").GetString());
    }
}
