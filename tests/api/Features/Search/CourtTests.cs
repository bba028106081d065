using System.Net;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeBase.Api.Tests.Features.Search;

/// <summary>我的法院: kept in the browser, used by pages, overruled by the address.</summary>
[Collection(ServerTests.Name)]
public sealed class CourtTests(KnowledgeBaseServer server)
{
    [Fact]
    public async Task A_court_is_kept_for_a_year_and_leads_back_to_the_results()
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await Save(client, "上海市高级人民法院", "/search?q=%E8%BF%9D%E7%BA%A6%E9%87%91");
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal("/search?q=%E8%BF%9D%E7%BA%A6%E9%87%91", response.Headers.Location?.OriginalString);
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Contains("max-age=31536000", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);

        var html = await client.GetStringAsync(new Uri("/search?q=违约金", UriKind.Relative));
        Assert.Contains("上海市高级人民法院", html, StringComparison.Ordinal);
        Assert.DoesNotContain("court=%E4", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_court_of_the_address_counts_before_the_one_kept()
    {
        using var client = server.CreateClient();
        using var saved = await Save(client, "上海市高级人民法院", "/");
        var html = await client.GetStringAsync(new Uri("/search?q=违约金&myCourt=北京市高级人民法院", UriKind.Relative));
        Assert.Contains("本院：北京市高级人民法院", html, StringComparison.Ordinal);
        Assert.DoesNotContain("上海市高级人民法院", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/search\r\nSet-Cookie: x=y")]
    [InlineData("")]
    public async Task It_leads_back_to_this_site_only(string back)
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var response = await Save(client, "最高人民法院", back);
        Assert.Equal("/", response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task An_empty_name_forgets_it_and_a_long_one_is_refused()
    {
        using var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var forgotten = await Save(client, " ", "/");
        Assert.Contains("expires=Thu, 01 Jan 1970", Assert.Single(forgotten.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        using var refused = await Save(client, new string('院', 61), "/");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.False(refused.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_hostile_name_is_only_text()
    {
        using var client = server.CreateClient();
        using var saved = await Save(client, "<script>alert(1)</script>", "/");
        var html = await client.GetStringAsync(new Uri("/search?q=违约金", UriKind.Relative));
        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Courts_can_be_chosen_from_a_list()
    {
        var (_, html) = await server.Get("/court");
        Assert.Contains("<option value=\"上海市高级人民法院\">", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Save(HttpClient client, string court, string back)
    {
        using var form = new FormUrlEncodedContent([new("court", court), new("back", back)]);
        return await client.PostAsync(new Uri("/court", UriKind.Relative), form);
    }
}
