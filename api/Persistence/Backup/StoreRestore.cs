using System.Data.Common;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>Brings a backup into an empty store of either kind, in one transaction: all of it or nothing.</summary>
internal static class StoreRestore
{
    /// <summary>A store that holds nothing in these is empty: what else is there comes with the schema or the first start.</summary>
    private static readonly string[] Telling = ["entries", "people", "actions", "questions"];

    /// <summary>Restores a backup into a store whose schema is up to date.</summary>
    /// <returns>What was restored.</returns>
    /// <exception cref="StoreException">The store is not empty, or the backup is damaged or of another version; nothing was changed.</exception>
    public static async Task<BackupManifest> Run(StoreContext store, string file, CancellationToken cancellation)
    {
        try
        {
            return await Restore(store, file, cancellation);
        }
        catch (DbException failure)
        {
            throw new StoreException($"恢复没有完成，数据库没有改变：{failure.Message}", failure);
        }
    }

    private static async Task<BackupManifest> Restore(StoreContext store, string file, CancellationToken cancellation)
    {
        using var backup = Open(file);
        var manifest = BackupManifest.Read(backup);
        var scripts = await store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM schema_scripts ORDER BY name").ToListAsync(cancellation);
        if (!scripts.SequenceEqual(manifest.Scripts))
            throw new StoreException($"备份的数据库结构（{manifest.Scripts[^1]}）与本程序的（{scripts[^1]}）不同。请用建立备份的版本恢复，再升级。");
        var tables = StoreTable.All(store).ToDictionary(table => table.Name, StringComparer.Ordinal);
        if (manifest.Tables.FirstOrDefault(table => !tables.TryGetValue(table.Name, out var own) || !own.Columns.Select(column => column.Name).SequenceEqual(table.Columns)) is { } foreign)
            throw new StoreException($"备份中的表 {foreign.Name} 与本程序的不同。请用建立备份的版本恢复，再升级。");

        await using var transaction = await store.Database.BeginTransactionAsync(cancellation);
        foreach (var table in tables.Values) await Clear(store, table, cancellation);
        var pause = await ForeignKeyPause.Begin(store, cancellation);
        foreach (var table in manifest.Tables) await Insert(store, tables[table.Name], BackupRows.Read(backup, table), cancellation);
        await pause.End(cancellation);
        await IdentityNumbers.Continue(store, cancellation);
        // An index that was fed from the store that was backed up knows changes that this one does not.
        await store.Settings.Where(setting => setting.Name == StoredSetting.StoreId).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return manifest;
    }

    private static ZipArchive Open(string file)
    {
        try
        {
            return ZipFile.OpenRead(file);
        }
        catch (InvalidDataException broken)
        {
            throw new StoreException("这不是备份文件，或者已经损坏。", broken);
        }
    }

    private static async Task Clear(StoreContext store, StoreTable table, CancellationToken cancellation)
    {
#pragma warning disable EF1002 // Names are those of the model.
        var rows = await store.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM \"{table.Name}\"").SingleAsync(cancellation);
        if (rows == 0) return;
        if (Telling.Contains(table.Name)) throw new StoreException($"数据库不是空的（{table.Name} 有 {rows} 行），不会覆盖。请用 Store:Connection 指明一个空的数据库。");
        await store.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table.Name}\"", cancellation);
#pragma warning restore EF1002
    }

    private static async Task Insert(StoreContext store, StoreTable table, IEnumerable<JsonElement> rows, CancellationToken cancellation)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names are those of the model; values are parameters.
        command.CommandText = table.InsertSql;
#pragma warning restore CA2100
        var parameters = new DbParameter[table.Columns.Count];
        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i] = command.CreateParameter();
            parameters[i].ParameterName = FormattableString.Invariant($"@p{i}");
            command.Parameters.Add(parameters[i]);
        }

        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = ValueOf(row[i], table, i);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    private static object ValueOf(JsonElement value, StoreTable table, int column)
    {
        try
        {
            return BackupValue.Read(value, table.Columns[column].Type);
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            throw new StoreException($"备份文件已损坏：{table.Name}.{table.Columns[column].Name} 的值不对。请用另一个备份。", wrong);
        }
    }
}
