using System.Numerics;
using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Storage;

/// <summary>CRC-32C (Castagnoli), which processors calculate themselves.</summary>
internal static class Checksum
{
    /// <summary>Checksum of nothing.</summary>
    public const uint Start = uint.MaxValue;

    /// <summary>Continues a checksum; begin with <see cref="Start"/>, end with <see cref="Finish"/>.</summary>
    public static uint Add(uint running, ReadOnlySpan<byte> bytes)
    {
        foreach (var word in MemoryMarshal.Cast<byte, ulong>(bytes)) running = BitOperations.Crc32C(running, word);
        foreach (var rest in bytes[(bytes.Length & ~7)..]) running = BitOperations.Crc32C(running, rest);
        return running;
    }

    /// <summary>The final value.</summary>
    public static uint Finish(uint running) => ~running;

    /// <summary>Checksum of a whole run of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Add(Start, bytes));
}
