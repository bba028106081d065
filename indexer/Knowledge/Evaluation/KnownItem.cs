namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>A text taken from an entry, by which that entry has to be found again.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Query">Its own words.</param>
/// <param name="Twins">Other entries of which the same text was taken, word for word (a case that is held as guiding and as reference case): finding one of them is finding it.</param>
internal sealed record KnownItem(string Id, string Query, IReadOnlySet<string> Twins)
{
    /// <summary>Whether a hit is what was looked for.</summary>
    public bool Is(string id) => id == Id || Twins.Contains(id);
}
