using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>What whoever looks after the collection must know of its statutes on a day. Lists are ordered by law and promulgation.</summary>
/// <param name="WithoutText">文本未收录: versions on record of which no article is held, be it that the file is missing or that its body is empty.</param>
/// <param name="Unconsolidated">Amendments in force that no text on record contains, with the articles that they change.</param>
/// <param name="Unknown">Versions held of which neither dates nor status tell whether they are in force.</param>
/// <param name="NotYetInForce">Versions held that take effect after the day.</param>
public sealed record StatuteLists(
    IReadOnlyList<StatuteVersion> WithoutText,
    IReadOnlyList<PendingAmendment> Unconsolidated,
    IReadOnlyList<StatuteVersion> Unknown,
    IReadOnlyList<StatuteVersion> NotYetInForce)
{
    /// <summary>Compares what is held with what is on record.</summary>
    /// <param name="held">The versions of the loaded articles; the same one may come any number of times.</param>
    /// <param name="registry">The record.</param>
    /// <param name="day">Usually today.</param>
    public static StatuteLists Of(IEnumerable<StatuteFacts> held, StatuteRegistry registry, DateOnly day)
    {
        var versions = held.DistinctBy(facts => (facts.Law, facts.Promulgated, facts.Promulgated is null ? facts.Effective : null)).Select(facts => facts.ToVersion()).ToList();
        var all = registry.With(versions);
        var known = versions.Select(version => all.Find(version.Law, version.Promulgated ?? version.Effective)).OfType<StatuteVersion>().ToHashSet();
        var states = known.Select(version => (version, all.ValidityOf(version, day).State)).ToList();
        return new StatuteLists(
            Ordered(registry.Laws.SelectMany(registry.VersionsOf).Where(version => !known.Contains(all.Find(version.Law, version.Promulgated ?? version.Effective)!))),
            [.. registry.Amendments.Where(amendment => amendment.Effective <= day).OrderBy(amendment => amendment.Law, StringComparer.Ordinal).ThenBy(amendment => amendment.Effective)],
            Ordered(states.Where(state => state.State == ValidityState.Unknown).Select(state => state.version)),
            Ordered(states.Where(state => state.State == ValidityState.NotYetInForce).Select(state => state.version)));
    }

    private static List<StatuteVersion> Ordered(IEnumerable<StatuteVersion> versions) =>
        [.. versions.OrderBy(version => version.Law, StringComparer.Ordinal).ThenBy(version => version.Promulgated).ThenBy(version => version.Effective)];
}
