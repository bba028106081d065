using System.Globalization;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Content;

/// <summary>The server as a real process: killed while it works, and short of room.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Rounds = 4;

    private readonly TestStore _store = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-killed-").FullName;

    private string[] Settings => [$"Store:Connection={_store.Connection}", $"Content:Paths={Directory.CreateDirectory(Path.Combine(_folder, "content")).FullName}", $"Content:Index={Path.Combine(_folder, "index")}"];

    [Fact]
    public async Task After_a_kill_at_any_moment_the_index_catches_up_and_nothing_is_lost_or_doubled()
    {
        await _store.Migrate();
        var random = new Random(20261125);
        var put = 0;
        for (var round = 0; round < Rounds; round++)
        {
            using var server = ServerProcess.Start(null, Settings);
            await server.Until(_ => true);
            var writing = Task.Run(async () =>
            {
                for (var i = 0; i < 25; i++) await Put(put++, "示例：彩礼应否返还？");
            });
            await Task.Delay(random.Next(50, 1500));
            server.Kill();
            await writing;
        }

        using var last = ServerProcess.Start(null, Settings);
        await last.Until(state => state.GetProperty("entries").GetInt64() == put && state.GetProperty("behind").GetInt64() == 0);
        Assert.Equal(put, await last.Count("彩礼"));
        await last.Until(state => state.GetProperty("integrity").GetString() == "sound");
    }

#if POSTGRESQL
    [Fact]
    public async Task A_disk_that_takes_no_more_stops_the_index_and_nothing_else_and_it_catches_up_when_there_is_room()
    {
        await _store.Migrate();
        using (var server = ServerProcess.Start(null, Settings)) await server.Until(_ => true);
        const int LargestFile = 400;
        using (var server = ServerProcess.Start(LargestFile, Settings))
        {
            await server.Until(_ => true);
            await Put(1, "示例：彩礼应否返还？");
            await server.Until(state => state.GetProperty("entries").GetInt64() == 1);
            await Put(2, "示例：彩礼的数额？", new string([.. Enumerable.Range(0, 2_000_000).Select(i => (char)('㐀' + i * 7919L % 6000))]));
            var limited = await server.Until(state => state.TryGetProperty("limitation", out _));
            Assert.Contains("最近的变化还检索不到", limited.GetProperty("limitation").GetString(), StringComparison.Ordinal);
            Assert.Equal(1, limited.GetProperty("behind").GetInt64());
            Assert.Equal(1, await server.Count("彩礼"));
        }

        using var roomy = ServerProcess.Start(null, Settings);
        await roomy.Until(state => state.GetProperty("entries").GetInt64() == 2 && !state.TryGetProperty("limitation", out _));
        Assert.Equal(2, await roomy.Count("彩礼"));
    }
#endif

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Put(int number, string question, string text = "视情形而定。")
    {
        await using var store = _store.Open();
        IndexFeedTests.Put(store, IndexFeedTests.Answer(number.ToString(CultureInfo.InvariantCulture), question) with { Sections = [new EntrySection("答疑意见", text)] });
        await store.Commit(CancellationToken.None);
    }
}
