using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Opens what a manifest lists.</summary>
internal static class IndexOpening
{
    /// <summary>The last commit of an existing index, and its change number; takes no lock.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    public static (IndexSnapshot Snapshot, long CommittedChange) ForReading(string path, IndexSchema schema, Analyzer analyzer)
    {
        var folder = new IndexFolder(path);
        for (var attempt = 1; ; attempt++)
        {
            var manifest = Manifest.Read(folder) ?? throw new DirectoryNotFoundException($"There is no index in {folder.Root}.");
            try
            {
                return (Open(folder, manifest, new FieldNumbers(schema), analyzer), manifest.CommittedChange);
            }
            catch (CorruptIndexException) when (attempt < 5 && Manifest.Read(folder) is { } newer && !newer.Segments.SequenceEqual(manifest.Segments))
            {
                // A commit came between reading the manifest and opening its files; the newer one is whole.
            }
        }
    }

    /// <summary>The state that a manifest describes; an empty one without a manifest.</summary>
    /// <exception cref="IndexMismatchException">The index was built with other fields or another analysis.</exception>
    public static IndexSnapshot Open(IndexFolder folder, Manifest? manifest, FieldNumbers fields, Analyzer analyzer)
    {
        if (manifest is null) return new IndexSnapshot(fields, analyzer, []);
        if (manifest.Analyzer != analyzer.Fingerprint) throw new IndexMismatchException(folder.Root, $"analysis {manifest.Analyzer}, this program has {analyzer.Fingerprint}");
        if (!SameFields(manifest.Schema, fields.Schema)) throw new IndexMismatchException(folder.Root, "other fields than this program's");
        var segments = new List<LiveSegment>();
        try
        {
            foreach (var entry in manifest.Segments)
            {
                var segment = new Segment(folder.PathOf(entry.Name), fields);
                segments.Add(new LiveSegment(segment, new Liveness(segment.Documents, fields.Count)));
                if (entry.Deletions is { } file)
                    segments[^1] = segments[^1] with { Live = Liveness.Read(File.ReadAllBytes(folder.PathOf(file)), file, segment.Documents, fields.Count) };
            }

            return new IndexSnapshot(fields, analyzer, segments);
        }
        catch (FileNotFoundException missing)
        {
            throw new CorruptIndexException(Path.GetFileName(missing.FileName) ?? "?", "the manifest lists it, but it is not there");
        }
        finally
        {
            foreach (var segment in segments) segment.Segment.File.Release(); // The snapshot holds them now.
        }
    }

    private static bool SameFields(IndexSchema a, IndexSchema b) =>
        a.TextFields.SequenceEqual(b.TextFields) && a.KeywordFields.SequenceEqual(b.KeywordFields) && a.NumberFields.SequenceEqual(b.NumberFields);
}

/// <summary>The index is whole, but was built for another analysis or other fields: it must be built again.</summary>
public sealed class IndexMismatchException(string folder, string difference)
    : IOException($"The index in {folder} was built with {difference}. Build it again from its sources.");
