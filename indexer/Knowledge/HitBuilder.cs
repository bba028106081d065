using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Makes of the engine's hits what is shown.</summary>
internal sealed class HitBuilder(LawKnowledge law)
{
    /// <summary>The hit with its entry, snippet, reasons and what has become of the law in it.</summary>
    /// <param name="hit">The engine's hit, with matches in <see cref="WordMatching.Fields"/>.</param>
    /// <param name="understood">What was asked.</param>
    /// <param name="day">The day on which law is judged.</param>
    public KnowledgeHit Of(ScoredHit hit, UnderstoodQuery understood, DateOnly day)
    {
        var (entry, places) = EntryDocuments.Read(hit.Document);
        var cited = CitedArticles.Of(hit.Document);
        var numbers = hit.Document.Keywords.Where(k => k.Field == EntryFields.Number).Select(k => k.Value).ToHashSet(StringComparer.Ordinal);
        var reasons = ReasonsOf(hit, understood, numbers);
        return new KnowledgeHit
        {
            Entry = entry,
            Score = hit.Score,
            Snippet = SnippetCutter.Of(hit, places),
            TitleMarks = SnippetCutter.MarksIn(hit.Matches.Where(m => m.Field == EntryFields.Title), 0, entry.Title.Length, 0),
            MatchedWords = [.. understood.Words.Where(word => IsFound(reasons, word)), .. understood.References.Where(r => reasons.IsItself.Contains(r) || reasons.Cites.Contains(r))],
            Reasons = reasons,
            MatchedArticles = [.. understood.Related.Where(related => numbers.Contains(related.Article.ToString()) || cited.Contains(related.Article))],
            Now = entry.Statute is { } statute ? law.Changes.Of(statute.Key, day) : null,
            Changes = law.Changes.Of(cited, day),
        };
    }

    /// <summary>Whether the query is the title of a hit.</summary>
    public static bool HasTitle(ScoredHit hit, UnderstoodQuery understood) =>
        understood.TitleKey is { } key && hit.Document.Keywords.Any(keyword => keyword.Field == EntryFields.TitleKey && keyword.Value == key);

    private static bool IsFound(HitReasons reasons, string word) => reasons.InTitle.Contains(word) || reasons.InGist.Contains(word) || reasons.InBody.Contains(word);

    private static HitReasons ReasonsOf(ScoredHit hit, UnderstoodQuery understood, HashSet<string> numbers)
    {
        var (title, gist, body) = TermsOf(hit.Matches);
        var (inTitle, inGist, inBody, missing, bySynonym) = (new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<SynonymMatch>());
        foreach (var word in understood.Words)
        {
            // Whole in the text says more than a part of it in the title.
            if (title.Contains(word)) inTitle.Add(word);
            else if (gist.Contains(word)) inGist.Add(word);
            else if (body.Contains(word)) inBody.Add(word);
            else if (Holds(title, word)) inTitle.Add(word);
            else if (Holds(gist, word)) inGist.Add(word);
            else if (Holds(body, word)) inBody.Add(word);
            else if (understood.SynonymsOf(word).FirstOrDefault(other => Holds(gist, other) || Holds(title, other) || Holds(body, other)) is { } found) bySynonym.Add(new SynonymMatch(word, found));
            // What a hit lacks of a long text says nothing.
            else if (word.Length > 1 && understood.Words.Count <= TellingTerms.LongText) missing.Add(word);
        }

        bool Cited(string reference) => title.Contains(LegalAnalyzer.ReferenceMark + reference) || gist.Contains(LegalAnalyzer.ReferenceMark + reference) || body.Contains(LegalAnalyzer.ReferenceMark + reference);
        return new HitReasons
        {
            InTitle = inTitle,
            InGist = inGist,
            InBody = inBody,
            Missing = missing,
            BySynonym = bySynonym,
            IsItself = [.. understood.References.Where(numbers.Contains)],
            Cites = [.. understood.References.Where(reference => !numbers.Contains(reference) && Cited(reference))],
            Charges = [.. understood.Charges.Where(charge => charge.Articles.Any(numbers.Contains)).Select(charge => charge.Charge)],
            IsTitle = HasTitle(hit, understood),
        };
    }

    /// <summary>The different terms found in title, gist and body. A long case has hundreds of places and few terms, most of them the very same string.</summary>
    private static (HashSet<string> Title, HashSet<string> Gist, HashSet<string> Body) TermsOf(IReadOnlyList<MatchPlace> places)
    {
        var (title, gist, body) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        string? last = null;
        for (var i = 0; i < places.Count; i++)
        {
            var (field, term) = (places[i].Field, places[i].Term);
            if (ReferenceEquals(term, last) && field == EntryFields.Body) continue;
            last = field == EntryFields.Body ? term : null;
            (field == EntryFields.Title ? title : field == EntryFields.Gist ? gist : body).Add(term);
        }

        return (title, gist, body);
    }

    /// <summary>Whether a word was found whole, or a longer one by a part of it.</summary>
    private static bool Holds(HashSet<string> terms, string word) =>
        terms.Contains(word) || word.Length > 2 && terms.Any(term => term.Length > 1 && word.Contains(term, StringComparison.Ordinal));
}
