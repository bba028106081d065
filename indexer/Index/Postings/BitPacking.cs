using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeBase.Indexer.Index.Postings;

/// <summary>
/// Packs 128 numbers with the same number of bits each, in four interleaved lanes of 32, so that a processor with
/// 128-bit vectors unpacks four at once. The scalar code gives the same bytes and the same numbers.
/// </summary>
internal static class BitPacking
{
    /// <summary>Numbers in a block.</summary>
    public const int BlockSize = 128;

    private const int Lanes = 4;
    private const int Rows = BlockSize / Lanes;

    /// <summary>Bits needed for the largest of the numbers, 0 to 32.</summary>
    public static int BitsFor(ReadOnlySpan<uint> values)
    {
        uint all = 0;
        foreach (var value in values) all |= value;
        return 32 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>Bytes of a packed block.</summary>
    public static int PackedSize(int bits) => bits * Lanes * sizeof(uint);

    /// <summary>Packs a block; <paramref name="target"/> holds exactly <see cref="PackedSize"/> zero bytes.</summary>
    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> target)
    {
        if (bits == 0) return;
        var words = MemoryMarshal.Cast<byte, uint>(target);
        for (var i = 0; i < BlockSize; i++)
        {
            var (row, lane) = (i / Lanes, i % Lanes);
            var (word, shift) = (row * bits / 32, row * bits % 32);
            words[word * Lanes + lane] |= values[i] << shift;
            if (shift + bits > 32) words[(word + 1) * Lanes + lane] |= values[i] >> (32 - shift);
        }
    }

    /// <summary>Unpacks a block of 128 numbers. Lengths are checked before anything is read.</summary>
    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)bits, 32u, nameof(bits));
        ArgumentOutOfRangeException.ThrowIfNotEqual(packed.Length, PackedSize(bits), nameof(packed));
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, BlockSize, nameof(values));
        if (bits == 0) values.Clear();
        else if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian) UnpackVectors(packed, bits, values);
        else UnpackScalar(packed, bits, values);
    }

    /// <summary>The twin of the vector code; also run on its own by the tests.</summary>
    internal static void UnpackScalar(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        var mask = bits == 32 ? uint.MaxValue : (1u << bits) - 1;
        var words = MemoryMarshal.Cast<byte, uint>(packed);
        for (var row = 0; row < Rows; row++)
        {
            var (word, shift) = (row * bits / 32, row * bits % 32);
            for (var lane = 0; lane < Lanes; lane++)
            {
                var value = words[word * Lanes + lane] >> shift;
                if (shift + bits > 32) value |= words[(word + 1) * Lanes + lane] << (32 - shift);
                values[row * Lanes + lane] = value & mask;
            }
        }
    }

    private static void UnpackVectors(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        var mask = Vector128.Create(bits == 32 ? uint.MaxValue : (1u << bits) - 1);
        var words = MemoryMarshal.Cast<byte, Vector128<uint>>(packed);
        var rows = MemoryMarshal.Cast<uint, Vector128<uint>>(values);
        var current = words[0];
        var (word, shift) = (0, 0);
        for (var row = 0; row < Rows; row++)
        {
            var value = Vector128.ShiftRightLogical(current, shift);
            shift += bits;
            if (shift >= 32)
            {
                shift -= 32;
                if (++word < words.Length)
                {
                    current = words[word];
                    if (shift > 0) value |= Vector128.ShiftLeft(current, bits - shift);
                }
            }

            rows[row] = value & mask;
        }
    }
}
