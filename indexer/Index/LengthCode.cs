using System.Numerics;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// A text's length in one byte: exact below 24, above with four significant bits. The same code as Lucene 8
/// (SmallFloat.intToByte4), so that scores can be compared.
/// </summary>
internal static class LengthCode
{
    private const int Exact = 24;
    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => code < Exact ? code : Exact + Expand(code - Exact))];

    /// <summary>Code of a length; never greater for a shorter text.</summary>
    public static byte Of(int length) => (byte)(length < Exact ? length : Exact + Shorten(length - Exact));

    /// <summary>The length that a code stands for.</summary>
    public static int LengthOf(byte code) => Lengths[code];

    private static int Shorten(int value)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)value);
        if (bits < 4) return value;
        var shift = bits - 4;
        return ((value >> shift) & 7) | ((shift + 1) << 3);
    }

    private static int Expand(int code)
    {
        var shift = (code >> 3) - 1;
        return shift < 0 ? code & 7 : (int)Math.Min(int.MaxValue - Exact, ((long)(code & 7) | 8) << shift);
    }
}
