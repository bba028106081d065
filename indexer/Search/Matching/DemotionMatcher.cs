using System.Numerics;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Documents that match, with the score of those that a test finds too multiplied by a factor of at most 1.</summary>
internal sealed class TestedDemotionMatcher(Matcher matching, DocumentTest demoted, float factor) : Matcher
{
    public override int Next(int from) => matching.Next(from);

    public override double Bound(int from, int to) => matching.Bound(from, to);

    public override bool Fill(int from, int to, Frame frame)
    {
        if (!matching.Fill(from, to, frame)) return false;
        for (var word = 0; word < frame.Bits.Length; word++)
        {
            if (frame.Bits[word] == 0) continue;
            for (var bits = demoted.Among(from + (word << 6), frame.Bits[word]); bits != 0; bits &= bits - 1) frame.Scores[(word << 6) + BitOperations.TrailingZeroCount(bits)] *= factor;
        }

        return true;
    }
}

/// <summary>Documents that match, with the score of those that match a second query too multiplied by a factor of at most 1.</summary>
internal sealed class DemotionMatcher(Matcher matching, Matcher demoted, float factor) : Matcher
{
    public override int Next(int from) => matching.Next(from);

    public override double Bound(int from, int to) => matching.Bound(from, to);

    public override bool Fill(int from, int to, Frame frame)
    {
        if (!matching.Fill(from, to, frame)) return false;
        if (demoted.Next(from) >= to) return true;
        var apart = Frame.Rent();
        if (demoted.Fill(from, to, apart))
        {
            for (var word = 0; word < frame.Bits.Length; word++)
                for (var bits = frame.Bits[word] & apart.Bits[word]; bits != 0; bits &= bits - 1) frame.Scores[(word << 6) + BitOperations.TrailingZeroCount(bits)] *= factor;
        }

        apart.Return();
        return true;
    }
}
