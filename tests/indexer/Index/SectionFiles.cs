using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>Writes sections to a file and maps them: what readers of sections are tried on. Unmapped and deleted with it.</summary>
internal sealed class SectionFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-sections-").FullName;
    private readonly List<SegmentFile> _opened = [];
    private int _files;

    /// <summary>A section still to be filled.</summary>
    public SectionWriter NewSection() => new(Path.Combine(_folder, $"{_files++}.part"));

    /// <summary>The sections as a reader sees them, in the same order.</summary>
    public IReadOnlyList<MappedSection> Map(params SectionWriter[] contents)
    {
        var path = Path.Combine(_folder, $"{_files++}.seg");
        SegmentFileWriter.Write(path, [.. contents.Select((c, i) => (i + 1, c))]);
        foreach (var content in contents) content.Dispose();
        var file = new SegmentFile(path);
        _opened.Add(file);
        return [.. file.Sections.Select(file.Section)];
    }

    /// <summary>A section with these bytes.</summary>
    public MappedSection Map(ReadOnlySpan<byte> bytes)
    {
        var section = NewSection();
        section.Buffer.Bytes(bytes);
        return Map(section)[0];
    }

    public void Dispose()
    {
        foreach (var file in _opened) file.Release();
        Directory.Delete(_folder, recursive: true);
    }
}
