namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// Finds a query's matches in one segment, window by window, upwards. Never asked for an earlier window than the last.
/// </summary>
internal abstract class Matcher
{
    /// <summary>No further document.</summary>
    public const int NoMore = int.MaxValue;

    /// <summary>Fills an empty frame with the matches in [from, to), at most <see cref="Frame.Size"/> documents; gives whether there are any.</summary>
    public abstract bool Fill(int from, int to, Frame frame);

    /// <summary>No document below this one, from <paramref name="from"/> on, matches; or <see cref="NoMore"/>.</summary>
    public virtual int Next(int from) => from;

    /// <summary>No match in [from, to) scores higher. Only called when skipping is allowed.</summary>
    public abstract double Bound(int from, int to);

    /// <summary>Whether it is known at once that every document of the segment matches.</summary>
    public virtual bool MatchesAll => false;

    /// <summary>Fills a frame, free to leave out matches that score below <paramref name="least"/>.</summary>
    public virtual bool FillAbove(int from, int to, Frame frame, double least) => Fill(from, to, frame);
}
