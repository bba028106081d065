using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>
/// Within a transaction, lets rows come in any order: references are checked when the pause ends, or at the commit. Needs no more rights than those of the owner of
/// the tables.
/// </summary>
internal sealed class ForeignKeyPause
{
    private readonly StoreContext _store;
    private readonly List<string> _restored = [];

    private ForeignKeyPause(StoreContext store) => _store = store;

    /// <summary>Begins the pause in the store's transaction.</summary>
    public static async Task<ForeignKeyPause> Begin(StoreContext store, CancellationToken cancellation)
    {
        var pause = new ForeignKeyPause(store);
        if (store.Database.IsSqlite())
        {
            await store.Database.ExecuteSqlRawAsync("PRAGMA defer_foreign_keys = ON", cancellation);
            return pause;
        }

        var keys = await store.Database.SqlQueryRaw<string>(
            "SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS \"Value\" FROM pg_constraint WHERE contype = 'f' AND NOT condeferrable AND connamespace = current_schema()::regnamespace")
            .ToListAsync(cancellation);
        foreach (var key in keys)
        {
#pragma warning disable EF1003 // PostgreSQL wrote the statement with its own names.
            await store.Database.ExecuteSqlRawAsync(key + " DEFERRABLE INITIALLY DEFERRED", cancellation);
#pragma warning restore EF1003
            pause._restored.Add(key + " NOT DEFERRABLE");
        }

        return pause;
    }

    /// <summary>Checks all references and makes the constraints what they were. After a failure the transaction takes care of that.</summary>
    public async Task End(CancellationToken cancellation)
    {
        if (_restored.Count == 0) return;
        await _store.Database.ExecuteSqlRawAsync("SET CONSTRAINTS ALL IMMEDIATE", cancellation);
        foreach (var sql in _restored) await _store.Database.ExecuteSqlRawAsync(sql, cancellation);
    }
}
