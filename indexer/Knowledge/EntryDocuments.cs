using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>An entry as an index document and back. Texts are stored once, in the fields they are searched in.</summary>
internal static class EntryDocuments
{
    private static readonly string[] GistSections = ["裁判要旨", "裁判要点"];
    private static readonly FieldNumbers Fields = new(EntryFields.Schema);

    /// <summary>The change to the engine's documents that a change of an entry is.</summary>
    /// <param name="change">The change.</param>
    /// <param name="law">What is known of the law that the entry cites or is.</param>
    /// <param name="refused">Told id and reason of an entry that breaks a rule of the index; it is deleted then, and the others go on. Null where such an entry is an error of the caller.</param>
    public static IndexChange ToChange(EntryChange change, LawKnowledge law, Action<string, string>? refused)
    {
        if (change.Entry is not { } entry) return IndexChange.Delete(change.Id);
        var document = ToDocument(entry, law, change.Audiences);
        try
        {
            if (refused is not null) DocumentRules.Demand(document, Fields);
        }
        catch (ArgumentException broken)
        {
            refused!(change.Id, broken.Message);
            return IndexChange.Delete(change.Id);
        }

        return IndexChange.Put(document);
    }

    /// <summary>The document of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="law">What is known of the law that it cites or is.</param>
    /// <param name="audiences">Who may see it.</param>
    public static IndexDocument ToDocument(KnowledgeEntry entry, LawKnowledge law, IReadOnlyList<string> audiences)
    {
        var numbers = NumbersOf(entry, law.Finder).Distinct().ToList();
        if (entry.Status is null && entry.Kind is not (EntryKind.StatuteArticle or EntryKind.NormativeDocument or EntryKind.ExpertAnswer))
            entry = entry with { Status = law.CaseStatuses.Of(numbers) };
        if (entry.Court is null && CourtByNumber(entry, numbers) is { } named) entry = entry with { Court = named };
        // What a source leaves out and the court's name says.
        if (entry.Court is { } court) entry = entry with { CourtLevel = entry.CourtLevel ?? CourtName.LevelOf(court), Region = entry.Region ?? CourtName.RegionOf(court) };
        var gist = new StringBuilder(entry.Subtitle);
        var body = new StringBuilder();
        var places = new List<SectionPlace>(entry.Sections.Count);
        foreach (var section in entry.Sections)
        {
            var target = IsGist(section.Heading) ? gist : body;
            if (target.Length > 0) target.Append('\n');
            places.Add(new SectionPlace(section.Heading, target == gist, target.Length, section.Text.Length));
            target.Append(section.Text);
        }

        var texts = new List<TextValue> { new(EntryFields.Title, entry.Title) };
        if (gist.Length > 0) texts.Add(new TextValue(EntryFields.Gist, gist.ToString()));
        if (body.Length > 0) texts.Add(new TextValue(EntryFields.Body, body.ToString()));
        return new IndexDocument(entry.Id, texts, [.. Keywords(entry, numbers, law, audiences)], [.. Numbers(entry, law.Registry)], EntryPayload.Write(entry, places));
    }

    /// <summary>Whether a section of this heading says what the case says in short.</summary>
    public static bool IsGist(string heading) => GistSections.Contains(heading);

    /// <summary>The entry of a document.</summary>
    public static KnowledgeEntry ToEntry(IndexDocument document) => Read(document).Entry;

    /// <summary>The entry of a document, and where its sections lie in the document's fields.</summary>
    /// <exception cref="IOException">The stored bytes are damaged.</exception>
    public static (KnowledgeEntry Entry, IReadOnlyList<SectionPlace> Places) Read(IndexDocument document)
    {
        var (entry, subtitle, places) = Payload(document);
        var (gist, body) = (document.TextOf(EntryFields.Gist) ?? "", document.TextOf(EntryFields.Body) ?? "");
        if (subtitle > gist.Length || places.Any(p => p.Start > (p.InGist ? gist : body).Length - p.Length)) throw Damaged(document, "its sections lie outside of its text");
        return (entry with { Title = document.TextOf(EntryFields.Title) ?? "", Subtitle = subtitle < 0 ? null : gist[..subtitle], Sections = new StoredSections(gist, body, places) }, places);
    }

    /// <summary>How much an entry weighs, by its tier: the higher the more.</summary>
    public static long AuthorityOf(KnowledgeEntry entry) => 10 * (Tier.NotFollowed - Tiers.Of(entry) + 1);

    private static (KnowledgeEntry Entry, int Subtitle, IReadOnlyList<SectionPlace> Places) Payload(IndexDocument document)
    {
        try
        {
            return EntryPayload.Read(document);
        }
        catch (Exception wrong) when (wrong is FormatException or EndOfStreamException)
        {
            throw Damaged(document, wrong.Message);
        }
    }

    private static IOException Damaged(IndexDocument document, string problem) =>
        new($"The stored entry '{document.Id}' is damaged: {problem}. Build the index again from its sources.");

