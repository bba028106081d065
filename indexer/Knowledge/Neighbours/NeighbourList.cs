using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge.Neighbours;

/// <summary>The first of the entries that stand in one relation to an entry.</summary>
/// <param name="Total">How many there are, exactly.</param>
/// <param name="First">The first of them, in the order of the relation; as many as were asked for.</param>
public sealed record NeighbourList(long Total, IReadOnlyList<KnowledgeEntry> First)
{
    /// <summary>None.</summary>
    public static NeighbourList Empty { get; } = new(0, []);
}

/// <summary>Entries that are about the same as one entry, the most alike first, without itself.</summary>
/// <param name="Cases">Cases that may still be followed or referred to.</param>
/// <param name="Answers">Answers of the 法答网.</param>
public sealed record AlikeEntries(IReadOnlyList<AlikeEntry> Cases, IReadOnlyList<AlikeEntry> Answers);

/// <summary>An entry that is about the same as another.</summary>
/// <param name="Entry">The entry, whole.</param>
/// <param name="Likeness">Its score as a share of what the other entry scores for its own words; above 0.</param>
public sealed record AlikeEntry(KnowledgeEntry Entry, float Likeness);
