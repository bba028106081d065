using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Finds words that stand together in a text.</summary>
internal static class PhraseMatching
{
    /// <summary>
    /// Entries in which the words stand as they stand in the phrase, in one field; null where there are none. A longer word of the text may
    /// hold the phrase, and its own words are indexed inside it, so a phrase is looked for by its words and by their parts.
    /// </summary>
    public static Query? Of(IReadOnlyList<AnalyzedWord> words)
    {
        if (words.Count == 0) return null;
        var whole = words.Select(word => new PhraseTerm(word.Term, word.Span.Start)).ToList();
        var parts = words.SelectMany(Parts).ToList();
        var ways = parts.Count > whole.Count ? new[] { whole, parts } : [whole];
        return new BestOfQuery([.. ways.SelectMany(way => WordMatching.Fields.Select(field => Phrase(field.Field, way)))]);
    }

    private static Query Phrase(string field, List<PhraseTerm> terms) =>
        terms.Count == 1 ? new TermQuery(field, terms[0].Term) : new PhraseQuery(field, terms);

    /// <summary>The shortest words inside a word, one behind the other; the word itself where they do not make it up.</summary>
    private static List<PhraseTerm> Parts(AnalyzedWord word)
    {
        var terms = new List<PhraseTerm>();
        for (var at = 0; at < word.Term.Length;)
        {
            var part = word.Parts.Where(part => string.CompareOrdinal(word.Term, at, part, 0, part.Length) == 0).MinBy(part => part.Length);
            if (part is null) return [new PhraseTerm(word.Term, word.Span.Start)];
            terms.Add(new PhraseTerm(part, word.Span.Start + at));
            at += part.Length;
        }

        return terms;
    }
}
