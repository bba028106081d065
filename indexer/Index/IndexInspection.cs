using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>What an index consists of.</summary>
/// <param name="Folder">Absolute path.</param>
/// <param name="FormatVersion">Layout of its bytes.</param>
/// <param name="AnalyzerFingerprint">Analysis it was built with.</param>
/// <param name="CommittedChange">Change number of its last commit.</param>
/// <param name="Segments">Its segments.</param>
public sealed record IndexInspection(string Folder, int FormatVersion, string AnalyzerFingerprint, long CommittedChange, IReadOnlyList<SegmentInspection> Segments);

/// <summary>A segment.</summary>
/// <param name="Name">File name.</param>
/// <param name="Bytes">Size of the file.</param>
/// <param name="Documents">Documents, deleted ones included.</param>
/// <param name="Deleted">Deleted documents.</param>
/// <param name="Sections">Its sections, in the file's order.</param>
public sealed record SegmentInspection(string Name, long Bytes, int Documents, int Deleted, IReadOnlyList<SectionInspection> Sections);

/// <summary>A section of a segment.</summary>
/// <param name="Name">What it holds.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Checksum">CRC-32C it was written with, eight hexadecimal digits.</param>
/// <param name="Verified">Whether its bytes still have the checksum; null where that was not asked.</param>
/// <param name="Problem">What is wrong, or null.</param>
public sealed record SectionInspection(string Name, long Bytes, string Checksum, bool? Verified, string? Problem);

/// <summary>Looks into an index without opening it for searching, so that a damaged one can be looked into too.</summary>
public static class IndexInspector
{
    /// <summary>Whether the folder holds an index, be it damaged or of another version.</summary>
    public static bool IsIndex(string folder) => File.Exists(Path.Combine(folder, Manifest.FileName));

    /// <summary>Inspects an index.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="verify">Whether to compare every section with its checksum.</param>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IOException">The manifest is damaged or of another version.</exception>
    public static IndexInspection Inspect(string folder, bool verify)
    {
        var place = new IndexFolder(folder);
        var manifest = Manifest.Read(place) ?? throw new DirectoryNotFoundException($"There is no index in {place.Root}.");
        var fields = new FieldNumbers(manifest.Schema);
        return new IndexInspection(place.Root, manifest.Format, manifest.Analyzer, manifest.CommittedChange, [.. manifest.Segments.Select(s => Segment(place, s, fields, verify))]);
    }

    private static SegmentInspection Segment(IndexFolder folder, ManifestSegment entry, FieldNumbers fields, bool verify)
    {
        SegmentFile file;
        try
        {
            file = new SegmentFile(folder.PathOf(entry.Name));
        }
        catch (IOException unreadable)
        {
            return new SegmentInspection(entry.Name, 0, 0, 0, [new SectionInspection("file", 0, "", false, unreadable.Message)]);
        }

        try
        {
            var sections = file.Sections.Select(id => Section(file, id, fields, verify)).ToList();
            var documents = 0;
            var deleted = 0;
            try
            {
                file.Demand(SectionIds.Summary);
                documents = SegmentSummary.Read(file.Section(SectionIds.Summary), fields.Count).Documents;
                if (entry.Deletions is { } name) deleted = Liveness.Read(File.ReadAllBytes(folder.PathOf(name)), name, documents, fields.Count).Deleted;
            }
            catch (IOException damaged)
            {
                sections.Add(new SectionInspection("deletions", 0, "", false, damaged.Message));
            }

            return new SegmentInspection(entry.Name, file.Length, documents, deleted, sections);
        }
        finally
        {
            file.Release();
        }
    }

    private static SectionInspection Section(SegmentFile file, int id, FieldNumbers fields, bool verify)
    {
        bool? verified = verify ? file.Verify(id) : null;
        return new SectionInspection(SectionIds.NameOf(id, fields), file.Section(id).Length, $"{file.ChecksumOf(id):x8}", verified, verified == false ? "checksum differs" : null);
    }
}
