using System.Runtime.InteropServices;
using System.Text;
using KnowledgeBase.Indexer.Index.Postings;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Reads what <see cref="TermDictionaryWriter"/> wrote: a term's place, and the terms of a field in order.</summary>
internal sealed class TermDictionary
{
    private readonly MappedSection _terms;
    private readonly MappedSection _index;
    private readonly uint[] _firstTerm, _firstBlock;
    private readonly int _keysAt, _offsetsAt, _blocks;

    public TermDictionary(MappedSection terms, MappedSection index, int fields)
    {
        (_terms, _index) = (terms, index);
        var reader = new ByteReader(index.Bytes, index.File);
        Count = (int)reader.UInt32();
        _blocks = (int)reader.UInt32();
        _firstTerm = new uint[fields + 1];
        _firstBlock = new uint[fields + 1];
        for (var i = 0; i <= fields; i++) _firstTerm[i] = reader.UInt32();
        for (var i = 0; i <= fields; i++) _firstBlock[i] = reader.UInt32();
        _keysAt = (reader.Position + 7) & ~7;
        _offsetsAt = _keysAt + _blocks * 8;
        var ascending = Count >= 0 && _blocks >= 0 && _firstBlock[0] == 0 && _firstTerm[0] == 0 && _firstBlock[fields] == _blocks && _firstTerm[fields] == Count;
        for (var i = 0; i < fields; i++) ascending &= _firstBlock[i] <= _firstBlock[i + 1] && _firstTerm[i] <= _firstTerm[i + 1];
        if (!ascending || index.Length != _offsetsAt + (long)_blocks * 4) throw new CorruptIndexException(index.File, "the term index contradicts itself");
    }

    /// <summary>Terms of all fields.</summary>
    public int Count { get; }

    /// <summary>Ordinal of a field's first term.</summary>
    public int FirstOrdinal(int field) => (int)_firstTerm[field];

    /// <summary>Terms of a field.</summary>
    public int CountOf(int field) => (int)(_firstTerm[field + 1] - _firstTerm[field]);

    /// <summary>Finds a term.</summary>
    /// <returns>Its ordinal among all terms, or −1.</returns>
    public int Find(int field, ReadOnlySpan<byte> term, out TermInfo info)
    {
        info = default;
        var block = BlockFor(field, term);
        if (block < 0) return -1;
        var walk = new BlockWalk(this, field, block);
        while (walk.Next())
        {
            var order = walk.Term.SequenceCompareTo(term);
            if (order > 0) return -1;
            if (order < 0) continue;
            info = walk.Info();
            return walk.Ordinal;
        }

        return -1;
    }

    /// <summary>Ordinals, terms and places of a field's terms that start with <paramref name="prefix"/>, in order.</summary>
    public IEnumerable<(int Ordinal, byte[] Term, TermInfo Info)> StartingWith(int field, byte[] prefix)
    {
        for (var block = Math.Max(BlockFor(field, prefix), (int)_firstBlock[field]); block < _firstBlock[field + 1]; block++)
        {
            foreach (var entry in ReadBlock(field, block))
            {
                if (entry.Term.AsSpan().StartsWith(prefix)) yield return entry;
                else if (entry.Term.AsSpan().SequenceCompareTo(prefix) > 0) yield break;
            }
        }
    }

    /// <summary>The term with an ordinal within its field.</summary>
    public string TermAt(int field, int ordinalInField)
    {
        if ((uint)ordinalInField >= (uint)CountOf(field)) throw new CorruptIndexException(_terms.File, $"value {ordinalInField} of a field with {CountOf(field)}");
        var walk = new BlockWalk(this, field, (int)_firstBlock[field] + ordinalInField / TermDictionaryWriter.BlockSize);
        for (var skip = ordinalInField % TermDictionaryWriter.BlockSize; skip >= 0; skip--) walk.Next();
        return Encoding.UTF8.GetString(walk.Term);
    }

    private List<(int Ordinal, byte[] Term, TermInfo Info)> ReadBlock(int field, int block)
    {
        var entries = new List<(int, byte[], TermInfo)>(TermDictionaryWriter.BlockSize);
        var walk = new BlockWalk(this, field, block);
        while (walk.Next()) entries.Add((walk.Ordinal, walk.Term.ToArray(), walk.Info()));
        return entries;
    }

    /// <summary>The last block of the field whose first term is not above <paramref name="term"/>, or −1.</summary>
    private int BlockFor(int field, ReadOnlySpan<byte> term)
    {
        var keys = MemoryMarshal.Cast<byte, ulong>(_index.Slice(_keysAt, _blocks * 8));
        var key = TermDictionaryWriter.KeyOf(term);
        var (low, high) = ((int)_firstBlock[field], (int)_firstBlock[field + 1]);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (keys[middle] > key || keys[middle] == key && FirstOf(field, middle).SequenceCompareTo(term) > 0) high = middle;
            else low = middle + 1;
        }

        return low - 1 >= _firstBlock[field] ? low - 1 : -1;
    }

    private ReadOnlySpan<byte> FirstOf(int field, int block)
    {
        var walk = new BlockWalk(this, field, block);
        walk.Next();
        return walk.Term;
    }

    private int OffsetOf(int block) => (int)MemoryMarshal.Cast<byte, uint>(_index.Slice(_offsetsAt, _blocks * 4))[block];

    private ref struct BlockWalk
    {
        private readonly TermDictionary _dictionary;
        private readonly int _first, _count;
        private ByteReader _reader;
        private byte[] _term = new byte[64];
        private int _length, _at = -1;

        public BlockWalk(TermDictionary dictionary, int field, int block)
        {
            _dictionary = dictionary;
            _first = (int)dictionary._firstTerm[field] + (block - (int)dictionary._firstBlock[field]) * TermDictionaryWriter.BlockSize;
            _count = Math.Min(TermDictionaryWriter.BlockSize, (int)dictionary._firstTerm[field + 1] - _first);
            _reader = new ByteReader(dictionary._terms.From(dictionary.OffsetOf(block)), dictionary._terms.File);
        }

        public readonly ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

        public readonly int Ordinal => _first + _at;

        public bool Next()
        {
            if (++_at >= _count) return false;
            var shared = _at == 0 ? 0 : _reader.Count(_length);
            var own = _reader.Take(_reader.Count(1 << 20));
            if (_term.Length < shared + own.Length) Array.Resize(ref _term, (shared + own.Length) * 2);
            own.CopyTo(_term.AsSpan(shared));
            _length = shared + own.Length;
            return true;
        }

        /// <summary>Place of the current term: the places stand behind the block's terms, each relative to the one before.</summary>
        public readonly TermInfo Info()
        {
            var reader = _reader;
            for (var at = _at + 1; at < _count; at++)
            {
                reader.Count(1 << 20);
                reader.Take(reader.Count(1 << 20));
            }

            var info = default(TermInfo);
            for (var at = 0; at <= _at; at++)
                info = new TermInfo(reader.Count(int.MaxValue), info.Postings + (long)reader.Var64(), info.Positions + (long)reader.Var64());
            return info;
        }
    }
}
