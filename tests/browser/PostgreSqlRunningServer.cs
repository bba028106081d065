using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The demonstration over PostgreSQL; over SQLite where that is missing, so that nothing but the test is skipped.</summary>
public sealed class PostgreSqlRunningServer : DemoRunningServer
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        if (PostgreSqlFactAttribute.IsInstalled) builder.UseSetting("Store:Connection", PostgreSqlServer.Shared.CreateDatabase("kb_browser_" + Guid.NewGuid().ToString("N")));
    }
}
