using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>The server with the made-up people of a demonstration (<see cref="DemoPeople"/>); its tests sign in with <see cref="SignedInClient"/>.</summary>
public class DemoServer : KnowledgeBaseServer
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Demo", "true");
    }
}
