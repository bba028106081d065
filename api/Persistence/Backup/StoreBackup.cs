using System.Buffers;
using System.Data;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>Writes everything that a store holds at one moment into a file, while others go on working with it. See <see cref="BackupManifest"/>.</summary>
internal static class StoreBackup
{
    // Chinese stays readable, and shorter.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a backup, and reads it once more to see that it is whole.</summary>
    /// <param name="store">The store.</param>
    /// <param name="file">The file; it must not be there yet.</param>
    /// <param name="cancellation">Ends it; what was written is removed.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="IOException">The file is there already or cannot be written.</exception>
    public static async Task<BackupManifest> Write(StoreContext store, string file, CancellationToken cancellation)
    {
        var partial = file + ".part";
        if (File.Exists(file)) throw new IOException($"{file} is there already.");
        try
        {
            var manifest = await WriteNew(store, partial, cancellation);
            using (var written = ZipFile.OpenRead(partial))
                foreach (var table in manifest.Tables) BackupRows.Check(written, table);
            File.Move(partial, file);
            return manifest;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static async Task<BackupManifest> WriteNew(StoreContext store, string file, CancellationToken cancellation)
    {
        // It holds what only the server may see, passwords' hashes among it.
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var stream = new FileStream(file, options);
        await store.Database.OpenConnectionAsync(cancellation);
        // One moment for all tables; nobody who writes has to wait.
        await using var moment = store.Database.GetDbConnection() is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await store.Database.GetDbConnection().BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        await store.Database.UseTransactionAsync(moment, cancellation);
        using var backup = new ZipArchive(stream, ZipArchiveMode.Create);
        var tables = new List<BackupTable>();
        foreach (var table in StoreTable.All(store)) tables.Add(await WriteTable(store, table, backup, cancellation));
        var scripts = await store.Database.SqlQueryRaw<string>("SELECT name AS \"Value\" FROM schema_scripts ORDER BY name").ToListAsync(cancellation);
        var manifest = new BackupManifest(BackupManifest.CurrentFormat, store.Now, scripts, tables);
        manifest.Write(backup);
        return manifest;
    }

    private static async Task<BackupTable> WriteTable(StoreContext store, StoreTable table, ZipArchive backup, CancellationToken cancellation)
    {
        await using var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
#pragma warning disable CA2100 // Names are those of the model.
        command.CommandText = table.SelectSql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await using var target = backup.CreateEntry(BackupManifest.NameOf(table.Name), CompressionLevel.Fastest).Open();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        await using var json = new Utf8JsonWriter(line, Readable);
        var rows = 0L;
        while (await reader.ReadAsync(cancellation))
        {
            json.WriteStartArray();
            for (var i = 0; i < table.Columns.Count; i++) BackupValue.Write(json, reader, i, table.Columns[i].Type);
            json.WriteEndArray();
            await json.FlushAsync(cancellation);
            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            await target.WriteAsync(line.WrittenMemory, cancellation);
            line.ResetWrittenCount();
            json.Reset();
            rows++;
        }

        return new BackupTable(table.Name, [.. table.Columns.Select(column => column.Name)], rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
