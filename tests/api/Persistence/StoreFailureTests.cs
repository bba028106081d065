using System.Net;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KnowledgeBase.Api.Tests.Persistence;

public sealed class StoreFailureTests
{
    public static TheoryData<string, Exception, bool> Failures => new()
    {
        { "busy", new SqliteException("", 5), true },
        { "disk full", new SqliteException("", 13), true },
        { "unique key", new SqliteException("", 19), false },
        { "wrong statement", new SqliteException("", 1), false },
        { "no connection", new NpgsqlException("", new System.Net.Sockets.SocketException()), true },
        { "disk full of PostgreSQL", new PostgresException("", "ERROR", "ERROR", "53100"), true },
        { "shutting down", new PostgresException("", "FATAL", "FATAL", "57P01"), true },
        { "unique key of PostgreSQL", new PostgresException("", "ERROR", "ERROR", "23505"), false },
        { "wrapped by the mapper", new DbUpdateException("", new SqliteException("", 13)), true },
        { "a bug", new InvalidOperationException(), false },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void What_goes_away_by_itself_is_told_from_what_is_wrong(string what, Exception failure, bool isUnavailable) =>
        Assert.True(isUnavailable == StoreFailure.IsUnavailable(failure), what);

#if POSTGRESQL
    [Fact]
    public async Task Without_the_store_searches_go_on_and_the_rest_is_refused_with_the_reason()
    {
        await using var server = new DemoServer();
        await ((IAsyncLifetime)server).InitializeAsync();
        using var client = server.SignIn(DemoPeople.Asker);
        using var anybody = server.CreateClient();
        server.DropStore();

        using var refused = await client.GetAsync(new Uri("/api/v1/notices", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Contains("store.unavailable", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var page = await client.GetAsync(new Uri("/inbox", UriKind.Relative));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.Contains("数据库暂时无法使用", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var search = await anybody.GetAsync(new Uri("/search?q=违约金", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, search.StatusCode);
        for (var i = 0; i < 500 && !(await anybody.GetStringAsync(new Uri("/ready", UriKind.Relative))).Contains("数据库暂时无法访问", StringComparison.Ordinal); i++) await Task.Delay(50);
        Assert.Contains("数据库暂时无法访问", await anybody.GetStringAsync(new Uri("/search?q=违约金", UriKind.Relative)), StringComparison.Ordinal);
    }
#endif
}
