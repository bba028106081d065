using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Counts of a segment: documents, and by field the documents with a value and the sum of exact lengths.</summary>
internal sealed class SegmentSummary(int documents, int fields)
{
    /// <summary>Documents, deleted ones included.</summary>
    public int Documents { get; } = documents;

    /// <summary>By field number: documents with a value.</summary>
    public long[] DocumentsWith { get; } = new long[fields];

    /// <summary>By field number: positions in all documents; 0 for keyword fields.</summary>
    public long[] Lengths { get; } = new long[fields];

    public void Write(ByteWriter target)
    {
        target.Var((uint)Documents);
        target.Var((uint)DocumentsWith.Length);
        for (var i = 0; i < DocumentsWith.Length; i++)
        {
            target.Var64((ulong)DocumentsWith[i]);
            target.Var64((ulong)Lengths[i]);
        }
    }

    public static SegmentSummary Read(MappedSection section, int fields)
    {
        var reader = new ByteReader(section.Bytes, section.File);
        var summary = new SegmentSummary(reader.Count(int.MaxValue - 1), fields);
        if (reader.Count(1000) != fields) throw new CorruptIndexException(section.File, "the number of fields is not that of the index");
        for (var i = 0; i < fields; i++) (summary.DocumentsWith[i], summary.Lengths[i]) = ((long)reader.Var64(), (long)reader.Var64());
        return summary;
    }
}
