using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Content;

/// <summary>What an import does to a store, told by its report and by the change log.</summary>
public sealed class EntryImportTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-import-").FullName;
    private ServiceProvider _services = null!;

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        _services = new ServiceCollection().AddScoped(_ => _store.Open()).BuildServiceProvider();
    }

    public async Task DisposeAsync() => await _services.DisposeAsync();

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_second_import_of_the_same_changes_nothing()
    {
        Write("a", "b", "c");
        Assert.Equal((3, 0, 0, 0, 0), Of(await Import()));
        Assert.Equal(["a", "b", "c"], await Log());
        Assert.Equal((0, 0, 3, 0, 0), Of(await Import()));
        Assert.Equal(3, (await Log()).Count);
        await using var store = _store.Open();
        Assert.Equal(["added=3 changed=0 withdrawn=0"], await store.Actions.Select(action => action.Detail).ToListAsync());
    }

    [Fact]
    public async Task What_has_changed_is_replaced_and_what_is_new_added()
    {
        Write("a", "b");
        await Import();
        Write("a", "b*", "c");
        Assert.Equal((1, 1, 1, 0, 0), Of(await Import()));
        Assert.Equal(["a", "b", "b", "c"], (await Log()).Order(StringComparer.Ordinal));
        await using var store = _store.Open();
        Assert.Contains("另一", (await store.Entries.SingleAsync(entry => entry.Id == "b")).Content!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(EntryOrigin.Workflow), nameof(EntryState.Published))]
    [InlineData(nameof(EntryOrigin.Workflow), nameof(EntryState.Withdrawn))]
    [InlineData(nameof(EntryOrigin.Import), nameof(EntryState.Withdrawn))]
    [InlineData(nameof(EntryOrigin.Import), nameof(EntryState.Cleared))]
    public async Task What_the_workflow_owns_or_somebody_has_withdrawn_stays_as_it_is(string origin, string state)
    {
        await using (var store = _store.Open())
        {
            store.Entries.Add(new StoredEntry
            {
                Id = "a",
                Content = null,
                ContentHash = "own",
                Origin = Enum.Parse<EntryOrigin>(origin),
                Audiences = "courts",
                State = Enum.Parse<EntryState>(state),
                StateReason = "示例",
                ChangedAt = store.Now,
            });
            await store.Commit(CancellationToken.None);
        }

        Write("a", "b");
        Assert.Equal((1, 0, 0, 1, 0), Of(await Import()));
        await using var reader = _store.Open();
        var held = await reader.Entries.SingleAsync(entry => entry.Id == "a");
        Assert.Equal(("own", null, "courts", "示例"), (held.ContentHash, held.Content, held.Audiences, held.StateReason));
        Assert.Equal(["b"], await Log());
    }

    [Fact]
    public async Task What_a_source_no_longer_holds_is_withdrawn_with_the_reason_and_comes_back_with_it()
    {
        Write("a", "b");
        await Import("content");
        Write("a");
        Assert.Equal((0, 0, 1, 0, 1), Of(await Import("content")));
        await using (var store = _store.Open())
        {
            var gone = await store.Entries.SingleAsync(entry => entry.Id == "b");
            Assert.Equal((EntryState.Withdrawn, EntryImport.GoneReason), (gone.State, gone.StateReason));
        }

        Write("a", "b");
        Assert.Equal((0, 1, 1, 0, 0), Of(await Import("content")));
        Assert.Equal(["a", "b", "b", "b"], (await Log()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_withdrawn_that_came_from_elsewhere_or_while_something_cannot_be_read()
    {
        Write("a", "b");
        await Import();
        Write("c");
        Assert.Equal((1, 0, 0, 0, 0), Of(await Import("content")));
        File.WriteAllText(Path.Combine(_folder, "entries.jsonl"), "{ broken");
        var report = await Import("content");
        Assert.Equal((0, 0, 0, 0, 0), Of(report));
        Assert.Single(report.Problems);
        await using var store = _store.Open();
        Assert.All(await store.Entries.ToListAsync(), entry => Assert.Equal(EntryState.Published, entry.State));
    }

    [Fact]
    public async Task Two_imports_at_once_give_each_entry_once()
    {
        Write([.. Enumerable.Range(0, 1200).Select(i => $"e{i:d4}")]);
        var reports = await Task.WhenAll(Task.Run(() => Import()), Task.Run(() => Import()));
        Assert.Equal(1200, reports.Sum(report => report.Added + report.Changed));
        Assert.Equal(1200, (await Log()).Distinct().Count());
        Assert.Equal(1200, (await Log()).Count);
    }

    private static (int, int, int, int, int) Of(ImportReport report) => (report.Added, report.Changed, report.Unchanged, report.Kept, report.Withdrawn);

    private Task<ImportReport> Import(string? source = null) =>
        new EntryImport(_services.GetRequiredService<IServiceScopeFactory>()).Run([_folder], source, null, CancellationToken.None);

    /// <summary>Entries with these ids; a star gives one another text.</summary>
    private void Write(params string[] ids) => File.WriteAllLines(Path.Combine(_folder, "entries.jsonl"), ids.Select(id => EntryJson.Write(new KnowledgeEntry
    {
        Id = id.TrimEnd('*'),
        Kind = EntryKind.Judgment,
        Title = "示例",
        Sections = [new("正文", id.EndsWith('*') ? "另一文本。" : "文本。")],
    })));

    private async Task<List<string>> Log()
    {
        await using var store = _store.Open();
        return await store.Changes.OrderBy(change => change.Number).Select(change => change.EntryId).ToListAsync();
    }
}
