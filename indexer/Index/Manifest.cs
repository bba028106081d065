using System.Text.Json;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>What an index consists of: the one file that a commit replaces. JSON, then a line with its checksum.</summary>
internal sealed record Manifest
{
    /// <summary>Name in the index folder.</summary>
    public const string FileName = "manifest.json";

    /// <summary>Which layout of bytes this program reads and writes. History: 1, 2026-11-21, first.</summary>
    public const int CurrentFormat = 1;

    public required int Format { get; init; }

    /// <summary>Fingerprint of the analysis the index was built with.</summary>
    public required string Analyzer { get; init; }

    public required IndexSchema Schema { get; init; }

    /// <summary>Number of the change up to which the index is complete.</summary>
    public required long CommittedChange { get; init; }

    /// <summary>The last number given to a segment or a list of deletions; the next file gets the one after it.</summary>
    public required long NextSegment { get; init; }

    public required IReadOnlyList<ManifestSegment> Segments { get; init; }

    /// <summary>Reads the manifest of a folder; null where there is none.</summary>
    /// <exception cref="CorruptIndexException">The file is damaged.</exception>
    /// <exception cref="IndexFormatException">Another version of the program wrote it.</exception>
    public static Manifest? Read(IndexFolder folder)
    {
        var path = folder.PathOf(FileName);
        if (!File.Exists(path)) return null;
        var bytes = File.ReadAllBytes(path);
        var line = bytes.AsSpan().LastIndexOf((byte)'\n');
        if (line < 0 || !System.Text.Encoding.ASCII.GetString(bytes.AsSpan(line + 1)).Equals($"{Checksum.Of(bytes.AsSpan(0, line)):x8}", StringComparison.Ordinal))
            throw new CorruptIndexException(FileName, "its last line is not the checksum of the lines above");
        try
        {
            using var document = JsonDocument.Parse(bytes.AsMemory(0, line));
            var format = document.RootElement.GetProperty(nameof(Format)).GetInt32();
            if (format != CurrentFormat) throw new IndexFormatException(folder.Root, format, CurrentFormat);
            return document.Deserialize<Manifest>(Complete) ?? throw new CorruptIndexException(FileName, "it is empty");
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new CorruptIndexException(FileName, $"it is not what a manifest is: {wrong.Message}");
        }
    }

    /// <summary>Replaces the folder's manifest. When this returns, the commit is done.</summary>
    public void Write(IndexFolder folder)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(this, Indented);
        folder.Replace(FileName, [.. json, (byte)'\n', .. System.Text.Encoding.ASCII.GetBytes($"{Checksum.Of(json):x8}")]);
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static readonly JsonSerializerOptions Complete = new() { RespectNullableAnnotations = true };
}

/// <summary>A segment of an index.</summary>
/// <param name="Name">File name.</param>
/// <param name="Deletions">Name of the file with its deletions, or null where nothing was deleted.</param>
internal sealed record ManifestSegment(string Name, string? Deletions);

/// <summary>The index was written by a version of the program with another format.</summary>
public sealed class IndexFormatException(string folder, int found, int expected)
    : IOException($"The index in {folder} has format {found}, this program reads format {expected}. Build it again from its sources.");
