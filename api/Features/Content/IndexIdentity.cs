using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Of which store an index is, and what built it. Kept as a file inside the index, so that the two are copied and deleted together.</summary>
/// <param name="Store">Id of the store: an index of another store is never served.</param>
/// <param name="Program">Changes whenever the same entries could give another index: dictionaries and code.</param>
internal sealed record IndexIdentity(string Store, string Program)
{
    private const string FileName = "identity.txt";

    private static readonly string Code = typeof(IndexBuilder).Module.ModuleVersionId.ToString();

    /// <summary>Of the store as this program would index it. Gives the store an id where it has none.</summary>
    public static async Task<IndexIdentity> Of(StoreContext store, CancellationToken cancellation) =>
        new(await StoreId(store, cancellation), SourceFingerprint.Of([LegalDictionaries.Source], Code, cancellation));

    /// <summary>Of an index; null where it does not say, as when it was left half-built.</summary>
    public static IndexIdentity? Read(string index)
    {
        var file = Path.Combine(index, FileName);
        return File.Exists(file) && File.ReadAllLines(file) is [var store, var program] ? new(store, program) : null;
    }

    /// <summary>Writes it into an index.</summary>
    public void Write(string index) => File.WriteAllLines(Path.Combine(index, FileName), [Store, Program]);

    private static async Task<string> StoreId(StoreContext store, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        // Two processes may start at once: the first to write decides.
        await store.Database.ExecuteSqlAsync($"INSERT INTO settings (name, value) VALUES ({StoredSetting.StoreId}, {id}) ON CONFLICT (name) DO NOTHING", cancellation);
        return (await store.Settings.AsNoTracking().SingleAsync(setting => setting.Name == StoredSetting.StoreId, cancellation)).Value;
    }
}
