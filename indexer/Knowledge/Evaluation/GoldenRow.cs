namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>One line of a golden file: what a query has to bring, and where.</summary>
/// <param name="Line">1-based line of the file.</param>
/// <param name="Group">What the row is an example of.</param>
/// <param name="Query">What a person types.</param>
/// <param name="Shelf">Where to look.</param>
/// <param name="Wanted">
/// Ids of entries, of which one has to stand there; for <see cref="GoldenShelf.DidYouMean"/> and <see cref="GoldenShelf.Suggestion"/> texts instead.
/// </param>
/// <param name="Absent">True where none of them may stand there.</param>
/// <param name="Rank">The worst rank that holds, or the last one that must be free of them.</param>
internal sealed record GoldenRow(int Line, string Group, string Query, GoldenShelf Shelf, IReadOnlyList<string> Wanted, bool Absent, int Rank)
{
    /// <summary>What is wanted, as the file writes it.</summary>
    public string WantedText => (Absent ? "!" : "") + string.Join('|', Wanted);

    /// <summary>Whether a ranking is as the row asks.</summary>
    /// <param name="ranking">Ids or texts, best first.</param>
    public bool Holds(IReadOnlyList<string> ranking)
    {
        var stands = ranking.Take(Rank).Any(Wanted.Contains);
        return Absent ? !stands : stands;
    }

    /// <summary>The rank of the first that is wanted, or null.</summary>
    public int? RankIn(IReadOnlyList<string> ranking)
    {
        for (var i = 0; i < ranking.Count; i++)
            if (Wanted.Contains(ranking[i]))
                return i + 1;
        return null;
    }
}
