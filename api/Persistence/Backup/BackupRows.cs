using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>Reads the rows of a table out of a backup, and demands that they are all there and as they were written.</summary>
internal static class BackupRows
{
    /// <summary>The rows, one after the other; a row's element is good until the next is asked for.</summary>
    /// <exception cref="StoreException">The file is damaged; told at the latest behind the last row.</exception>
    public static IEnumerable<JsonElement> Read(ZipArchive backup, BackupTable table)
    {
        if (backup.GetEntry(BackupManifest.NameOf(table.Name)) is not { } entry) throw Damaged(table, "没有这一部分");
        using var reader = new StreamReader(Opened(entry, table), new UTF8Encoding(false, throwOnInvalidBytes: true));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var rows = 0L;
        while (Line(reader, table) is { } line)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
            using var row = Parsed(line, table);
            if (row.RootElement.ValueKind != JsonValueKind.Array || row.RootElement.GetArrayLength() != table.Columns.Count) throw Damaged(table, FormattableString.Invariant($"第 {rows + 1} 行的列数不对"));
            yield return row.RootElement;
            rows++;
        }

        if (rows != table.Rows) throw Damaged(table, FormattableString.Invariant($"应有 {table.Rows} 行，只有 {rows} 行"));
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256) throw Damaged(table, "校验和不符");
    }

    /// <summary>Reads a table for nothing but its checksum.</summary>
    /// <exception cref="StoreException">The file is damaged.</exception>
    public static void Check(ZipArchive backup, BackupTable table)
    {
        foreach (var _ in Read(backup, table))
        {
            // Reading is checking.
        }
    }

    private static Stream Opened(ZipArchiveEntry entry, BackupTable table)
    {
        try
        {
            return entry.Open();
        }
        catch (InvalidDataException broken)
        {
            throw Damaged(table, broken.Message);
        }
    }

    private static string? Line(StreamReader reader, BackupTable table)
    {
        try
        {
            return reader.ReadLine();
        }
        catch (Exception broken) when (broken is InvalidDataException or DecoderFallbackException)
        {
            throw Damaged(table, broken.Message);
        }
    }

    private static JsonDocument Parsed(string line, BackupTable table)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException broken)
        {
            throw Damaged(table, broken.Message);
        }
    }

    private static StoreException Damaged(BackupTable table, string problem) => new($"备份文件已损坏：{table.Name}：{problem}。请用另一个备份。");
}
