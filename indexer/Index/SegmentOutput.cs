using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>The sections of a segment while it is written, by the builder or by a merge.</summary>
internal sealed class SegmentOutput : IDisposable
{
    private readonly string _path;
    private readonly List<(int Id, SectionWriter Content)> _sections = [];

    public SegmentOutput(string path, int fields)
    {
        _path = path;
        var terms = Section(SectionIds.Terms);
        TermIndex = Section(SectionIds.TermIndex);
        Postings = new PostingsWriter(Section(SectionIds.Postings), Section(SectionIds.Positions));
        Terms = new TermDictionaryWriter(terms, fields);
        Stored = new StoredDocumentsWriter(Section(SectionIds.StoredBlocks));
    }

    public TermDictionaryWriter Terms { get; }

    public PostingsWriter Postings { get; }

    public StoredDocumentsWriter Stored { get; }

    private SectionWriter TermIndex { get; }

    /// <summary>A further section.</summary>
    public SectionWriter Section(int id)
    {
        var section = new SectionWriter($"{_path}.{id}.part");
        _sections.Add((id, section));
        return section;
    }

    /// <summary>Ends all sections and writes the file.</summary>
    public void Finish(SegmentSummary summary)
    {
        Terms.Finish(TermIndex.Buffer);
        Stored.Finish(Section(SectionIds.StoredIndex).Buffer);
        summary.Write(Section(SectionIds.Summary).Buffer);
        SegmentFileWriter.Write(_path, _sections);
    }

    public void Dispose()
    {
        foreach (var (_, content) in _sections) content.Dispose();
    }
}
