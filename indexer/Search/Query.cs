namespace KnowledgeBase.Indexer.Search;

/// <summary>A query as the engine runs it, already analysed: terms are compared unit for unit.</summary>
public abstract record Query;

/// <summary>
/// Documents whose text or keyword field holds the term, scored by BM25 (k1 1.2, b 0.75) as Lucene 8 does:
/// <c>boost · idf · freq / (freq + k1 · (1 − b + b · length / average))</c>, <c>idf = ln(1 + (N − n + .5) / (n + .5))</c>;
/// N counts live documents with a value in the field, n those with the term; length is Lucene's one-byte code of the number
/// of positions; average is the exact sum of lengths over N. In a keyword field frequency is 1 and b is 0.
/// </summary>
public sealed record TermQuery(string Field, string Term, float Boost = 1) : Query;

/// <summary>
/// Documents that hold the term in any of several text fields, scored as if these were one text in which each field stands as often as its weight
/// says (BM25F, as Lucene's CombinedFieldQuery, with k1 1.5): frequency and length of <see cref="TermQuery"/>'s formula are the weighted sums over the fields,
/// N and n are the highest of any of the fields, and the average is the weighted sum of the fields' lengths over N. A word is so rated by
/// what it is in the whole text, not as rare because few titles hold it. Each weight is above 0.
/// </summary>
/// <param name="Fields">Text fields, each once.</param>
/// <param name="Term">The term.</param>
/// <param name="Boost">Factor of the score.</param>
/// <param name="Marked">Whether its places are given where matches are to be highlighted; false for a term that only helps to order.</param>
public sealed record CombinedTermQuery(IReadOnlyList<FieldWeight> Fields, string Term, float Boost = 1, bool Marked = true) : Query;

/// <summary>A text field and how often it counts.</summary>
public readonly record struct FieldWeight(string Field, float Weight);

/// <summary>
/// Documents in which every term i has an occurrence at position p(i) so that the values p(i) − Position(i) differ by at most
/// <paramref name="Slop"/>. Scored by BM25 with the sum of the terms' idf, and as frequency the number of occurrences of the
/// first term that are part of such a match. Text fields only.
/// </summary>
public sealed record PhraseQuery(string Field, IReadOnlyList<PhraseTerm> Terms, int Slop = 0, float Boost = 1) : Query;

/// <summary>A term of a phrase and its position relative to the phrase's start.</summary>
public readonly record struct PhraseTerm(string Term, int Position);

/// <summary>
/// Documents that match every Must and Filter, none of MustNot and at least <paramref name="MinimumShouldMatch"/> of Should
/// (at least one where there is no Must and no Filter). Scores of Must and Should are added in the order given, Must first.
/// </summary>
public sealed record BooleanQuery(
    IReadOnlyList<Query> Must,
    IReadOnlyList<Query> Should,
    IReadOnlyList<Query> MustNot,
    IReadOnlyList<Query> Filter,
    int MinimumShouldMatch = 0) : Query
{
    /// <summary>Any of the queries, at least <paramref name="minimum"/> of them.</summary>
    public static BooleanQuery Any(IReadOnlyList<Query> should, int minimum = 1) => new([], should, [], [], minimum);

    /// <summary>All of the queries.</summary>
    public static BooleanQuery All(IReadOnlyList<Query> must) => new(must, [], [], []);
}

/// <summary>The best of several ways to match the same word: the score is that of the best clause, not the sum.</summary>
public sealed record BestOfQuery(IReadOnlyList<Query> Clauses) : Query;

/// <summary>
/// Documents that match <paramref name="Matching"/>; the score of those that match <paramref name="Demoted"/> too is
/// multiplied by <paramref name="Factor"/>, which lies in 0..1. Demoted itself neither adds a match nor a score.
/// </summary>
public sealed record DemotionQuery(Query Matching, Query Demoted, float Factor) : Query;

/// <summary>Documents with a term that starts with the prefix, in any field kind; constant score <paramref name="Boost"/>.</summary>
public sealed record PrefixQuery(string Field, string Prefix, float Boost = 1) : Query;

/// <summary>Documents whose numeric field lies in the closed range; documents without a value never match; constant score <paramref name="Boost"/>.</summary>
public sealed record RangeQuery(string Field, long Minimum, long Maximum, float Boost = 1) : Query;

/// <summary>Every document; constant score <paramref name="Boost"/>.</summary>
public sealed record AllQuery(float Boost = 1) : Query;
