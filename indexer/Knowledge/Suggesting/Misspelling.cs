namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>How improbable it is that a word was typed as something else: natural logarithms, the smaller the likelier; chosen by trying typical mistakes.</summary>
internal sealed class Misspelling(CharacterTable characters)
{
    private const double SameSoundAndShape = 2.5, SameSound = 3, SameShape = 4, NearSound = 4, Swapped = 4, Doubled = 3.5, LeftOut = 6.5;

    /// <summary>A character left out is believed only in a word at least this long, and only inside of it: at its ends other words may stand.</summary>
    private const int LeastForLength = 4;

    /// <summary>How improbable it is that <paramref name="typed"/> was written for <paramref name="meant"/>; infinite where more than one mistake would be needed, except characters that sound the same, and where the two are not alike.</summary>
    public double Cost(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) => (meant.Length - typed.Length) switch
    {
        0 => Replaced(typed, meant),
        1 => Inside(meant, typed) ? LeftOut : double.PositiveInfinity,
        -1 => Extra(typed, meant),
        _ => double.PositiveInfinity,
    };

    private double Replaced(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        var first = typed.CommonPrefixLength(meant);
        if (first == typed.Length) return 0;
        var last = typed.Length - 1;
        while (typed[last] == meant[last]) last--;
        if (last == first + 1 && typed[first] == meant[last] && typed[last] == meant[first]) return Swapped;
        var (sounds, should) = (characters.Read(typed), characters.Read(meant));
        if (first == last) return OneCharacter(typed, meant, first, sounds[first], should[first]);
        if (typed.Length == KnownWords.Shortest) return double.PositiveInfinity;
        var cost = 0.0;
        for (var i = first; i <= last; i++)
        {
            if (typed[i] == meant[i]) continue;
            if (sounds[i] == 0 || sounds[i] != should[i]) return double.PositiveInfinity;
            cost += SameSound;
        }

        return cost;
    }

    private double OneCharacter(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant, int at, ushort sound, ushort should)
    {
        var alike = characters.LookAlike(typed[at], meant[at]);
        if (sound != 0 && sound == should) return alike ? SameSoundAndShape : SameSound;
        // Two characters give too little to go by for less.
        if (typed.Length == KnownWords.Shortest) return double.PositiveInfinity;
        if (alike) return SameShape;
        return sound != 0 && characters.Near(sound) == characters.Near(should) ? NearSound : double.PositiveInfinity;
    }

    /// <summary>A character typed twice. Any other that was put in may well be a word (租赁房屋合同, 合同的解除).</summary>
    private static double Extra(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant) =>
        Omission(typed, meant) is >= 0 and var at && (at > 0 && typed[at] == typed[at - 1] || at + 1 < typed.Length && typed[at] == typed[at + 1]) ? Doubled : double.PositiveInfinity;

    private static bool Inside(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter) =>
        shorter.Length >= LeastForLength - 1 && Omission(longer, shorter) is > 0 and var at && at < longer.Length - 1;

    /// <summary>Which character of the longer text makes the shorter one when it is left out; −1 where none does.</summary>
    private static int Omission(ReadOnlySpan<char> longer, ReadOnlySpan<char> shorter)
    {
        var at = longer.CommonPrefixLength(shorter);
        return longer[(at + 1)..].SequenceEqual(shorter[at..]) ? at : -1;
    }
}
