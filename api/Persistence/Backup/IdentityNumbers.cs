using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>Numbers that a database gives by itself go on behind the highest there is. SQLite sees to that itself.</summary>
internal static class IdentityNumbers
{
    /// <summary>Sets every identity column of the schema, in the store's transaction.</summary>
    public static async Task Continue(StoreContext store, CancellationToken cancellation)
    {
        if (store.Database.IsSqlite()) return;
        var columns = await store.Database.SqlQueryRaw<string>(
            """
            SELECT format('SELECT setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 1), max(%I) IS NOT NULL) FROM %I', quote_ident(table_name), column_name, column_name, column_name, table_name) AS "Value"
            FROM information_schema.columns WHERE table_schema = current_schema() AND is_identity = 'YES'
            """).ToListAsync(cancellation);
        foreach (var sql in columns) await store.Database.ExecuteSqlRawAsync(sql, cancellation);
    }
}
