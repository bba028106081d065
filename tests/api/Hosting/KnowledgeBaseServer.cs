using System.Globalization;
using System.Net;
using System.Text.Json;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>The server over <see cref="TestContent"/>, its index built as at any start.</summary>
public class KnowledgeBaseServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(1);

    private readonly TestContent _content = new();
    private readonly TestStore _store = new();
    private readonly string _indexes = Directory.CreateTempSubdirectory("kb-api-tests-index-").FullName;
    private int _servers;

    /// <summary>What the index is built of; a server of other tests may add to it before it starts.</summary>
    private protected TestContent Content => _content;

    internal RecordedLog Log { get; } = new();

    /// <summary>Another server over the same store, with an index of its own as every process has.</summary>
    internal WebApplicationFactory<Program> Beside(Action<IWebHostBuilder> configure) => WithWebHostBuilder(host =>
    {
        configure(host);
        host.UseSetting("Content:Index", NewIndex());
    });

    /// <summary>A context on the server's store, as another process would have it: nobody in the server is woken by its commits.</summary>
    internal StoreContext OpenStore() => _store.Open();

    /// <summary>Takes the database away while the server runs.</summary>
    internal void DropStore() => _store.Dispose();

    /// <summary>Waits until searches can be answered.</summary>
    public async Task InitializeAsync()
    {
        using var client = CreateClient();
        var giveUp = DateTime.UtcNow + LongestBuild;
        while (true)
        {
            using var ready = await client.GetAsync(new Uri("/ready", UriKind.Relative));
            if (ready.StatusCode == HttpStatusCode.OK) return;
            var why = await ready.Content.ReadAsStringAsync();
            if (DateTime.UtcNow > giveUp || why.Contains("未能", StringComparison.Ordinal)) throw new InvalidOperationException(why);
            await Task.Delay(20);
        }
    }

    public async Task<(HttpStatusCode Status, string Body)> Get(string address)
    {
        using var client = CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> GetJson(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var (status, body) = await Get(address);
        Assert.True(status == expected, $"{address}: {status} {body}");
        return JsonDocument.Parse(body).RootElement;
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        await base.DisposeAsync();
        _content.Dispose();
        _store.Dispose();
        Directory.Delete(_indexes, recursive: true);
    }

    private string NewIndex() => Path.Combine(_indexes, Interlocked.Increment(ref _servers).ToString(CultureInfo.InvariantCulture));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Content:Paths", _content.Folder);
        builder.UseSetting("Content:Index", NewIndex());
        builder.UseSetting("Store:Connection", _store.Connection);
        builder.ConfigureLogging(logging => logging.AddProvider(Log));
        // Hundreds of people sign in, and none of their passwords is worth a guess.
        builder.ConfigureTestServices(services => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1));
    }
}

/// <summary>One server for all tests that only read.</summary>
[CollectionDefinition(Name)]
public sealed class ServerTests : ICollectionFixture<KnowledgeBaseServer>
{
    public const string Name = "server";
}