    private static IEnumerable<KeywordValue> Keywords(KnowledgeEntry entry, List<string> numbers, LawKnowledge law, IReadOnlyList<string> audiences)
    {
        foreach (var audience in audiences) yield return new KeywordValue(EntryFields.Audience, audience);
        foreach (var number in numbers) yield return new KeywordValue(EntryFields.Number, number);
        var cited = law.Citations.Resolve(entry).Select(citation => citation.Article).Distinct().ToList();
        foreach (var article in cited) yield return new KeywordValue(EntryFields.Cites, article.ToString());
        if (entry.Statute is { } statute) yield return new KeywordValue(EntryFields.Version, statute.Key.Version);
        else if (TitleKey.Of(entry.Title) is { } title) yield return new KeywordValue(EntryFields.TitleKey, title);
        foreach (var (facet, value) in Facets(entry))
            if (!string.IsNullOrWhiteSpace(value)) yield return new KeywordValue(facet, value);
        // An article stands under its own law alone; whatever else there is, under the laws on which it rests.
        if (entry.Statute is null)
            foreach (var name in cited.Select(article => article.Law).Distinct()) yield return new KeywordValue(EntryFields.Law, name);
    }

    private static IEnumerable<(string Facet, string? Value)> Facets(KnowledgeEntry entry)
    {
        yield return (EntryFields.Tier, Tiers.Name(Tiers.Of(entry)));
        yield return ("kind", KindNames.Of(entry.Kind));
        yield return ("caseType", entry.CaseType);
        yield return (EntryFields.Cause, entry.Cause);
        // Behind the entry's own cause, so that choosing one finds all below it.
        if (!string.IsNullOrWhiteSpace(entry.Cause))
            foreach (var above in CauseTree.Default.Above(entry.CaseType, entry.Cause).Where(above => above != entry.Cause)) yield return (EntryFields.Cause, above);
        yield return ("court", entry.Court);
        yield return (EntryFields.CourtLevel, entry.CourtLevel);
        yield return ("region", entry.Region);
        yield return (EntryFields.Year, entry.Date?.Year.ToString(CultureInfo.InvariantCulture));
        yield return ("procedure", entry.Procedure);
        // The case library's first keyword repeats the case type.
        foreach (var keyword in entry.Keywords.Where(k => k != entry.CaseType).Distinct()) yield return ("keyword", keyword);
        yield return (EntryFields.Law, entry.Statute?.Law);
        yield return ("lawType", entry.Statute?.LawType);
        yield return ("status", entry.Statute?.Status ?? entry.Document?.Validity);
    }

    /// <summary>Numbers by which the entry itself is known, as <see cref="LegalReference.Canonical"/> writes them.</summary>
    private static IEnumerable<string> NumbersOf(KnowledgeEntry entry, ReferenceFinder finder)
    {
        var found = new List<LegalReference>();
        if (entry.Statute is { } statute)
        {
            // The version alone, for what was resolved to it.
            yield return statute.Key.ToString();
            // Cited as others would cite it, so that both get the same form whatever the law is called here.
            if (statute.Article > 0)
                finder.FindAll(string.Create(CultureInfo.InvariantCulture, $"《{statute.Law}》第{statute.Article}条{(statute.ArticleSub > 0 ? $"之{statute.ArticleSub}" : "")}"), found);
            foreach (var reference in found.Where(r => r.Kind == ReferenceKind.StatuteArticle)) yield return reference.Canonical;
            if (statute.DocumentNumber is { } number) yield return number;
            yield break;
        }

        foreach (var text in entry.DocketNumbers.Append(entry.Number ?? "").Append(entry.Kind == EntryKind.GuidingCase ? entry.Title : "")) finder.FindAll(text, found);
        foreach (var reference in found) yield return reference.Canonical;
    }

    /// <summary>The court whose code stands in the one docket number of a case, under which that court decided it (numbers since 2016); null where none or several are given.</summary>
    private static string? CourtByNumber(KnowledgeEntry entry, List<string> numbers) =>
        entry.DocketNumbers.Count == 1 ? numbers.Select(number => CourtRegistry.Default.CourtOfCaseNumber(number)?.Name).FirstOrDefault(name => name is not null) : null;

    private static IEnumerable<NumberValue> Numbers(KnowledgeEntry entry, StatuteRegistry registry)
    {
        yield return new NumberValue(EntryFields.Authority, AuthorityOf(entry));
        if (entry.Date is { } date) yield return new NumberValue(EntryFields.Date, date.DayNumber);
        if (entry.Statute is not { } statute) yield break;
        yield return new NumberValue(EntryFields.Place, (statute.Article * 1000L) + statute.ArticleSub);
        var (from, until) = DaysInForce(statute, registry);
        if (from is { } begins) yield return new NumberValue(EntryFields.From, begins);
        if (until is { } ends) yield return new NumberValue(EntryFields.Until, ends);
    }

    /// <summary>The days on which an article applies, by the record of its law and by what its source says.</summary>
    private static (long? From, long? Until) DaysInForce(StatuteFacts statute, StatuteRegistry registry)
    {
        // A text that does not tell its version may be of any: nothing is known of its days.
        if (statute.KeyDay is null && statute.Status is null) return (null, null);
        var version = registry.Find(statute.Law, statute.KeyDay) ?? statute.ToVersion();
        // On a day after all that is on record only the version that has not ended is in force, whatever day the index is built on.
        var validity = registry.ValidityOf(version, DateOnly.MaxValue);
        long? from = validity.From?.DayNumber ?? (validity.State == ValidityState.NotYetInForce ? DateOnly.MaxValue.DayNumber : null);
        long? until = validity.Until?.DayNumber ?? (validity.State is ValidityState.Amended or ValidityState.Repealed ? 0 : null);
        return (from, until);
    }
}

/// <summary>Where a section's text lies.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="InGist">In the gist field, else in the body.</param>
/// <param name="Start">First UTF-16 unit in that field.</param>
/// <param name="Length">UTF-16 units.</param>
internal readonly record struct SectionPlace(string Heading, bool InGist, int Start, int Length);
