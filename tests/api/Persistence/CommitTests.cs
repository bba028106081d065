using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Persistence;

/// <summary>What a commit of the store promises about its two logs.</summary>
public sealed class CommitTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();

    public Task InitializeAsync() => _store.Migrate();

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Change_numbers_become_visible_in_their_order_while_an_earlier_transaction_is_still_open()
    {
        await using var slow = _store.Open();
        await using var transaction = TestStore.Kind == StoreKind.PostgreSql ? await slow.Database.BeginTransactionAsync() : null;
        if (transaction is not null)
        {
            // It has written its rows and has not committed: a later one overtakes it.
            slow.Settings.Add(new StoredSetting { Name = "slow", Value = "1" });
            await slow.SaveChangesAsync();
        }

        slow.MarkChanged("slow");
        await using (var fast = _store.Open())
        {
            fast.MarkChanged("fast");
            await fast.Commit(CancellationToken.None);
        }

        Assert.Equal(["1 fast"], await Log());
        await slow.Commit(CancellationToken.None);
        Assert.Equal(["1 fast", "2 slow"], await Log());
    }

    [Fact]
    public async Task Who_has_taken_a_number_makes_the_others_wait_so_that_none_is_skipped()
    {
        await using var first = _store.Open();
        await using var transaction = await first.Database.BeginTransactionAsync();
        await first.LogHeads.Where(head => head.Log == LogHead.Changes).ExecuteUpdateAsync(head => head.SetProperty(h => h.Last, h => h.Last + 1));
        first.Changes.Add(new EntryChangeRecord { Number = 1, EntryId = "first", At = first.Now });
        await first.SaveChangesAsync();

        var second = Task.Run(async () =>
        {
            await using var context = _store.Open();
            context.MarkChanged("second");
            await context.Commit(CancellationToken.None);
        });
        await Task.Delay(300);
        Assert.False(second.IsCompleted);
        Assert.Empty(await Log());
        await transaction.CommitAsync();
        await second;
        Assert.Equal(["1 first", "2 second"], await Log());
    }

    [Fact]
    public async Task Twenty_writers_at_once_give_a_chain_without_gaps_that_verifies()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await using var context = _store.Open();
                context.Record(null, "test.done", $"writer:{writer}", $"{i}");
                context.MarkChanged($"entry-{writer}-{i}");
                await context.Commit(CancellationToken.None);
            }
        })));

        await using var reader = _store.Open();
        var verified = await ActionChain.Verify(reader, CancellationToken.None);
        Assert.Null(verified.Problem);
        Assert.Equal(100, verified.Records);
        Assert.Equal(Enumerable.Range(1, 100).Select(number => (long)number), await reader.Changes.OrderBy(change => change.Number).Select(change => change.Number).ToListAsync());
    }

    [Theory]
    [InlineData("detail = 'other'", 3)]
    [InlineData("person_id = 7", 3)]
    [InlineData("at = '2020-01-01 00:00:00'", 3)]
    public async Task A_change_to_the_past_shows_with_its_place(string change, long number)
    {
        await ThreeActions();
        await Tamper($"UPDATE actions SET {change} WHERE number = {number}");
        await using var reader = _store.Open();
        var verified = await ActionChain.Verify(reader, CancellationToken.None);
        Assert.Equal(number, verified.At);
        Assert.NotNull(verified.Problem);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_record_that_is_missing_shows_even_at_the_end(long number)
    {
        await ThreeActions();
        await Tamper($"DELETE FROM actions WHERE number = {number}");
        await using var reader = _store.Open();
        Assert.NotNull((await ActionChain.Verify(reader, CancellationToken.None)).Problem);
    }

    [Fact]
    public async Task The_log_of_actions_refuses_to_be_changed()
    {
        await ThreeActions();
        await using var context = _store.Open();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRawAsync("UPDATE actions SET detail = 'other'"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => context.Database.ExecuteSqlRawAsync("DELETE FROM actions"));
    }

    [Fact]
    public async Task Nothing_of_a_failed_commit_stays()
    {
        await using (var context = _store.Open())
        {
            context.Settings.Add(new StoredSetting { Name = "taken", Value = "1" });
            await context.Commit(CancellationToken.None);
        }

        await using (var context = _store.Open())
        {
            context.Settings.Add(new StoredSetting { Name = "taken", Value = "2" });
            context.Record(null, "test.done");
            context.MarkChanged("x");
            await Assert.ThrowsAsync<DbUpdateException>(() => context.Commit(CancellationToken.None));
        }

        await using var reader = _store.Open();
        Assert.Empty(await reader.Actions.ToListAsync());
        Assert.Empty(await Log());
    }

    private async Task ThreeActions()
    {
        await using var context = _store.Open();
        for (var i = 1; i <= 3; i++) context.Record(i, "test.done", $"question:{i}");
        await context.Commit(CancellationToken.None);
    }

    private async Task Tamper(string sql)
    {
        await using var context = _store.Open();
        foreach (var trigger in TestStore.Kind == StoreKind.Sqlite ? new[] { "DROP TRIGGER actions_no_update", "DROP TRIGGER actions_no_delete" } : ["DROP TRIGGER actions_no_change ON actions"])
            await context.Database.ExecuteSqlRawAsync(trigger);
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<List<string>> Log()
    {
        await using var context = _store.Open();
        return [.. (await context.Changes.AsNoTracking().OrderBy(change => change.Number).ToListAsync()).Select(change => $"{change.Number} {change.EntryId}")];
    }
}
