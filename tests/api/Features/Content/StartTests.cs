using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Content;

public sealed class StartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-start-").FullName;
    private readonly TestStore _store = new();

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
            Assert.Contains("正在建立索引", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var alive = await client.GetAsync(new Uri("/health", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    [Fact]
    public async Task An_index_that_cannot_be_opened_is_named_and_the_process_stays_up()
    {
        await using var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Content:Build", "never");
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

        Assert.Contains("索引未能建立或打开", body, StringComparison.Ordinal);
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
    public async Task A_second_start_builds_again_only_when_the_sources_have_changed()
    {
        using var content = new TestContent();
        var index = Path.Combine(_folder, "index");
        var first = await Entries(("Content:Paths", content.Folder), ("Content:Index", index));
        var built = Directory.GetCreationTimeUtc(index);
        Assert.Equal(first, await Entries(("Content:Paths", content.Folder), ("Content:Index", index)));
        Assert.Equal(built, Directory.GetCreationTimeUtc(index));

        File.Delete(Path.Combine(content.Folder, "reference-1.md"));
        Assert.Equal(first - 1, await Entries(("Content:Paths", content.Folder), ("Content:Index", index)));
    }

    [Fact]
    public async Task A_finished_index_given_without_paths_is_served_as_it_is()
    {
        using var content = new TestContent();
        var index = Path.Combine(_folder, "index");
        var report = IndexBuilder.Build([content.Folder], index, new BuildOptions(), null, CancellationToken.None);
        Assert.Equal(report.Entries, await Entries(("Content:Index", index)));
        Assert.Equal(report.Entries, await Entries(("Content:Index", index), ("Content:Build", "never")));
    }

    [Fact]
    public async Task Readiness_says_whether_the_index_is_sound_once_all_of_it_has_been_read()
    {
        using var content = new TestContent();
        var index = Path.Combine(_folder, "index");
        IndexBuilder.Build([content.Folder], index, new BuildOptions(), null, CancellationToken.None);
        Assert.Equal("sound", await Integrity(index));

        // Somewhere in the stored texts, which opening does not read.
        var segment = Directory.GetFiles(index, "*.seg").Single();
        var bytes = await File.ReadAllBytesAsync(segment);
        var sections = KnowledgeIndex.Inspect(index, verify: false).Segments.Single().Sections;
        var before = sections.TakeWhile(s => s.Name != "stored documents").Sum(s => s.Bytes);
        bytes[before + sections.Single(s => s.Name == "stored documents").Bytes / 2] ^= 1;
        await File.WriteAllBytesAsync(segment, bytes);
        Assert.Equal("damaged", await Integrity(index));
    }

    private async Task<string> Integrity(string index)
    {
        await using var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host => host.UseSetting("Store:Connection", _store.Connection).UseSetting("Content:Index", index).UseSetting("Content:Build", "never"));
        using var client = server.CreateClient();
        for (var i = 0; i < 500; i++)
        {
            using var ready = await client.GetAsync(new Uri("/ready", UriKind.Relative));
            if (ready.StatusCode == HttpStatusCode.OK && (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("integrity").GetString() is { } found and not "checking") return found;
            await Task.Delay(20);
        }

        throw new TimeoutException();
    }

    private async Task<long> Entries(params (string Name, string Value)[] settings)
    {
        await using var server = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("Store:Connection", _store.Connection);
            foreach (var (name, value) in settings) host.UseSetting(name, value);
        });
        using var client = server.CreateClient();
        for (var i = 0; i < 500; i++)
        {
            using var ready = await client.GetAsync(new Uri("/ready", UriKind.Relative));
            if (ready.StatusCode == HttpStatusCode.OK)
                return (await ready.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("entries").GetInt64();
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
            foreach (var loader in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType == typeof(IndexLoader)).ToList())
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
