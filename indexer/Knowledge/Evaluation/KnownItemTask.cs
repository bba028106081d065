using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>One way of looking for entries by a text of their own.</summary>
/// <param name="Name">Short name for tables and JSON.</param>
/// <param name="ChineseName">What people read.</param>
/// <param name="Floor">The least mean reciprocal rank (first ten ranks) that the product is held to.</param>
/// <param name="Tiers">The entries that are looked for, and among which.</param>
/// <param name="TextOf">The text of an entry, or null where it has none.</param>
internal sealed record KnownItemTask(string Name, string ChineseName, double Floor, IReadOnlyList<Tier> Tiers, Func<KnowledgeEntry, string?> TextOf)
{
    private static readonly Tier[] Cases = [Tier.GuidingCase, Tier.ReferenceCase, Tier.OtherCase, Tier.NotFollowed];

    /// <summary>Gist → case, subtitle → case, question → answer.</summary>
    public static IReadOnlyList<KnownItemTask> All { get; } =
    [
        new("gist", "裁判要旨→案例", 0.95, Cases, entry => Joined(entry, EntryDocuments.IsGist)),
        new("subtitle", "副标题→案例", 0.88, Cases, entry => entry.Subtitle),
        new("question", "问题→答疑", 0.98, [Tier.ExpertAnswer], entry => Joined(entry, heading => heading == "问题") ?? entry.Title),
    ];

    /// <summary>A search for the text as a judge would make it who looks through cases, or answers, alone.</summary>
    public KnowledgeQuery Query(string text) => new()
    {
        Text = text,
        Flat = true,
        Filters = [.. Tiers.Select(tier => new FacetFilter(EntryFields.Tier, Knowledge.Tiers.Name(tier)))],
    };

    private static string? Joined(KnowledgeEntry entry, Func<string, bool> wanted)
    {
        var texts = entry.Sections.Where(section => wanted(section.Heading)).Select(section => section.Text).ToList();
        return texts.Count == 0 ? null : string.Join('\n', texts);
    }
}
