using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>How the words of a query match entries, and what each is worth.</summary>
internal static class WordMatching
{
    /// <summary>How much a word counts in each field.</summary>
    public static readonly (string Field, float Weight)[] Fields = [(EntryFields.Title, 0.6f), (EntryFields.Gist, 1.2f), (EntryFields.Body, 1f)];

    /// <summary>How much a part of a word counts, beside the word itself.</summary>
    private const float PartWeight = 0.4f;

    /// <summary>At least the minimum of the words; single characters (未, 无) add to the score and are never enough.</summary>
    /// <param name="required">Words of which the minimum must match, by themselves or by an alternative; at least one.</param>
    /// <param name="single">Words that only add to the score.</param>
    /// <param name="minimum">How many of the required words must match.</param>
    public static BooleanQuery Of(IReadOnlyList<SearchedWord> required, IReadOnlyList<SearchedWord> single, int minimum)
    {
        var words = BooleanQuery.Any([.. required.Select(Word)], minimum);
        return single.Count == 0 ? words : new BooleanQuery([words], [.. single.Select(Word)], [], []);
    }

    private static Query Word(SearchedWord searched)
    {
        var itself = AnyField(searched.Word, searched.Weight);
        return searched.Alternatives.Count == 0
            ? itself
            : new BestOfQuery([itself, .. searched.Alternatives.Select(alternative => Alternative(alternative, searched.Weight))]);
    }

    private static BooleanQuery Alternative(WordAlternative alternative, float weight)
    {
        var words = alternative.Words;
        if (words.Count == 1) return AnyField(words[0], weight * alternative.Weight);
        var terms = words.Select(word => new PhraseTerm(word.Term, word.Span.Start - words[0].Span.Start)).ToList();
        // A phrase scores by the sum of its terms' rarity; as one word it must not outweigh what is asked for by being long.
        var each = weight * alternative.Weight / words.Count;
        return BooleanQuery.Any([.. Fields.Select(f => new PhraseQuery(f.Field, terms, 0, f.Weight * each))]);
    }

    private static BooleanQuery AnyField(AnalyzedWord word, float wordWeight)
    {
        var clauses = new List<Query>();
        foreach (var (field, weight) in Fields)
        {
            clauses.Add(new TermQuery(field, word.Term, weight * wordWeight));
            foreach (var part in word.Parts) clauses.Add(new TermQuery(field, part, weight * wordWeight * PartWeight));
        }

        return BooleanQuery.Any(clauses);
    }
}
