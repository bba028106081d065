namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Where a golden row looks: a shelf, the list over all kinds, or what is offered instead of hits.</summary>
/// <param name="Name">As the file writes it.</param>
/// <param name="Tier">The shelf's tier; null for all else.</param>
internal readonly record struct GoldenShelf(string Name, Tier? Tier)
{
    /// <summary>One list over all kinds.</summary>
    public static GoldenShelf List { get; } = new("list", null);

    /// <summary>The corrected text that is offered for a query with a mistake.</summary>
    public static GoldenShelf DidYouMean { get; } = new("did-you-mean", null);

    /// <summary>What is offered while a person types.</summary>
    public static GoldenShelf Suggestion { get; } = new("suggestion", null);

    /// <summary>Whether ids of entries stand here; else texts.</summary>
    public bool HoldsEntries => this != DidYouMean && this != Suggestion;

    /// <summary>Reads a name: that of a tier, list, did-you-mean or suggestion.</summary>
    public static bool TryParse(string name, out GoldenShelf shelf)
    {
        foreach (var other in (GoldenShelf[])[List, DidYouMean, Suggestion])
        {
            shelf = other;
            if (other.Name == name) return true;
        }

        var known = Tiers.TryParse(name, out var tier);
        shelf = new GoldenShelf(name, known ? tier : null);
        return known;
    }
}
