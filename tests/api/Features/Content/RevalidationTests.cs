using System.Net;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace KnowledgeBase.Api.Tests.Features.Content;

[Collection(ServerTests.Name)]
public sealed class RevalidationTests(KnowledgeBaseServer server)
{
    private const string Search = "/api/v1/search?q=违约金";

    [Theory]
    [InlineData(Search)]
    [InlineData("/api/v1/search/explain?q=违约金&id=" + TestContent.Answer)]
    [InlineData("/api/v1/entries/" + TestContent.Answer)]
    [InlineData("/api/v1/statutes?name=民法典")]
    [InlineData("/api/v1/statutes/民法典")]
    [InlineData("/api/v1/statutes/民法典/articles/157")]
    [InlineData("/")]
    [InlineData("/search?q=违约金")]
    [InlineData("/entries/" + TestContent.Answer)]
    [InlineData("/statutes")]
    [InlineData("/statutes/民法典")]
    public async Task What_a_client_still_has_is_not_sent_again_and_no_shared_cache_keeps_it(string address)
    {
        using var client = server.CreateClient();
        using var first = await Ask(client, address);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        Assert.DoesNotContain(Uri.EscapeDataString("违约金"), tag.Tag, StringComparison.Ordinal);
        Assert.Equal("no-cache, private", first.Headers.CacheControl!.ToString());

        using var again = await Ask(client, address, tag.ToString());
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(tag, again.Headers.ETag);
        using var older = await Ask(client, address, "\"of-another-day\", " + tag);
        Assert.Equal(HttpStatusCode.NotModified, older.StatusCode);
        using var other = await Ask(client, address, "\"of-another-day\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Each_question_and_each_day_has_a_tag_of_its_own()
    {
        using var client = server.CreateClient();
        using var tomorrow = server.Beside(host => host.ConfigureServices(services =>
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(new Clock(TimeProvider.System.GetUtcNow().AddDays(1))))));
        using var later = tomorrow.CreateClient();
        for (var i = 0; i < 500 && (await later.GetAsync(new Uri("/ready", UriKind.Relative))).StatusCode != HttpStatusCode.OK; i++) await Task.Delay(20);

        var tags = new List<string>();
        foreach (var address in new[] { Search, Search + "&view=list", "/api/v1/search?q=违约", "/search?q=违约金" })
        {
            using var answer = await Ask(client, address);
            tags.Add(answer.Headers.ETag!.Tag);
        }

        using var nextDay = await Ask(later, Search);
        tags.Add(nextDay.Headers.ETag!.Tag);
        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Theory]
    [InlineData("/api/v1/entries/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/search?page=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("/health", HttpStatusCode.OK)]
    [InlineData("/ready", HttpStatusCode.OK)]
    public async Task Failures_and_states_have_no_tag_and_are_not_kept(string address, HttpStatusCode expected)
    {
        using var client = server.CreateClient();
        using var answer = await Ask(client, address);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/api/v1/search", "{\"q\":\"违约金\"}")]
    [InlineData("/api/v1/checks/masking", "{\"text\":\"甲\",\"rules\":\"judgment\"}")]
    [InlineData("/api/v1/checks/citations", "{\"text\":\"甲\"}")]
    public async Task What_was_handed_in_is_not_kept(string address, string json)
    {
        using var client = server.CreateClient();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static async Task<HttpResponseMessage> Ask(HttpClient client, string address, string? has = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (has is not null) request.Headers.TryAddWithoutValidation("If-None-Match", has);
        return await client.SendAsync(request);
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
