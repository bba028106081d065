using System.IO.Compression;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Persistence.Backup;
using KnowledgeBase.Api.Tests.Features.Content;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Persistence.Backup;

/// <summary>A backup is worth what can be restored from it.</summary>
public sealed class BackupTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new(isBare: true);
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-backup-").FullName;

    private string Zip => Path.Combine(_folder, "kb.zip");

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        await using var store = _store.Open();
        await IndexIdentity.Of(store, CancellationToken.None);
        store.Add(new CourtUnit { Code = "示01", Name = "示例市中级人民法院", Tier = CourtTier.Intermediate, Region = "示例省" });
        var person = new Person { Name = "演示“甲”\n乙", UserName = "demo", NormalizedUserName = "DEMO", IsDemo = true, LockoutEnd = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero) };
        store.Add(person);
        await store.SaveChangesAsync();
        store.Add(new Post { PersonId = person.Id, CourtCode = "示01", Division = "民一庭", Title = "审判员", From = new DateOnly(2024, 2, 29) });
        IndexFeedTests.Put(store, IndexFeedTests.Answer("a", "示例：𠀀字与\u2028换行？"));
        IndexFeedTests.Put(store, IndexFeedTests.Answer("b", "示例：乙？")).State = EntryState.Withdrawn;
        store.Record(person.Id, "test.done", "entry:a", "两个字段", "0a");
        await store.Commit(CancellationToken.None);
        store.Record(null, "test.done");
        await store.Commit(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task What_is_restored_is_what_was_backed_up_and_verifies_and_goes_on_being_written()
    {
        await Write();
        using var other = new TestStore(isBare: true);
        await other.Migrate();
        await Restore(other);

        Assert.Equal(await Contents(_store), await Contents(other));
        await using var store = other.Open();
        await foreach (var finding in StoreCheck.Run(store, CancellationToken.None)) Assert.Null(finding.Problem);
        store.Add(new Person { Name = "演示丙", UserName = "demo-2", NormalizedUserName = "DEMO-2" });
        store.Record(null, "test.done");
        store.MarkChanged("a");
        await store.Commit(CancellationToken.None);
        Assert.Null((await ActionChain.Verify(store, CancellationToken.None)).Problem);
        Assert.Equal(3, await store.Changes.MaxAsync(change => change.Number));
    }

#if POSTGRESQL
    [Fact]
    public async Task A_backup_of_one_kind_of_database_is_restored_into_the_other_and_back()
    {
        await Write();
        var options = new StoreOptions { Kind = StoreKind.Sqlite, Connection = $"Data Source={Path.Combine(_folder, "other.db")};Foreign Keys=True;Pooling=False" };
        await new SchemaMigrator(Microsoft.Extensions.Options.Options.Create(options), TimeProvider.System).Migrate(CancellationToken.None);
        var builder = new DbContextOptionsBuilder<StoreContext>();
        PersistenceFeature.Use(builder, options);
        await using (var sqlite = new StoreContext(builder.Options, new CommitSignals(), TimeProvider.System))
        {
            await StoreRestore.Run(sqlite, Zip, CancellationToken.None);
            await foreach (var finding in StoreCheck.Run(sqlite, CancellationToken.None)) Assert.Null(finding.Problem);
            await StoreBackup.Write(sqlite, Zip + "2", CancellationToken.None);
        }

        using var back = new TestStore(isBare: true);
        await back.Migrate();
        await using (var store = back.Open()) await StoreRestore.Run(store, Zip + "2", CancellationToken.None);
        Assert.Equal(await Contents(_store), await Contents(back));
    }
#endif

    [Fact]
    public async Task A_store_that_holds_something_is_not_overwritten()
    {
        await Write();
        var before = await Contents(_store);
        var refused = await Assert.ThrowsAsync<StoreException>(() => Restore(_store));
        Assert.Contains("不是空的", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Contents(_store));
    }

    [Fact]
    public async Task A_backup_goes_on_from_one_moment_while_others_write()
    {
        await using var store = _store.Open();
        using var stopping = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            for (var i = 0; !stopping.IsCancellationRequested; i++)
            {
                await using var writer = _store.Open();
                IndexFeedTests.Put(writer, IndexFeedTests.Answer($"w{i}", "示例？"));
                writer.Record(null, "test.done");
                await writer.Commit(CancellationToken.None);
            }
        });
        var manifest = await StoreBackup.Write(store, Zip, CancellationToken.None);
        await stopping.CancelAsync();
        await writing;

        // Each of those commits wrote one of each.
        long Rows(string table) => manifest.Tables.Single(one => one.Name == table).Rows;
        Assert.Equal((Rows("entries"), Rows("entries")), (Rows("actions"), Rows("changes")));
        using var other = new TestStore(isBare: true);
        await other.Migrate();
        await Restore(other);
        await using var restored = other.Open();
        await foreach (var finding in StoreCheck.Run(restored, CancellationToken.None)) Assert.Null(finding.Problem);
    }

    [Fact]
    public async Task No_file_is_overwritten_and_an_interrupted_backup_leaves_none()
    {
        await File.WriteAllTextAsync(Zip, "mine");
        await Assert.ThrowsAsync<IOException>(Write);
        Assert.Equal("mine", await File.ReadAllTextAsync(Zip));
        File.Delete(Zip);

        await using var store = _store.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoreBackup.Write(store, Zip, new CancellationToken(canceled: true)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData("tables/entries.jsonl", "视情形而定", "不以为然也", "校验和不符")]
    [InlineData("tables/people.jsonl", "]\n", ",1]\n", "列数不对")]
    [InlineData("tables/actions.jsonl", "[", "{", "已损坏")]
    [InlineData("manifest.json", "\"format\": 1", "\"format\": 9", "格式为 9")]
    [InlineData("manifest.json", "0001_store", "0000_store", "数据库结构")]
    [InlineData("manifest.json", "{", "", "已损坏")]
    public async Task Damage_is_named_and_nothing_of_the_backup_stays(string part, string found, string put, string says)
    {
        await Write();
        using (var zip = await ZipFile.OpenAsync(Zip, ZipArchiveMode.Update))
        {
            string text;
            using (var reader = new StreamReader(await zip.GetEntry(part)!.OpenAsync())) text = await reader.ReadToEndAsync();
            Assert.Contains(found, text, StringComparison.Ordinal);
            zip.GetEntry(part)!.Delete();
            await using var writer = new StreamWriter(await zip.CreateEntry(part).OpenAsync());
            await writer.WriteAsync(text.Replace(found, put, StringComparison.Ordinal));
        }

        await RefusesWith(says);
    }

    [Theory]
    [InlineData("no zip at all", "不是备份文件")]
    [InlineData("", "不是备份文件")]
    public async Task What_is_no_backup_is_refused(string content, string says)
    {
        await File.WriteAllTextAsync(Zip, content);
        await RefusesWith(says);
    }

    private async Task RefusesWith(string says)
    {
        using var other = new TestStore(isBare: true);
        await other.Migrate();
        var before = await Contents(other);
        var refused = await Assert.ThrowsAsync<StoreException>(() => Restore(other));
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Contents(other));
    }

    private async Task Write()
    {
        await using var store = _store.Open();
        await StoreBackup.Write(store, Zip, CancellationToken.None);
    }

    private async Task Restore(TestStore target)
    {
        await using var store = target.Open();
        await StoreRestore.Run(store, Zip, CancellationToken.None);
    }

    /// <summary>All rows of all tables as text, but for the id of the store, which is never the same.</summary>
    private static async Task<List<string>> Contents(TestStore source)
    {
        var lines = new List<string>();
        await using var store = source.Open();
        await store.Database.OpenConnectionAsync();
        foreach (var table in StoreTable.All(store))
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names are those of the model.
            command.CommandText = table.SelectSql;
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) lines.Add(table.Name + "|" + string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), System.Globalization.CultureInfo.InvariantCulture))));
        }

        return [.. lines.Where(line => !line.Contains(StoredSetting.StoreId, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }
}
