namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Counts, for each document of a window, how many clauses match it: 64 documents a word, one plane of words a binary digit, so that
/// counting a clause costs a few operations a word however many documents it matches.
/// </summary>
/// <param name="clauses">Most clauses that are counted.</param>
/// <param name="minimum">How many a document must match, at least 1.</param>
internal sealed class MatchCounts(int clauses, int minimum)
{
    private const int Words = Frame.Size / 64;

    private readonly ulong[] _planes = new ulong[Words * (64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)Math.Max(clauses, minimum)))];

    /// <summary>Begins a window.</summary>
    public void Clear() => Array.Clear(_planes);

    /// <summary>Counts the matches of one clause and empties its bits.</summary>
    public void Take(ulong[] bits)
    {
        for (var word = 0; word < Words; word++)
        {
            var carry = bits[word];
            bits[word] = 0;
            for (var at = word; carry != 0; at += Words)
            {
                var digit = _planes[at];
                _planes[at] = digit ^ carry;
                carry &= digit;
            }
        }
    }

    /// <summary>Sets the bits of all documents that enough clauses match, and no others; gives whether there are any.</summary>
    public bool Enough(ulong[] bits)
    {
        ulong any = 0;
        for (var word = 0; word < Words; word++)
        {
            // From the highest digit down: more than the minimum so far, or equal to it so far.
            var (more, equal) = (0UL, ulong.MaxValue);
            for (var at = _planes.Length - Words + word; at >= 0; at -= Words)
            {
                var digit = _planes[at];
                if ((minimum >> at / Words & 1) != 0) equal &= digit;
                else
                {
                    more |= equal & digit;
                    equal &= ~digit;
                }
            }

            any |= bits[word] = more | equal;
        }

        return any != 0;
    }
}
