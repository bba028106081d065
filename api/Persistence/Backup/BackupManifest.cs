using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>
/// What a backup consists of. A backup is a ZIP file: <c>tables/NAME.jsonl</c> with a JSON array a row, and this as <c>manifest.json</c>, written last, so that a
/// backup that was interrupted has none. It is the same from either database and can be restored into either.
/// </summary>
/// <param name="Format">Layout of the file. History: 1, 2026-11-25, first.</param>
/// <param name="CreatedAt">When (UTC).</param>
/// <param name="Scripts">Names of the schema scripts that the store had run; a program with others cannot restore it.</param>
/// <param name="Tables">The tables.</param>
internal sealed record BackupManifest(int Format, DateTime CreatedAt, IReadOnlyList<string> Scripts, IReadOnlyList<BackupTable> Tables)
{
    public const int CurrentFormat = 1;

    private const string FileName = "manifest.json";

    /// <summary>Name of a table's file.</summary>
    public static string NameOf(string table) => $"tables/{table}.jsonl";

    /// <summary>Reads that of a backup.</summary>
    /// <exception cref="StoreException">The file is no whole backup, or one of another format.</exception>
    public static BackupManifest Read(ZipArchive backup)
    {
        if (backup.GetEntry(FileName) is not { } entry) throw new StoreException("这不是完整的备份文件（没有 manifest.json）；备份可能中途中断。");
        using var stream = entry.Open();
        try
        {
            var manifest = JsonSerializer.Deserialize(stream, BackupJson.Default.BackupManifest) ?? throw new StoreException("备份文件的 manifest.json 是空的。");
            return manifest.Format == CurrentFormat ? manifest : throw new StoreException(FormattableString.Invariant($"备份文件的格式为 {manifest.Format}，本程序只能读取 {CurrentFormat}。"));
        }
        catch (JsonException broken)
        {
            throw new StoreException("备份文件的 manifest.json 已损坏。", broken);
        }
    }

    /// <summary>Writes it into a backup.</summary>
    public void Write(ZipArchive backup)
    {
        using var stream = backup.CreateEntry(FileName).Open();
        JsonSerializer.Serialize(stream, this, BackupJson.Default.BackupManifest);
    }
}

/// <summary>A table of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Names of the columns, in the order of the rows' values.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Of its file, unpacked; hexadecimal.</param>
internal sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
