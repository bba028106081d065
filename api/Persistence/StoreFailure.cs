using Microsoft.Data.Sqlite;
using Npgsql;

namespace KnowledgeBase.Api.Persistence;

/// <summary>Tells a database that is away or full from a statement that is wrong.</summary>
internal static class StoreFailure
{
    // Busy, locked, out of memory, read-only, input or output, damaged, full, cannot be opened, no database.
    private static readonly int[] Sqlite = [5, 6, 7, 8, 10, 11, 13, 14, 26];

    // Connection, no such database, resources (disk, memory, connections), operator, system.
    private static readonly string[] PostgreSql = ["08", "3D", "53", "57", "58"];

    /// <summary>Whether the store cannot be used at present, for a reason that is not the program's: trying again later may do.</summary>
    public static bool IsUnavailable(Exception? failure) => failure switch
    {
        null => false,
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => Array.Exists(PostgreSql, kind => postgres.SqlState.StartsWith(kind, StringComparison.Ordinal)),
        NpgsqlException => true,
        // The mapper wraps what the database said.
        _ => IsUnavailable(failure.InnerException),
    };
}
