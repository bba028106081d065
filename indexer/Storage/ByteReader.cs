using System.Buffers.Binary;
using System.Text;

namespace KnowledgeBase.Indexer.Storage;

/// <summary>Reads what <see cref="ByteWriter"/> wrote. Every read is checked; reading past the end reports the file as damaged.</summary>
internal ref struct ByteReader(ReadOnlySpan<byte> bytes, string file, int position = 0)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public int Position { get; private set; } = position;

    public readonly bool AtEnd => Position >= _bytes.Length;

    public byte Byte() => Take(1)[0];

    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(2));

    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Take(4));

    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Take(8));

    public ulong UInt64() => BinaryPrimitives.ReadUInt64LittleEndian(Take(8));

    public uint Var()
    {
        uint result = 0;
        for (var shift = 0; shift < 28; shift += 7)
        {
            if ((uint)Position >= (uint)_bytes.Length) throw Short(1);
            uint next = _bytes[Position++];
            result |= (next & 0x7F) << shift;
            if (next < 0x80) return result;
        }

        // The fifth byte holds the last four bits.
        uint last = Byte();
        return last <= 0xF ? result | last << 28 : throw new CorruptIndexException(file, $"a number of more than 32 bits ends at offset {Position}");
    }

    public ulong Var64()
    {
        ulong result = 0;
        for (var shift = 0; shift < 63; shift += 7)
        {
            ulong next = Byte();
            result |= (next & 0x7F) << shift;
            if (next < 0x80) return result;
        }

        // The tenth byte holds the last bit.
        ulong last = Byte();
        return last <= 1 ? result | last << 63 : throw new CorruptIndexException(file, $"a number of more than 64 bits ends at offset {Position}");
    }

    /// <summary>A count that must lie in 0..<paramref name="maximum"/>.</summary>
    public int Count(int maximum)
    {
        var value = Var();
        return value <= (uint)maximum ? (int)value : throw new CorruptIndexException(file, $"a count of {value} where at most {maximum} is possible, at offset {Position}");
    }

    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || count > _bytes.Length - Position) throw Short(count);
        var span = _bytes.Slice(Position, count);
        Position += count;
        return span;
    }

    public string String() => Encoding.UTF8.GetString(Take(Count(_bytes.Length)));

    private readonly CorruptIndexException Short(int count) =>
        new(file, $"{count} more bytes expected at offset {Position}, {_bytes.Length - Position} left");
}
