using System.Numerics;
using System.Text;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// What has been deleted from a segment, and what that takes from its statistics: scores must not depend on whether
/// deleted documents have been merged away yet. Immutable once published; <see cref="Change"/> gives a copy to alter.
/// </summary>
internal sealed class Liveness
{
    private readonly ulong[] _deleted;
    private readonly Dictionary<int, int> _terms;

    /// <summary>Nothing deleted.</summary>
    public Liveness(int documents, int fields)
    {
        _deleted = new ulong[(documents + 63) / 64];
        _terms = [];
        DocumentsWith = new long[fields];
        Lengths = new long[fields];
    }

    private Liveness(Liveness other)
    {
        _deleted = [.. other._deleted];
        _terms = new(other._terms);
        (Deleted, DocumentsWith, Lengths) = (other.Deleted, [.. other.DocumentsWith], [.. other.Lengths]);
    }

    /// <summary>Deleted documents.</summary>
    public int Deleted { get; private set; }

    /// <summary>By field: deleted documents with a value.</summary>
    public long[] DocumentsWith { get; }

    /// <summary>By field: positions in deleted documents.</summary>
    public long[] Lengths { get; }

    /// <summary>Whether a document is deleted.</summary>
    public bool IsDeleted(int document) => (_deleted[document >> 6] >> document & 1) != 0;

    /// <summary>Deleted documents as bits, 64 a word, from document 0 on.</summary>
    public ReadOnlySpan<ulong> Bits => _deleted;

    /// <summary>Deleted documents with a term, by the term's ordinal.</summary>
    public int DeletedWith(int ordinal) => _terms.GetValueOrDefault(ordinal);

    /// <summary>A copy that may be altered until it is published.</summary>
    public Liveness Change() => new(this);

    /// <summary>Deletes a document and takes its own terms out of the statistics. Deleting twice is harmless.</summary>
    public void Delete(Segment segment, int document, FieldNumbers fields, Analyzer analyzer)
    {
        if (IsDeleted(document)) return;
        _deleted[document >> 6] |= 1UL << document;
        Deleted++;
        var stored = segment.Read(document);
        foreach (var group in stored.Keywords.Append(new KeywordValue("", stored.Id)).GroupBy(k => k.Field.Length == 0 ? FieldNumbers.Id : fields.OfKeyword(k.Field)))
        {
            DocumentsWith[group.Key]++;
            foreach (var value in group.Select(k => k.Value).Distinct()) Subtract(segment, group.Key, value);
        }

        var tokens = new TokenBuffer();
        foreach (var text in stored.Texts)
        {
            tokens.Clear();
            analyzer.Analyze(text.Text, tokens);
            if (tokens.Length == 0) continue;
            var field = fields.OfText(text.Field);
            DocumentsWith[field]++;
            Lengths[field] += tokens.Length;
            foreach (var term in Enumerable.Range(0, tokens.Count).Select(i => tokens.Term(i).ToString()).ToHashSet()) Subtract(segment, field, term);
        }
    }

    /// <summary>The state as bytes with a checksum.</summary>
    public byte[] ToBytes()
    {
        var target = new ByteWriter();
        target.Var((uint)_deleted.Length);
        foreach (var word in _deleted) target.UInt64(word);
        target.Var((uint)DocumentsWith.Length);
        for (var i = 0; i < DocumentsWith.Length; i++)
        {
            target.Var64((ulong)DocumentsWith[i]);
            target.Var64((ulong)Lengths[i]);
        }

        target.Var((uint)_terms.Count);
        foreach (var (ordinal, count) in _terms.OrderBy(t => t.Key))
        {
            target.Var((uint)ordinal);
            target.Var((uint)count);
        }

        target.UInt32(Checksum.Of(target.Written));
        return target.Written.ToArray();
    }

    /// <summary>Reads <see cref="ToBytes"/> back.</summary>
    /// <exception cref="CorruptIndexException">The bytes are damaged or belong to another segment.</exception>
    public static Liveness Read(byte[] bytes, string file, int documents, int fields)
    {
        if (bytes.Length < 4 || Checksum.Of(bytes.AsSpan(..^4)) != BitConverter.ToUInt32(bytes.AsSpan(^4..))) throw new CorruptIndexException(file, "the list of deletions does not have its checksum");
        var reader = new ByteReader(bytes.AsSpan(..^4), file);
        var liveness = new Liveness(documents, fields);
        if (reader.Count(int.MaxValue) != liveness._deleted.Length) throw new CorruptIndexException(file, "the list of deletions belongs to another segment");
        for (var i = 0; i < liveness._deleted.Length; i++) liveness.Deleted += BitOperations.PopCount(liveness._deleted[i] = reader.UInt64());
        if (reader.Count(1000) != fields) throw new CorruptIndexException(file, "the number of fields is not that of the index");
        for (var i = 0; i < fields; i++) (liveness.DocumentsWith[i], liveness.Lengths[i]) = ((long)reader.Var64(), (long)reader.Var64());
        for (var left = reader.Count(int.MaxValue); left > 0; left--) liveness._terms[(int)reader.Var()] = (int)reader.Var();
        return liveness;
    }

    private void Subtract(Segment segment, int field, string term)
    {
        var ordinal = segment.Dictionary.Find(field, Encoding.UTF8.GetBytes(term), out _);
        if (ordinal < 0) throw new CorruptIndexException(segment.File.Name, $"a stored document holds a term of field {field} that the dictionary lacks");
        _terms[ordinal] = _terms.GetValueOrDefault(ordinal) + 1;
    }
}
