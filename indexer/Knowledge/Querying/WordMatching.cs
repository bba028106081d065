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
    /// <param name="required">Words of which the minimum must match; at least one.</param>
    /// <param name="single">Words that only add to the score.</param>
    /// <param name="minimum">How many of the required words must match.</param>
    public static BooleanQuery Of(IReadOnlyList<SearchedWord> required, IReadOnlyList<SearchedWord> single, int minimum)
    {
        var words = BooleanQuery.Any([.. required.Select(Word)], minimum);
        return single.Count == 0 ? words : new BooleanQuery([words], [.. single.Select(Word)], [], []);
    }

    /// <summary>How much another word for it counts, beside the word itself; on the judged statute questions .8 was the best of .4 to 1.</summary>
    private const float SynonymWeight = 0.8f;

    /// <summary>The word or another word for it, whichever says more.</summary>
    private static Query Word(SearchedWord searched) =>
        searched.Alternatives.Count == 0 ? Word(searched.Word) : new BestOfQuery([Word(searched.Word), .. searched.Alternatives.Select(Alternative)]);

    private static BooleanQuery Alternative(WordAlternative alternative) => BooleanQuery.All(
        [.. alternative.Words.Select(word => BooleanQuery.Any([.. Fields.Select(field => new TermQuery(field.Field, word.Term, field.Weight * SynonymWeight / alternative.Words.Count))]))]);

    private static BooleanQuery Word(AnalyzedWord word)
    {
        var clauses = new List<Query>();
        foreach (var (field, weight) in Fields)
        {
            clauses.Add(new TermQuery(field, word.Term, weight));
            foreach (var part in word.Parts) clauses.Add(new TermQuery(field, part, weight * PartWeight));
        }

        return BooleanQuery.Any(clauses);
    }
}
