namespace KnowledgeBase.Indexer.Search;

/// <summary>A query as the engine runs it, already analysed: terms are compared unit for unit.</summary>
public abstract record Query;

/// <summary>Documents whose field holds the term; scored by BM25, times <paramref name="Boost"/>.</summary>
public sealed record TermQuery(string Field, string Term, float Boost = 1) : Query;

/// <summary>
/// Documents in which the terms stand at the given relative positions, within <paramref name="Slop"/> positions in all.
/// Scored by BM25 of the sum of the terms' idf, with the number of matches as frequency.
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

/// <summary>Documents with a term that starts with the prefix, in any field kind; constant score <paramref name="Boost"/>.</summary>
public sealed record PrefixQuery(string Field, string Prefix, float Boost = 1) : Query;

/// <summary>Documents whose numeric field lies in the closed range; documents without a value never match; constant score <paramref name="Boost"/>.</summary>
public sealed record RangeQuery(string Field, long Minimum, long Maximum, float Boost = 1) : Query;

/// <summary>Every document; constant score <paramref name="Boost"/>.</summary>
public sealed record AllQuery(float Boost = 1) : Query;
