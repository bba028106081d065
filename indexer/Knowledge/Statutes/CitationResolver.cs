using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Statutes;

/// <summary>
/// Finds which version of a law each citation of an entry means: the one that the text names, else the one in force when the
/// case was judged or the answer published, never today's article of the same number. Safe for concurrent use.
/// </summary>
/// <param name="reader">Finds the citations.</param>
/// <param name="registry">The versions on record.</param>
/// <param name="batches">When answers without a date of their own were published.</param>
public sealed class CitationResolver(CitationReader reader, StatuteRegistry registry, AnswerBatches batches)
{
    /// <summary>The citations of an entry whose law is exactly one, section by section, in order of place.</summary>
    public IReadOnlyList<CitedArticle> Resolve(KnowledgeEntry entry)
    {
        var found = new List<CitedArticle>();
        var dates = DatesOf(entry);
        for (var i = 0; i < entry.Sections.Count; i++)
        {
            var citations = reader.Read(entry.Sections[i].Text, entry.Statute?.Law);
            // What stands before 本案适用的是… is the article as numbered when the entry was added.
            var withApplied = citations.Where(c => c.AppliedBeside is not null).Select(c => c.AppliedBeside!.Value).ToHashSet();
            for (var c = 0; c < citations.Count; c++)
                if (citations[c].Law is { } law && !(law == entry.Statute?.Law && citations[c].Version is null))
                    found.Add(new CitedArticle(citations[c], i, KeyOf(law, citations[c], dates, withApplied.Contains(c))));
        }

        return found;
    }

    /// <summary>The article that a citation means in a text of a date, undated where neither the text nor the date tells the version.</summary>
    /// <param name="citation">Its law must be exactly one.</param>
    /// <param name="day">When the text was written, or null.</param>
    public ArticleKey Resolve(StatuteCitation citation, DateOnly? day) =>
        KeyOf(citation.Law ?? throw new ArgumentException("The citation does not mean exactly one law.", nameof(citation)), citation, new Dates(day, day, null), asAdded: false);

    private ArticleKey KeyOf(string law, StatuteCitation citation, Dates dates, bool asAdded)
    {
        var version = citation.Version is { } note ? Named(law, note, dates)
            : asAdded ? InForce(law, dates.Added) ?? Written(law, dates)
            // A case may cite law that came after it was judged: its index is written when it is added.
            : Written(law, dates) ?? (Begins(law) > dates.NotAfter ? InForce(law, dates.Added) : null);
        return new ArticleKey(law, version?.KeyDay, citation.Article, citation.Sub);
    }

    /// <summary>The version that a note means; of several of one year the one in force when the text was written, else none.</summary>
    private StatuteVersion? Named(string law, VersionNote note, Dates dates)
    {
        var byEffect = note.Event.Contains("施行", StringComparison.Ordinal) || note.Event.Contains("实施", StringComparison.Ordinal) || note.Event.Contains("生效", StringComparison.Ordinal);
        DateOnly? Of(StatuteVersion version) => byEffect ? version.Effective : version.Promulgated;
        var versions = registry.VersionsOf(law);
        if (note.Day is { } day)
            return versions.FirstOrDefault(version => Of(version) == day) ?? (byEffect ? registry.InForceOn(law, day) : null);
        var candidates = versions.Where(version => Of(version)?.Year == note.Year).ToList();
        if (candidates.Count == 1) return candidates[0];
        return candidates.Count > 1 && Written(law, dates) is { } current && candidates.Contains(current) ? current : null;
    }

    /// <summary>The version in force on a day; of a law that had ended by then its last one, which is applied to what happened before.</summary>
    private StatuteVersion? InForce(string law, DateOnly? day)
    {
        if (day is not { } known) return null;
        if (registry.InForceOn(law, known) is { } current) return current;
        return registry.VersionsOf(law) is [.., var last] && registry.ValidityOf(last, known).State == ValidityState.Repealed ? last : null;
    }

    private DateOnly? Begins(string law) => registry.VersionsOf(law) is [var first, ..] ? first.Effective ?? first.Promulgated : null;

    /// <summary>The version in force when the text was written; none where the law changed between the first and the last day on which that may have been.</summary>
    private StatuteVersion? Written(string law, Dates dates)
    {
        var version = InForce(law, dates.NotBefore);
        return dates.NotBefore == dates.NotAfter || version == InForce(law, dates.NotAfter) ? version : null;
    }

    private Dates DatesOf(KnowledgeEntry entry)
    {
        if ((entry.Date ?? entry.Statute?.Promulgated) is { } day) return new Dates(day, day, entry.Added);
        var published = batches.Published(entry.Answer?.Batch);
        return new Dates(published?.NotBefore, published?.NotAfter, entry.Added);
    }

    /// <summary>Between which days a text was written (both null where nothing is known), and when it was added to its library.</summary>
    private readonly record struct Dates(DateOnly? NotBefore, DateOnly? NotAfter, DateOnly? Added);
}
