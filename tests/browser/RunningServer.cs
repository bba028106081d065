using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The real server on a free loopback port over made-up entries, and a browser to visit it.</summary>
public class RunningServer : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Milliseconds until something that does not show counts as missing: the machine may be busy with other tests.</summary>
    private const float LongestStep = 30_000;

    private static readonly TimeSpan LongestBuild = TimeSpan.FromMinutes(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-browser-").FullName;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address { get; private set; } = "";

    public async Task InitializeAsync()
    {
        if (Chromium.Path is null) return;
        BrowserContent.Write(Path.Combine(_folder, "content"));
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        await Ready();
        Assertions.SetDefaultExpectTimeout(LongestStep);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = Chromium.Arguments });
    }

    /// <summary>A fresh page at the size of a court's usual screen.</summary>
    public async Task<Visit> Visit(bool scripts = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = 1366, Height = 768 },
            JavaScriptEnabled = scripts,
            Locale = "zh-CN",
        });
        return new Visit(context, await context.NewPageAsync(), Address);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Content:Paths", Path.Combine(_folder, "content"));
        builder.UseSetting("Content:Index", Path.Combine(_folder, "index"));
        builder.UseSetting("Store:Connection", Path.Combine(_folder, "store.db"));
    }

    private async Task Ready()
    {
        using var client = new HttpClient();
        var giveUp = DateTime.UtcNow + LongestBuild;
        while (true)
        {
            using var ready = await client.GetAsync(new Uri(Address + "/ready"));
            if (ready.StatusCode == HttpStatusCode.OK) return;
            if (DateTime.UtcNow > giveUp) throw new TimeoutException(await ready.Content.ReadAsStringAsync());
            await Task.Delay(50);
        }
    }
}

/// <summary>One server and browser for all tests.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<RunningServer>
{
    public const string Name = "browser";
}
