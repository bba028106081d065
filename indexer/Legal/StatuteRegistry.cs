using System.Collections.Frozen;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// The versions of the laws on record, and which of them applies on a day. Immutable; safe for any number of threads; a lookup costs one hash and
/// a walk over the versions of one law.
/// </summary>
/// <remarks>
/// A version begins on its 施行日期. Where that is not known (old versions of which only the promulgation note of a later text tells) it is taken to begin
/// on the day of its promulgation, which may be some months early. A version ends on the day on which the next version of the same law begins, or
/// on which its law is repealed. Amendments, amending decisions, resolutions and legislative interpretations stand alone: a later one of the same name does not replace an earlier one.
/// </remarks>
public sealed class StatuteRegistry
{
    private static readonly Lazy<StatuteRegistry> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly FrozenDictionary<string, StatuteVersion[]> versions;
    private readonly FrozenDictionary<(string Law, DateOnly Promulgated), PendingAmendment[]> amendments;
    private readonly FrozenDictionary<string, LawEnd> ends;

    private StatuteRegistry(
        IEnumerable<StatuteVersion> versions,
        FrozenDictionary<(string Law, DateOnly Promulgated), PendingAmendment[]> amendments,
        FrozenDictionary<string, LawEnd> ends)
    {
        this.versions = versions.GroupBy(version => version.Law, StringComparer.Ordinal)
            .ToFrozenDictionary(law => law.Key, law => VersionOrder.Sorted(law), StringComparer.Ordinal);
        this.amendments = amendments;
        this.ends = ends;
    }

    /// <summary>The registry that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The files are damaged or missing.</exception>
    public static StatuteRegistry Default => Shared.Value;

    /// <summary>Names of all laws on record, in no particular order.</summary>
    public IReadOnlyCollection<string> Laws => versions.Keys;

    /// <summary>All amendments that no text on record contains.</summary>
    public IReadOnlyCollection<PendingAmendment> Amendments => [.. amendments.Values.SelectMany(all => all)];

    /// <summary>Reads versions.tsv, amendments.tsv and successors.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing or damaged; the message names it.</exception>
    public static StatuteRegistry Load(string folder) => new(
        StatuteTables.ReadVersions(folder),
        StatuteTables.ReadAmendments(folder).GroupBy(amendment => (amendment.Law, amendment.Promulgated)).ToFrozenDictionary(group => group.Key, group => group.ToArray()),
        StatuteTables.ReadSuccessors(folder).GroupBy(row => row.Law, StringComparer.Ordinal)
            .ToFrozenDictionary(law => law.Key, law => new LawEnd(law.Min(row => row.From), [.. law.Select(row => row.Successor).Where(name => name.Length > 0)]), StringComparer.Ordinal));

    /// <summary>A registry that also knows these versions. What is on record already (same law, same promulgation) keeps its facts; only what it lacks is added.</summary>
    public StatuteRegistry With(IEnumerable<StatuteVersion> added) => new(versions.Values.SelectMany(all => all).Concat(added), amendments, ends);

    /// <summary>The versions of a law, oldest first; empty for a law that is not on record.</summary>
    /// <param name="law">Full name, as laws.tsv has it.</param>
    public IReadOnlyList<StatuteVersion> VersionsOf(string law) => versions.TryGetValue(law, out var all) ? all : [];

    /// <summary>The version that an article belongs to, or null where it is not on record. The key of an undated version may hold its 施行日期.</summary>
    public StatuteVersion? Find(string law, DateOnly? promulgated)
    {
        if (!versions.TryGetValue(law, out var all)) return null;
        return Array.Find(all, version => version.Promulgated is not null && version.Promulgated == promulgated)
            ?? Array.Find(all, version => version.Promulgated is null && version.Effective == promulgated);
    }

    /// <summary>
    /// The version of a law that is in force on a day. Null where none is: before the earliest known version, after a repeal, and wherever the record does not tell.
    /// </summary>
    public StatuteVersion? InForceOn(string law, DateOnly day)
    {
        if (!versions.TryGetValue(law, out var all)) return null;
        for (var i = all.Length - 1; i >= 0; i--)
        {
            if (VersionOrder.Start(all[i]) is not { } start || start > day) continue;
            return ValidityOf(all[i], day).State == ValidityState.InForce ? all[i] : null;
        }

        // No dates at all: the status alone may tell, if there is but one version.
        return all.Length == 1 && ValidityOf(all[0], day).State == ValidityState.InForce ? all[0] : null;
    }

