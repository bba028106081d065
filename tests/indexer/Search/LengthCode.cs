namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// Lucene's one-byte code of a length (SmallFloat.intToByte4), written down a second time from its definition:
/// lengths below 24 are exact, above that the highest bit, three bits after it and the number of bits dropped are kept.
/// </summary>
internal static class LengthCode
{
    private const int ExactLengths = 24;

    public static byte Encode(int length) =>
        length < ExactLengths ? (byte)length : (byte)(ExactLengths + EncodeFloat(length - ExactLengths));

    public static int Decode(byte code) =>
        code < ExactLengths ? code : ExactLengths + DecodeFloat(code - ExactLengths);

    /// <summary>What is left of a length that went through the code: never longer than it was.</summary>
    public static int Round(int length) => Decode(Encode(length));

    private static int EncodeFloat(int value)
    {
        var bits = 32 - int.LeadingZeroCount(value);
        if (bits < 4) return value;
        var shift = bits - 4;
        return ((value >> shift) & 0b0111) | ((shift + 1) << 3);
    }

    private static int DecodeFloat(int code)
    {
        var shift = (code >> 3) - 1;
        return shift < 0 ? code : ((code & 0b0111) | 0b1000) << shift;
    }
}
