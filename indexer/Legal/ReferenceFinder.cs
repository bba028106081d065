using System.Buffers;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Finds case numbers, entry numbers, guiding cases, document numbers and cited articles in a text.
/// Immutable; safe for any number of threads.
/// </summary>
/// <param name="names">The laws that may be cited without title marks.</param>
public sealed class ReferenceFinder(LawNames names)
{
    /// <summary>Every reference holds one of these: 第 and digits begin articles and numbers, brackets the year, 导 stands in 指导案例.</summary>
    private static readonly SearchValues<char> Triggers = SearchValues.Create("第（(〔[【［导0123456789０１２３４５６７８９");

    private readonly StatuteGrammar statutes = new(names);
    private readonly DocumentNumberGrammar documents = new(names);

    /// <summary>
    /// Appends all references in <paramref name="text"/> to <paramref name="found"/>, in order of their place, none overlapping another;
    /// at a place the longest wins. The numbers inside a range (1113-1118号, 第三条至第五条) all have the place of the range's sign.
    /// Nothing is allocated where nothing is found.
    /// </summary>
    public void FindAll(ReadOnlySpan<char> text, List<LegalReference> found)
    {
        ArgumentNullException.ThrowIfNull(found);
        // What ends here is used up: the next reference may look back no further.
        var floor = 0;
        var at = 0;
        while (at < text.Length)
        {
            var step = text[at..].IndexOfAny(Triggers);
            if (step < 0) return;
            at += step;
            var before = found.Count;
            var next = Read(text, at, floor, found);
            if (found.Count > before) next = floor = found[^1].Span.End;
            at = Math.Max(next, at + 1);
        }
    }

    /// <summary>Reads the reference that the trigger at <paramref name="at"/> announces, if any; returns where to look on.</summary>
    private int Read(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        var trigger = text[at];
        if (trigger == '第')
            statutes.TryRead(text, at, floor, found);
        else if (trigger == '导')
            GuidingCaseGrammar.TryRead(text, at, floor, found);
        else if (Glyphs.IsOpenBracket(trigger))
            _ = CaseNumberGrammar.TryRead(text, at, found) || documents.TryRead(text, at, floor, found);
        else
            return ReadDigits(text, at, floor, found);
        return at + 1;
    }

    private int ReadDigits(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        var end = at + 1;
        while (end < text.Length && Glyphs.IsDigit(text[end])) end++;
        var isYear = end - at == 4;
        if (isYear && (EntryNumberGrammar.TryRead(text, at, found) || CaseNumberGrammar.TryReadWithoutBracket(text, at, found))) return end;
        if (end - at <= 4 && Glyphs.At(text, Glyphs.SkipBlanks(text, end)) == '条') statutes.TryRead(text, at, floor, found);
        return end;
    }
}
