namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>A matcher that can add to a window which holds the scores of others already, without a frame of its own.</summary>
internal abstract class AddingMatcher : Matcher
{
    /// <summary>Adds scores and matches to those of a window; gives whether there were any.</summary>
    public abstract bool Add(int from, int to, double[] scores, ulong[] bits);

    public sealed override bool Fill(int from, int to, Frame frame) => Add(from, to, frame.Scores, frame.Bits);
}
