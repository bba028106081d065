namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>One measure of how well sources are understood: so many of so many.</summary>
/// <param name="Name">What is counted, in Chinese.</param>
/// <param name="Total">All there were.</param>
/// <param name="Passed">How many of them were understood.</param>
/// <param name="Failures">Each of the others, in the order of the sources.</param>
public sealed record CheckFigure(string Name, long Total, long Passed, IReadOnlyList<CheckFailure> Failures)
{
    /// <summary>Passed of all, 0 to 1; 1 where there was nothing.</summary>
    public double Share => Total == 0 ? 1 : (double)Passed / Total;
}

/// <summary>Something that was not understood.</summary>
/// <param name="File">Where it stands, as the source names it.</param>
/// <param name="Entry">Id of the entry.</param>
/// <param name="Text">The words.</param>
/// <param name="Reason">Why, in Chinese.</param>
public sealed record CheckFailure(string File, string Entry, string Text, string Reason);
