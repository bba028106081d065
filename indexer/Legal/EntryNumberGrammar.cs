using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Numbers of case-library entries: 2014-18-3-007-003, with any dash and digits of either width.</summary>
internal static class EntryNumberGrammar
{
    private const int Length = 17;
    private const string Shape = "0000-00-0-000-000";

    /// <summary>The canonical form of a text that is an entry number and nothing else; else null.</summary>
    public static string? ReadWhole(string text)
    {
        var found = new List<LegalReference>(1);
        return text.Length == Length && Glyphs.IsDigit(text[0]) && TryRead(text, 0, found) ? found[0].Canonical : null;
    }

    /// <summary>Reads an entry number that starts with the digit at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, List<LegalReference> found)
    {
        if (text.Length - at < Length || !Glyphs.IsDash(text[at + 4])) return false;
        var before = Glyphs.At(text, at - 1);
        if (Glyphs.IsDigit(before) || Glyphs.IsDash(before) || char.IsAsciiLetter(before)) return false;
        Span<char> canonical = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var c = text[at + i];
            var digit = ChineseNumeral.ArabicDigit(c);
            if (Shape[i] == '-' ? !Glyphs.IsDash(c) : digit < 0) return false;
            canonical[i] = digit < 0 ? '-' : (char)('0' + digit);
        }

        // A date range or a telephone number goes on; an entry number ends here.
        var after = Glyphs.At(text, at + Length);
        if (Glyphs.IsDigit(after) || (Glyphs.IsDash(after) && Glyphs.IsDigit(Glyphs.At(text, at + Length + 1)))) return false;
        if (canonical[..2] is not ("19" or "20")) return false;
        found.Add(new LegalReference(ReferenceKind.EntryNumber, new TextSpan(at, at + Length), new string(canonical)));
        return true;
    }
}
