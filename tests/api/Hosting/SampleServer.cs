using Microsoft.AspNetCore.Hosting;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>The server as it comes out of the box: over the samples of the repository.</summary>
public sealed class SampleServer : KnowledgeBaseServer
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Content:Paths", Path.Combine(Repository(), "content"));
        builder.UseSetting("Demo", "true");
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