    /// <summary>Whether a version can be applied on a day. Dates decide before the status, which only says what was true when its source was made.</summary>
    /// <param name="version">Need not be on record itself; then its own facts and the other versions of its law decide.</param>
    /// <param name="day">Usually today.</param>
    public Validity ValidityOf(StatuteVersion version, DateOnly day)
    {
        var start = VersionOrder.Start(version);
        var next = VersionOrder.StandsAlone(version) ? [] : Later(version);
        // Versions that begin on one day replace one another at once: the first later beginning ends this one.
        var replacedOn = next.Count > 0 ? VersionOrder.Start(next[0]) : version.Status == "已修改" ? FirstAmendment(version) : null;
        // A name may be used again for a new law; the repeal does not reach that.
        var end = ends.TryGetValue(version.Law, out var ended) && !(start >= ended.From) ? ended : null;
        var until = Earlier(replacedOn, end?.From);
        Validity State(ValidityState state, StatuteVersion? by = null) => new(state, version.Effective, until, by, state == ValidityState.Repealed ? SuccessorsOf(version.Law) : [])
        {
            EndsOnPromulgation = until is not null && until == replacedOn && next is [{ Effective: null }, ..],
        };

        if (start > day) return State(ValidityState.NotYetInForce);
        if (end is not null && end.From <= day)
        {
            // 已修改 and nothing later of that name: the amendment gave the law another name.
            return version.Status == "已修改" && next.Count == 0 && end.Successors is [var renamed, ..]
                ? State(ValidityState.Amended, InForceOn(renamed, day))
                : State(ValidityState.Repealed);
        }

        if (replacedOn <= day) return State(ValidityState.Amended, next.LastOrDefault(later => VersionOrder.Start(later) <= day));
        // A later version is known and has not begun: until then this one applies, whatever has become of it since.
        if (start is not null && (replacedOn > day || end is not null)) return State(ValidityState.InForce);
        return version.Status switch
        {
            "有效" => State(ValidityState.InForce),
            "尚未生效" => State(version.Effective <= day ? ValidityState.InForce : ValidityState.NotYetInForce),
            // Ended at a time that is not known: certain only from the day on which the source said so.
            "已修改" => State(version.StatusAsOf > day ? ValidityState.Unknown : ValidityState.Amended),
            "已废止" => State(version.StatusAsOf > day ? ValidityState.Unknown : ValidityState.Repealed),
            _ => State(ValidityState.Unknown),
        };
    }

    /// <summary>
    /// The amendments in force on a day that change an article and that its text does not contain. The article's promulgation tells which text is meant;
    /// article 0, a law held as one text, is changed by whatever changes any part of it.
    /// </summary>
    public IReadOnlyList<PendingAmendment> PendingOn(ArticleKey article, DateOnly day) =>
        article.Promulgated is { } promulgated && amendments.TryGetValue((article.Law, promulgated), out var all)
            ? Array.FindAll(all, amendment => amendment.Effective <= day && (article.Article == 0 || amendment.Articles.Contains(article)))
            : [];

    /// <summary>The laws that took the place of a repealed law; empty where the record names none.</summary>
    public IReadOnlyList<string> SuccessorsOf(string law) => ends.TryGetValue(law, out var end) ? end.Successors : [];

    private List<StatuteVersion> Later(StatuteVersion version) =>
        [.. VersionsOf(version.Law).Where(other => VersionOrder.Start(other) is not null && VersionOrder.Compare(other, version) > 0)];

    /// <summary>When a version marked 已修改 was amended, if all that is known is an amendment without a consolidated text.</summary>
    private DateOnly? FirstAmendment(StatuteVersion version) =>
        version.Promulgated is { } promulgated && amendments.TryGetValue((version.Law, promulgated), out var all) ? all.Min(amendment => amendment.Effective) : null;

    private static DateOnly? Earlier(DateOnly? a, DateOnly? b) => a is null || b < a ? b : a;

    /// <summary>When a law ended, and what followed.</summary>
    private sealed record LawEnd(DateOnly From, IReadOnlyList<string> Successors);
}
