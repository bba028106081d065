using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Content;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-start-").FullName;
    private readonly TestStore _store = new(isBare: true);

    [Fact]
    public async Task Until_the_index_is_open_everything_that_searches_answers_503_and_says_why()
    {
        await using var server = new UnloadedServer(_store.Connection);
        using var client = server.CreateClient();
        foreach (var address in new[] { "/ready", "/api/v1/search?q=x", "/api/v1/entries/x" })
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("index.not-ready", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/", "/search?q=x", "/entries/x" })
        {
            using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
            Assert.Contains("正在打开索引", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var alive = await client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task A_folder_with_files_of_others_is_never_replaced()
    {
        using var content = new TestContent();
        var precious = Path.Combine(_folder, "判决书.docx");
        await File.WriteAllTextAsync(precious, "x");
        await using var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Content:Paths", content.Folder);
            host.UseSetting("Content:Index", _folder);
            host.UseSetting("Store:Connection", _store.Connection);
        });
        using var client = server.CreateClient();
        var body = "";
        for (var i = 0; i < 200 && !body.Contains("未能", StringComparison.Ordinal); i++)
        {
            await Task.Delay(20);
            body = await client.GetStringAsync503("/ready");
        }

        Assert.Contains("不会覆盖", body, StringComparison.Ordinal);
        Assert.True(File.Exists(precious));
    }

    [Fact]
    public async Task An_index_that_kb_built_is_not_the_servers_and_is_left_alone()
    {
        using var content = new TestContent();
        IndexBuilder.Build([content.Folder], Index, new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        var before = Directory.GetFiles(Index).Order(StringComparer.Ordinal).ToList();

        await using var server = Server(content);
        using var client = server.CreateClient();
        var body = "";
        for (var i = 0; i < 200 && !body.Contains("未能", StringComparison.Ordinal); i++)
        {
            await Task.Delay(20);
            body = await client.GetStringAsync503("/ready");
        }

        Assert.Contains("不会覆盖", body, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFiles(Index).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_start_imports_again_only_what_has_changed_and_builds_nothing()
    {
        using var content = new TestContent();
        var first = await Entries(content);
        Assert.Equal(["000001"], Generations());
        Assert.Equal(first, await Entries(content));
        Assert.Equal(0, await Changes(after: first));

        File.Delete(Path.Combine(content.Folder, "reference-1.md"));
        content.Write("reference-2.md", (await File.ReadAllTextAsync(Path.Combine(content.Folder, "reference-2.md"))).Replace("某置业公司", "某某置业公司", StringComparison.Ordinal));
        Assert.Equal(first - 1, await Entries(content, first - 1));
        Assert.Equal(2, await Changes(after: first));
        Assert.Equal(["000001"], Generations());
    }

    [Fact]
    public async Task A_missing_index_and_one_that_cannot_be_opened_are_built_from_the_store()
    {
        using var content = new TestContent();
        var entries = await Entries(content);
        File.WriteAllText(Path.Combine(Index, "000001", "manifest.json"), "not a manifest");
        Assert.Equal(entries, await Entries(content));
        Assert.Equal(["000002"], Generations());

        Directory.Delete(Index, recursive: true);
        Assert.Equal(entries, await Entries(content));
        Assert.Equal(["000001"], Generations());
    }

    [Fact]
    public async Task An_index_of_another_store_is_not_served()
    {
        using var content = new TestContent();
        var entries = await Entries(content);
        using var other = new TestStore(isBare: true);
        Directory.CreateDirectory(Path.Combine(content.Folder, "empty"));
        await using var server = Server(content).WithWebHostBuilder(host => host.UseSetting("Store:Connection", other.Connection).UseSetting("Content:Paths", Path.Combine(content.Folder, "empty")));
        using var client = server.CreateClient();
        var ready = await Ready(client, _ => true);
        Assert.Equal(0, ready.GetProperty("entries").GetInt64());
        Assert.NotEqual(0, entries);
    }

    [Fact]
    public async Task A_damaged_index_is_told_and_built_anew_while_the_old_one_is_served()
    {
        using var content = new TestContent();
        var entries = await Entries(content);

        // Somewhere in the stored texts, which opening does not read.
        var index = Path.Combine(Index, "000001");
        var segment = Directory.GetFiles(index, "*.seg").Single();
        var bytes = await File.ReadAllBytesAsync(segment);
        var sections = KnowledgeIndex.Inspect(index, verify: false).Segments.Single().Sections;
        var before = sections.TakeWhile(s => s.Name != "stored documents").Sum(s => s.Bytes);
        bytes[before + sections.Single(s => s.Name == "stored documents").Bytes / 2] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);

        await using var server = Server(content);
        using var client = server.CreateClient();
        await Ready(client, _ => Directory.Exists(Path.Combine(Index, "000002")));
        var ready = await Ready(client, state => state.GetProperty("integrity").GetString() == "sound" && !state.TryGetProperty("limitation", out var limitation));
        Assert.Equal(entries, ready.GetProperty("entries").GetInt64());
    }

    [Fact]
    public async Task A_rebuild_that_is_asked_for_takes_the_place_of_the_index_while_searches_go_on()
    {
        using var content = new TestContent();
        await using var server = Server(content);
        using var client = server.CreateClient();
        await Ready(client, _ => true);
        await File.WriteAllTextAsync(Path.Combine(Index, "rebuild.requested"), "");
        while (!Directory.Exists(Path.Combine(Index, "000002")))
        {
            using var answer = await client.GetAsync(new Uri("/api/v1/search?q=违约金", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await Ready(client, state => !state.TryGetProperty("limitation", out _));
    }

    private string Index => Path.Combine(_folder, "index");

    private WebApplicationFactory<Program> Server(TestContent content) => new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        host.UseSetting("Store:Connection", _store.Connection).UseSetting("Content:Paths", content.Folder).UseSetting("Content:Index", Index));

    /// <summary>Numbers of the indexes, each whole or not.</summary>
    private IEnumerable<string> Generations() => Directory.GetDirectories(Index).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    private async Task<long> Changes(long after)
    {
        await using var store = _store.Open();
        return await store.Changes.CountAsync(change => change.Number > after);
    }

    /// <summary>Starts the server, waits until it is ready and everything is imported, and gives how many entries it has.</summary>
    private async Task<long> Entries(TestContent content, long? expected = null)
    {
        await using var server = Server(content);
        using var client = server.CreateClient();
        var ready = await Ready(client, state => expected is null || state.GetProperty("entries").GetInt64() == expected);
        return ready.GetProperty("entries").GetInt64();
    }

    private static async Task<JsonElement> Ready(HttpClient client, Func<JsonElement, bool> isThere)
    {
        for (var i = 0; i < 1500; i++)
        {
            using var ready = await client.GetAsync(new Uri("/ready", UriKind.Relative));
            if (ready.StatusCode == HttpStatusCode.OK && await ready.Content.ReadFromJsonAsync<JsonElement>() is var state && isThere(state)) return state;
            await Task.Delay(20);
        }

        throw new TimeoutException();
    }

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The server as it is before its index is there.</summary>
    private sealed class UnloadedServer(string store) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.UseSetting("Store:Connection", store).ConfigureServices(services =>
        {
            foreach (var loader in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(IndexFeed)).ToList())
                services.Remove(loader);
        });
    }
}

internal static class ClientReading
{
    public static async Task<string> GetStringAsync503(this HttpClient client, string address)
    {
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }
}
