using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>One way to read the digits at a place of a text as one number: the first group alone, or with the groups that follow it.</summary>
/// <param name="Digits">The digits alone; an X may stand last.</param>
/// <param name="Span">Where they stand, blanks and hyphens between them included.</param>
/// <param name="Ends">Digits read at the end of each group.</param>
internal readonly record struct DigitReading(string Digits, TextSpan Span, int[] Ends)
{
    /// <summary>More digits than any number that is looked for.</summary>
    private const int Longest = 25;

    private const int Shortest = 7;

    public bool IsOneGroup => Ends.Length == 1;

    /// <summary>Whether the groups end after just these numbers of digits.</summary>
    public bool IsGrouped(params ReadOnlySpan<int> ends) => Ends.AsSpan().SequenceEqual(ends);

    /// <summary>Whether the digits stand in groups of four, the last of which may be shorter.</summary>
    public bool IsInFours()
    {
        for (var i = 0; i < Ends.Length - 1; i++)
            if (Ends[i] != 4 * (i + 1)) return false;
        return Ends.Length > 1 && Digits.Length <= 4 * Ends.Length;
    }

    /// <summary>
    /// The readings of 7 to 25 digits that begin at <paramref name="start"/>, the shortest first; <paramref name="next"/> is where the first group ends.
    /// A group that is longer than any number ends the reading, so that the work stays in proportion to the text.
    /// </summary>
    public static void Read(MaskingText text, int start, List<DigitReading> readings, out int next)
    {
        readings.Clear();
        Span<char> digits = stackalloc char[Longest + 1];
        Span<int> ends = stackalloc int[Longest];
        var (count, groups, at) = (0, 0, start);
        next = -1;
        while (true)
        {
            while (MaskingText.IsDigit(text[at]) && count < Longest) digits[count++] = text[at++];
            var tooLong = MaskingText.IsDigit(text[at]);
            if (tooLong && next < 0)
                while (MaskingText.IsDigit(text[at])) at++;
            if (next < 0) next = at;
            if (tooLong) return;
            ends[groups++] = count;
            if (count >= Shortest) readings.Add(new(new string(digits[..count]), new TextSpan(start, at), ends[..groups].ToArray()));
            if (text[at] == 'X' && count == 17)
            {
                digits[count] = 'X';
                readings.Add(new(new string(digits[..18]), new TextSpan(start, at + 1), ends[..groups].ToArray()));
            }

            var gap = text[at] is ' ' or '-' or '\u2010' or '\u2011' or '—' ? 1 : 0;
            if (gap == 1 && text[at] == ' ' && text[at + 1] == ' ') gap = 2;
            if (gap == 0 || count >= Longest || !MaskingText.IsDigit(text[at + gap])) return;
            at += gap;
        }
    }
}
