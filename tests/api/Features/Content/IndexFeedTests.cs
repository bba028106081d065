using System.Net;
using System.Text.Json;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Content;

/// <summary>From a commit of the store to what searches find.</summary>
public sealed class IndexFeedTests : IClassFixture<KnowledgeBaseServer>
{
    // What is promised is one second and two; a machine full of other tests is given more.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly KnowledgeBaseServer _server;

    public IndexFeedTests(KnowledgeBaseServer server) => _server = server;

    [Fact]
    public async Task What_this_process_commits_is_found_and_what_is_withdrawn_or_cleared_is_not()
    {
        await Commit(here: true, store => Put(store, Answer("feed-1", "示例：彩礼的数额如何认定？")));
        await Until("彩礼", "feed-1");

        await Commit(here: true, async store =>
        {
            var stored = await store.Entries.SingleAsync(entry => entry.Id == "feed-1");
            (stored.State, stored.StateReason) = (EntryState.Withdrawn, "示例");
            store.MarkChanged("feed-1");
        });
        await Until("彩礼");
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Get("/api/v1/entries/feed-1")).Status);
    }

    [Fact]
    public async Task What_another_process_commits_is_found()
    {
        await Commit(here: false, store => Put(store, Answer("feed-2", "示例：嫁妆应否返还？")));
        await Until("嫁妆", "feed-2");
    }

    [Fact]
    public async Task What_is_for_one_court_is_not_found_by_the_public()
    {
        await Commit(here: true, store => Put(store, Answer("feed-court", "示例：冥婚的效力？"), "courts\ncourt:示"));
        await Commit(here: true, store => Put(store, Answer("feed-public", "示例：冥婚彩金的返还？")));
        await Until("冥婚", "feed-public");
        Assert.Equal(HttpStatusCode.NotFound, (await _server.Get("/api/v1/entries/feed-court")).Status);
    }

    [Fact]
    public async Task A_transaction_that_began_earlier_and_commits_later_is_not_skipped()
    {
        await using var slow = _server.OpenStore();
        // On SQLite a transaction that writes keeps all others waiting, so there it only begins to write after the others.
        await using var transaction = TestStore.Kind == StoreKind.PostgreSql ? await slow.Database.BeginTransactionAsync() : null;
        if (transaction is not null)
        {
            Put(slow, Answer("slow", "示例：居住权能否继承？"));
            await slow.SaveChangesAsync();
        }

        await Commit(here: true, store => Put(store, Answer("fast", "示例：居住权能否转让？")));
        await Until("居住权", "fast");
        if (transaction is null) Put(slow, Answer("slow", "示例：居住权能否继承？"));
        await slow.Commit(CancellationToken.None);
        await Until("居住权", "fast", "slow");
    }

    [Fact]
    public async Task Every_change_gives_answers_another_tag()
    {
        var before = await Tag();
        await Commit(here: true, store => Put(store, Answer("feed-tag", "示例：遗赠扶养协议的解除？")));
        await Until("遗赠扶养", "feed-tag");
        Assert.NotEqual(before, await Tag());
    }

    [Fact]
    public async Task An_entry_that_cannot_be_indexed_is_told_and_those_behind_it_are_found()
    {
        await Commit(here: true, store =>
        {
            var broken = Put(store, Answer("feed-broken", "示例：地役权？"));
            broken.Content = "{\"id\":";
            Put(store, Answer("feed-long", "示例：地役权的登记？") with { Keywords = [new string('长', 9000)] });
        });
        await Commit(here: true, store => Put(store, Answer("feed-whole", "示例：地役权的消灭？")));
        await Until("地役权", "feed-whole");
        Assert.Contains(_server.Log.Lines, line => line.Contains("feed-broken", StringComparison.Ordinal));
        Assert.Contains(_server.Log.Lines, line => line.Contains("feed-long", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_log_was_pruned_beyond_what_an_index_has_seen_it_is_built_anew()
    {
        await Commit(here: false, store => Put(store, Answer("pruned-1", "示例：船员的劳务合同？")));
        await Until("船员", "pruned-1");
        await using (var other = _server.OpenStore())
        {
            // The next number is given and its line gone before the index comes to look, in one transaction.
            await using var transaction = await other.Database.BeginTransactionAsync();
            Put(other, Answer("pruned-2", "示例：船员的工资优先权？"));
            await other.SaveChangesAsync();
            await other.LogHeads.Where(head => head.Log == LogHead.Changes).ExecuteUpdateAsync(head => head.SetProperty(h => h.Last, h => h.Last + 1));
            await transaction.CommitAsync();
        }

        await Until("船员", "pruned-1", "pruned-2");
    }

    [Fact]
    public async Task Pruning_removes_what_is_old_and_leaves_no_gap()
    {
        using var own = new TestStore();
        await own.Migrate();
        await using (var store = own.Open(clock: new FixedClock(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero))))
        {
            store.MarkChanged("old-1");
            store.MarkChanged("old-2");
            await store.Commit(CancellationToken.None);
        }

        await using (var store = own.Open())
        {
            store.MarkChanged("new");
            await store.Commit(CancellationToken.None);
        }

        var services = new ServiceCollection().AddScoped(_ => own.Open()).BuildServiceProvider();
        await new IndexUpkeep(services.GetRequiredService<IServiceScopeFactory>(), Microsoft.Extensions.Options.Options.Create(new ContentOptions { ChangeDays = 30 })).Prune(CancellationToken.None);

        await using var reader = own.Open();
        Assert.Equal([3L], await reader.Changes.Select(change => change.Number).ToListAsync());
    }

    internal static StoredEntry Put(StoreContext store, KnowledgeEntry entry, string audiences = "public")
    {
        var content = EntryJson.Write(entry);
        var stored = new StoredEntry
        {
            Id = entry.Id,
            Content = content,
            ContentHash = EntryHash.Of(content),
            Origin = EntryOrigin.Workflow,
            Audiences = audiences,
            State = EntryState.Published,
            ChangedAt = store.Now,
        };
        store.Entries.Add(stored);
        store.MarkChanged(entry.Id);
        return stored;
    }

    internal static KnowledgeEntry Answer(string id, string question) => new()
    {
        Id = id,
        Kind = EntryKind.ExpertAnswer,
        Title = question,
        IsSample = true,
        Answer = new AnswerFacts(),
        Sections = [new("答疑意见", "视情形而定。")],
    };

    private Task Commit(bool here, Action<StoreContext> change) => Commit(here, store =>
    {
        change(store);
        return Task.CompletedTask;
    });

    private async Task Commit(bool here, Func<StoreContext, Task> change)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        await using var store = here ? scope.ServiceProvider.GetRequiredService<StoreContext>() : _server.OpenStore();
        await change(store);
        await store.Commit(CancellationToken.None);
    }

    private async Task Until(string text, params string[] ids)
    {
        var giveUp = DateTime.UtcNow + Patience;
        while (true)
        {
            var found = await Found(text);
            if (found.SequenceEqual(ids)) return;
            Assert.True(DateTime.UtcNow < giveUp, $"{text}: {string.Join(' ', found)}");
            await Task.Delay(20);
        }
    }

    private async Task<string[]> Found(string text)
    {
        var answer = await _server.GetJson($"/api/v1/search?q={Uri.EscapeDataString($"\"{text}\"")}&view=list");
        return [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("entry").GetProperty("id").GetString()!).Order(StringComparer.Ordinal)];
    }

    private async Task<string> Tag()
    {
        using var client = _server.CreateClient();
        using var response = await client.GetAsync(new Uri("/api/v1/search?q=违约金", UriKind.Relative));
        return response.Headers.ETag!.Tag;
    }

    private sealed class FixedClock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
