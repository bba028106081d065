using System.Net;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Platform;

public sealed class OperationPageTests(DemoServer server) : IClassFixture<DemoServer>
{
    [Fact]
    public async Task The_system_administrator_sees_how_index_and_store_are_and_may_rebuild()
    {
        using var client = await server.SignInByPage(DemoPeople.SystemAdmin);
        var page = await client.GetStringAsync(new Uri("/admin/operation", UriKind.Relative));
        foreach (var fact in new[] { "可检索的条目", "尚未可检索的变化", "完好", "公开的条目", "变更日志", "索引所在磁盘的余量", TestStore.Kind == KnowledgeBase.Api.Persistence.StoreKind.Sqlite ? "SQLite" : "PostgreSQL" })
            Assert.Contains(fact, page.Replace("正在核对", "完好", StringComparison.Ordinal), StringComparison.Ordinal);

        using var asked = await client.PostForm("/admin/operation?handler=Rebuild");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        for (var i = 0; i < 500; i++)
        {
            page = await client.GetStringAsync(new Uri("/admin/operation", UriKind.Relative));
            if (page.Contains("000002", StringComparison.Ordinal)) return;
            await Task.Delay(50);
        }

        Assert.Fail(page);
    }
}
