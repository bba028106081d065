using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;

namespace KnowledgeBase.Api.Persistence;

/// <summary>
/// Runs the SQL scripts that a database lacks, in their order, all in one transaction under a lock: of several processes that start at once, one migrates
/// and the others find it done. A script that was run and has changed since is an error, as is a database that knows scripts which this program does not.
/// </summary>
internal sealed class SchemaMigrator(IOptions<StoreOptions> options, TimeProvider clock)
{
    // Any number, as long as nobody else on the server uses it.
    private const long LockNumber = 5_080_584;

    private readonly StoreOptions _options = options.Value;

    /// <summary>Brings the database up to date; does nothing where it is.</summary>
    /// <exception cref="StoreException">It cannot be reached or does not fit this program.</exception>
    public async Task Migrate(CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Open(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            if (_options.Kind == StoreKind.PostgreSql) await Run(connection, transaction, $"SELECT pg_advisory_xact_lock({LockNumber})", cancellation);
            await Run(connection, transaction, "CREATE TABLE IF NOT EXISTS schema_scripts (name text NOT NULL PRIMARY KEY, hash text NOT NULL, applied_at text NOT NULL)", cancellation);
            var applied = await Applied(connection, transaction, cancellation);
            foreach (var script in SchemaScript.All(_options.Kind))
            {
                if (applied.Remove(script.Name, out var hash))
                {
                    if (hash != script.Hash) throw new StoreException($"数据库中的结构脚本 {script.Name} 与本程序的不一致，可能由另一个版本建立。请使用与数据库一致的版本。");
                    continue;
                }

                await Run(connection, transaction, script.Sql, cancellation);
                await Remember(connection, transaction, script, cancellation);
            }

            if (applied.Count > 0) throw new StoreException($"数据库由更新的版本建立（含 {string.Join("、", applied.Keys.Order(StringComparer.Ordinal))}）。请升级程序，不要用旧版本打开。");
            await transaction.CommitAsync(cancellation);
        }
        catch (DbException failure)
        {
            throw new StoreException($"数据库无法打开或升级：{failure.Message}。请核对 Store:Connection、权限和磁盘空间。", failure);
        }
    }

    private async Task<DbConnection> Open(CancellationToken cancellation)
    {
        if (_options.Kind == StoreKind.Sqlite && Path.GetDirectoryName(new SqliteConnectionStringBuilder(_options.Connection).DataSource) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        var connection = _options.Kind == StoreKind.Sqlite ? (DbConnection)new SqliteConnection(_options.Connection) : new NpgsqlConnection(_options.Connection);
        await connection.OpenAsync(cancellation);
        // Readers do not wait for the writer; the mode stays with the file.
        if (_options.Kind == StoreKind.Sqlite) await Run(connection, null, "PRAGMA journal_mode=WAL", cancellation);
        return connection;
    }

    private static async Task<Dictionary<string, string>> Applied(DbConnection connection, DbTransaction transaction, CancellationToken cancellation)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        await using var command = Command(connection, transaction, "SELECT name, hash FROM schema_scripts");
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) found[reader.GetString(0)] = reader.GetString(1);
        return found;
    }

    private async Task Remember(DbConnection connection, DbTransaction transaction, SchemaScript script, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, "INSERT INTO schema_scripts (name, hash, applied_at) VALUES (@name, @hash, @at)");
        foreach (var (name, value) in new[] { ("@name", script.Name), ("@hash", script.Hash), ("@at", clock.GetUtcNow().ToString("O")) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static async Task Run(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = Command(connection, transaction, sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction? transaction, string sql)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The scripts are the program's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
