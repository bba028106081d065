using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The server with the made-up people of a demonstration.</summary>
public class DemoRunningServer : RunningServer
{
    private const string Password = "Yanshi-2026";

    /// <summary>A visit of one of the demonstration's people.</summary>
    public async Task<Visit> SignIn(string userName)
    {
        var visit = await Visit();
        await visit.Go("/sign-in");
        await visit.Page.FillAsync("input[name=userName]", userName);
        await visit.Page.FillAsync("input[name=password]", Password);
        await visit.Page.ClickAsync("main form button");
        await visit.Arrives("/");
        return visit;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo", "true");
    }
}
