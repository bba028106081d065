using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Persistence;

/// <summary>Takes destroyed texts out of the database's files as well, after the transaction that destroyed them: a row that was overwritten stays in them until then.</summary>
internal static class StoreErasure
{
    /// <summary>
    /// SQLite overwrites freed pages (<c>secure_delete</c>, set on every connection) and empties its write-ahead log here; PostgreSQL frees the old rows. What backups and a
    /// server's archived log hold is for its operator to remove.
    /// </summary>
    public static async Task Erase(this StoreContext store, CancellationToken cancellation)
    {
        // Within a larger transaction nothing is committed yet that could be taken away.
        if (store.Database.CurrentTransaction is not null) return;
        if (store.Database.IsSqlite())
        {
            await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancellation);
            return;
        }

        foreach (var table in store.Model.GetEntityTypes().Select(entity => entity.GetTableName()!).Distinct())
#pragma warning disable EF1002 // Names of the model.
            await store.Database.ExecuteSqlRawAsync($"VACUUM {table}", cancellation);
#pragma warning restore EF1002
    }
}
