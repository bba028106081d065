using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Every document, with one score.</summary>
internal sealed class AllMatcher(int documents, float score) : Matcher
{
    public override int Next(int from) => from < documents ? from : NoMore;

    public override double Bound(int from, int to) => score;

    public override bool Fill(int from, int to, Frame frame)
    {
        var count = Math.Min(to, documents) - from;
        for (var place = 0; place < count; place++)
        {
            frame.Scores[place] = score;
            frame.Bits[place >> 6] |= 1UL << place;
        }

        return count > 0;
    }
}

/// <summary>No document.</summary>
internal sealed class NoneMatcher : Matcher
{
    public override int Next(int from) => NoMore;

    public override double Bound(int from, int to) => 0;

    public override bool Fill(int from, int to, Frame frame) => false;
}

/// <summary>Documents whose number lies in a closed range, with one score.</summary>
internal sealed class RangeMatcher(Segment segment, int field, long minimum, long maximum, float score) : Matcher
{
    public override double Bound(int from, int to) => score;

    public override bool Fill(int from, int to, Frame frame)
    {
        var any = false;
        var numbers = segment.NumbersOf(field);
        for (var document = from; document < Math.Min(to, numbers.Length); document++)
        {
            var number = numbers[document];
            if (number < minimum || number > maximum || number == Segment.NoNumber) continue;
            any = true;
            frame.Scores[document - from] = score;
            frame.Bits[(document - from) >> 6] |= 1UL << (document - from);
        }

        return any;
    }
}

/// <summary>Documents that match any clause, all with one score.</summary>
internal sealed class ConstantMatcher(Matcher matches, float score) : Matcher
{
    public override int Next(int from) => matches.Next(from);

    public override double Bound(int from, int to) => score;

    public override bool Fill(int from, int to, Frame frame)
    {
        if (!matches.Fill(from, to, frame)) return false;
        Array.Fill(frame.Scores, score); // Only places with a bit are ever read.
        return true;
    }
}
