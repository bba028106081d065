using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>One person's visit; keeps what the browser complains of and every address it asks.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly string _address;
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _asked = new();

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page, _address) = (context, page, address);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue(message.Text);
        };
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Request += (_, request) => _asked.Enqueue(request.Url);
    }

    public IPage Page { get; }

    public Task Go(string path) => Page.GotoAsync(_address + path);

    /// <summary>Waits until the visit is at a path and the page there is whole, its scripts run.</summary>
    /// <param name="path">Path and query; null for wherever it is.</param>
    public async Task Arrives(string? path = null)
    {
        if (path is not null) await Assertions.Expect(Page).ToHaveURLAsync(_address + path);
        // The page is asked: the browser's own notice of it can be missed on a busy machine.
        await Page.WaitForFunctionAsync("() => document.readyState === 'complete'");
    }

    /// <summary>Path and query of where the visit is, readable.</summary>
    public string Place => Uri.UnescapeDataString(new Uri(Page.Url).PathAndQuery);

    public Task Grant(params string[] permissions) => _context.GrantPermissionsAsync(permissions);

    /// <summary>Nothing to complain of, and nothing asked of anybody else.</summary>
    public void WasClean()
    {
        Assert.Empty(_complaints);
        Assert.All(_asked, url => Assert.True(url.StartsWith(_address, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal), url));
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();
}
