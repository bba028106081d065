using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>How the words of a query match entries, and what each is worth.</summary>
internal static class WordMatching
{
    /// <summary>The fields that words are looked for in, taken as one text in which the title stands twice and the gist, which says in short what a case is about, four times.</summary>
    public static readonly IReadOnlyList<FieldWeight> Fields = [new(EntryFields.Title, 2), new(EntryFields.Gist, 4), new(EntryFields.Body, 1)];

    /// <summary>How much a part of a word counts, beside the word itself.</summary>
    public const float PartWeight = 0.3f;

    /// <summary>How much it counts that two words follow each other as they do in the query.</summary>
    private const float BridgeWeight = 0.5f;

    /// <summary>How much a single character (未, 无) counts, which is often a word of another meaning.</summary>
    private const float SingleWeight = 0.2f;

    /// <summary>At least the minimum of the words; single characters and neighbourhood add to the score and are never enough.</summary>
    /// <param name="required">Words of which the minimum must match, by themselves or by an alternative; at least one.</param>
    /// <param name="single">Words that only add to the score.</param>
    /// <param name="minimum">How many of the required words must match.</param>
    /// <param name="bridges">The bridges of the query's words, also of those that are not searched for: each once.</param>
    public static BooleanQuery Of(IReadOnlyList<SearchedWord> required, IReadOnlyList<SearchedWord> single, int minimum, IEnumerable<string> bridges)
    {
        var words = BooleanQuery.Any([.. required.Select(Word)], minimum);
        Query[] adding = [.. single.Select(Word), .. bridges.Select(bridge => new CombinedTermQuery(Fields, bridge, BridgeWeight, Marked: false))];
        return adding.Length == 0 ? words : new BooleanQuery([words], adding, [], []);
    }

    private static Query Word(SearchedWord searched)
    {
        var itself = Itself(searched.Word, searched.Weight);
        return searched.Alternatives.Count == 0
            ? itself
            : new BestOfQuery([itself, .. searched.Alternatives.Select(alternative => Alternative(alternative, searched.Weight))]);
    }

    private static BooleanQuery Alternative(WordAlternative alternative, float weight)
    {
        var words = alternative.Words;
        // Its parts (兄弟 of 兄弟姐妹) are a step further from what was asked.
        if (words.Count == 1) return BooleanQuery.Any([new CombinedTermQuery(Fields, words[0].Term, weight * alternative.Weight)]);
        var terms = words.Select(word => new PhraseTerm(word.Term, word.Span.Start - words[0].Span.Start)).ToList();
        // A phrase scores by the sum of its terms' rarity; by being long it must not outweigh what is asked for. Taken as their mean, it would count as
        // the words alone, though it is rarer than they are.
        var each = weight * alternative.Weight / MathF.Sqrt(words.Count);
        return BooleanQuery.Any([.. Fields.Select(f => new PhraseQuery(f.Field, terms, 0, each))]);
    }

    private static BooleanQuery Itself(AnalyzedWord word, float weight)
    {
        if (word.Span.Length == 1) weight *= SingleWeight;
        return BooleanQuery.Any(
        [
            new CombinedTermQuery(Fields, word.Term, weight),
            .. word.Parts.Select(part => new CombinedTermQuery(Fields, part, weight * PartWeight)),
        ]);
    }
}
