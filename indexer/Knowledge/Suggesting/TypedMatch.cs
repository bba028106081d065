namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// Compares what is typed with the beginning of a text, character by character: a character stands for itself, letters for the pinyin of a character, whole or
/// begun (民间jd, minjianjied, mjjd).
/// </summary>
internal readonly struct TypedMatch(CharacterTable characters)
{
    /// <summary>What an abbreviated syllable costs beside a whole one.</summary>
    private const int Abbreviated = 1;

    /// <summary>Where the match ends in the item's key, −1 where there is none, and how many syllables were only begun.</summary>
    /// <param name="typed">Folded, without blanks.</param>
    /// <param name="item">The item.</param>
    /// <param name="start">Where in its key the match begins.</param>
    public (int End, int Begun) Of(ReadOnlySpan<char> typed, CompletionItem item, int start)
    {
        if (typed.IsEmpty) return (start, 0);
        if (start >= item.Key.Length) return (-1, 0);
        if (item.Key[start] == typed[0]) return Of(typed[1..], item, start + 1);
        if (item.Syllables[start] == 0 || !char.IsAsciiLetterLower(typed[0])) return (-1, 0);
        var syllable = characters.Syllable(item.Syllables[start]);
        var length = typed.CommonPrefixLength(syllable);
        if (length == 0) return (-1, 0);
        // The longest reading first: xian as one syllable before x and ian.
        if (length == syllable.Length && Of(typed[length..], item, start + 1) is { End: >= 0 } whole) return whole;
        if (length == typed.Length) return (start + 1, length == syllable.Length ? 0 : Abbreviated);
        if (length > 1 && syllable[1] == 'h' && Of(typed[2..], item, start + 1) is { End: >= 0 } initials) return (initials.End, initials.Begun + Abbreviated);
        return Of(typed[1..], item, start + 1) is { End: >= 0 } first ? (first.End, first.Begun + Abbreviated) : (-1, 0);
    }
}
