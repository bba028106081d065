using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Decoded text, or the byte offset at which decoding failed.</summary>
internal readonly record struct DecodedText(string? Text, string? Encoding, int ErrorOffset, bool IsBinary);

/// <summary>
/// Finds the encoding of a Chinese text and decodes it strictly: byte order mark first, then UTF-8, then UTF-16
/// by where its line feeds and blanks lie, then GB18030.
/// </summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Little = new(false, false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16Big = new(true, false, throwOnInvalidBytes: true);
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(
        54936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly SearchValues<char> ControlCharacters = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000B\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\uFFFE\uFFFF");

    public static DecodedText Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return DecodeUtf8(bytes[3..], 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Strict(Utf16Little, "UTF-16LE", bytes[2..], 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Strict(Utf16Big, "UTF-16BE", bytes[2..], 2);
        if (bytes.Contains((byte)0)) return DecodeWithNul(bytes);

        var utf8 = DecodeUtf8(bytes, 0);
        if (utf8.Text is not null || IsMostlyUtf8(bytes)) return utf8;
        var chinese = Strict(Gb18030, "GB18030", bytes, 0);
        return chinese.Text is not null ? chinese : utf8;
    }

    private static DecodedText DecodeUtf8(ReadOnlySpan<byte> bytes, int skipped)
    {
        var nul = bytes.IndexOf((byte)0);
        return nul >= 0 ? new DecodedText(null, null, skipped + nul, true) : Strict(StrictUtf8, "UTF-8", bytes, skipped);
    }

    /// <summary>
    /// A text has line feeds and blanks. In UTF-16 each is a pair with one zero byte; the zero's side tells the byte order.
    /// Counting zeros alone would not do: 一 (U+4E00) has one as well, on the other side.
    /// </summary>
    private static DecodedText DecodeWithNul(ReadOnlySpan<byte> bytes)
    {
        var binary = new DecodedText(null, null, bytes.IndexOf((byte)0), true);
        // Valid UTF-8 beyond ASCII with a stray zero is a damaged text, whatever its pairs may look like.
        if (bytes.Length % 2 != 0 || (bytes.ContainsAnyExceptInRange((byte)0, (byte)0x7F) && Utf8.IsValid(bytes))) return binary;
        int little = 0, big = 0;
        for (var i = 0; i < bytes.Length; i += 2)
        {
            if (bytes[i] == 0 && bytes[i + 1] == 0) return binary;
            if (bytes[i + 1] == 0 && bytes[i] is 0x0A or 0x20 or 0x23) little++;
            if (bytes[i] == 0 && bytes[i + 1] is 0x0A or 0x20 or 0x23) big++;
        }

        if (little == big) return binary;
        var decoded = little > big ? Strict(Utf16Little, "UTF-16LE", bytes, 0) : Strict(Utf16Big, "UTF-16BE", bytes, 0);
        var looksLikeText = decoded.Text is not null && !decoded.Text.AsSpan().ContainsAny(ControlCharacters);
        return looksLikeText ? decoded : binary;
    }

    private static DecodedText Strict(Encoding encoding, string name, ReadOnlySpan<byte> bytes, int skipped)
    {
        try
        {
            return new DecodedText(encoding.GetString(bytes), name, -1, false);
        }
        catch (DecoderFallbackException e)
        {
            // Index counts from the bytes given and may lie before them by what a decoder had buffered.
            return new DecodedText(null, null, Math.Clamp(skipped + e.Index, 0, skipped + bytes.Length), false);
        }
    }

    /// <summary>
    /// Whether this is UTF-8 with a few damaged bytes rather than another encoding: GB18030 would accept nearly any
    /// bytes and turn such a text into nonsense without a word.
    /// </summary>
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        long good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status != OperationStatus.Done) bad += used;
            else if (used > 1) good += used;
            bytes = bytes[used..];
        }

        return good > bad * 4;
    }
}
