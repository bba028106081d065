using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>A text with its half-width, capital form; offsets are the same in both.</summary>
internal sealed class MaskingText
{
    public MaskingText(string original)
    {
        Original = original;
        Folded = string.Create(original.Length, original, (folded, from) =>
        {
            for (var i = 0; i < folded.Length; i++) folded[i] = Fold(from[i]);
        });
    }

    public string Original { get; }

    /// <summary>Full-width forms made half-width, small letters made capital. Chinese commas, colons and brackets become ASCII.</summary>
    public string Folded { get; }

    public int Length => Folded.Length;

    /// <summary>The character at a place; a line end outside of the text.</summary>
    public char this[int at] => at >= 0 && at < Folded.Length ? Folded[at] : '\n';

    public ReadOnlySpan<char> From(int at) => at < Folded.Length ? Folded.AsSpan(at) : [];

    /// <summary>Up to <paramref name="window"/> characters before a place, not beyond the sentence.</summary>
    public ReadOnlySpan<char> Before(int at, int window)
    {
        var before = Folded.AsSpan(Math.Max(0, at - window), at - Math.Max(0, at - window));
        return before[(before.LastIndexOfAny('。', ';', '\n') + 1)..];
    }

    /// <summary>Up to <paramref name="window"/> characters from a place on, not beyond the sentence.</summary>
    public ReadOnlySpan<char> After(int at, int window)
    {
        var after = From(at);
        after = after[..Math.Min(window, after.Length)];
        var end = after.IndexOfAny('。', ';', '\n');
        return end < 0 ? after : after[..end];
    }

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is >= 'A' and <= 'Z';

    /// <summary>Whether a character is a Chinese one.</summary>
    public static bool IsHan(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF') or '〇';

    /// <summary>Whether a character stands for something left out.</summary>
    public static bool IsMask(char c) => c is '某' or '×' or '*' or '╳' or '✕' or '□' or '■';

    public static bool ContainsAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0) return true;
        return false;
    }

    /// <summary>Where the last of the words ends in a text; -1 for none.</summary>
    public static int EndOfLast(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        var last = -1;
        foreach (var word in words)
        {
            var at = text.LastIndexOf(word, StringComparison.Ordinal);
            if (at >= 0) last = Math.Max(last, at + word.Length);
        }

        return last;
    }

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00A0' => ' ',
        >= '\uFF01' and <= '\uFF5E' => Capital((char)(c - 0xFEE0)),
        _ => Capital(c),
    };

    private static char Capital(char c) => c is >= 'a' and <= 'z' ? (char)(c - 32) : c;
}

/// <summary>A place found by one of the scanners, before the rules decide about it.</summary>
internal readonly record struct MaskingPlace(MaskingKind Kind, TextSpan Span, MaskingCertainty Certainty);
