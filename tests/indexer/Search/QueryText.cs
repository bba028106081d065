using System.Globalization;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Queries and requests as one line, for the messages of failing tests.</summary>
internal static class QueryText
{
    public static string Of(SearchRequest r) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Of(r.Query)} offset {r.Offset} limit {r.Limit} sort {r.Sort} group {r.Group} facets [{string.Join(' ', r.Facets)}] highlight [{string.Join(' ', r.Highlight)}]");

    public static string Of(Query query) => query switch
    {
        TermQuery q => Boosted($"{q.Field}:{q.Term}", q.Boost),
        CombinedTermQuery q => Boosted($"{string.Join('+', q.Fields)}:{q.Term}{(q.Marked ? "" : "?")}", q.Boost),
        PrefixQuery q => Boosted($"{q.Field}:{q.Prefix}*", q.Boost),
        PhraseQuery q => Boosted($"{q.Field}:\"{string.Join(' ', q.Terms.Select(t => $"{t.Term}@{t.Position}"))}\"~{q.Slop}", q.Boost),
        RangeQuery q => Boosted($"{q.Field}:[{q.Minimum} {q.Maximum}]", q.Boost),
        AllQuery q => Boosted("*", q.Boost),
        BestOfQuery q => $"best({All("", q.Clauses)})",
        DemotionQuery q => $"{Of(q.Matching)}[{Of(q.Demoted)}]*{q.Factor.ToString(CultureInfo.InvariantCulture)}",
        BooleanQuery q => $"({All("+", q.Must)} {All("", q.Should)} {All("-", q.MustNot)} {All("#", q.Filter)})>={q.MinimumShouldMatch}",
        _ => query.ToString(),
    };

    private static string All(string sign, IReadOnlyList<Query> queries) => string.Join(' ', queries.Select(q => sign + Of(q)));

    private static string Boosted(string text, float boost) =>
        boost == 1 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}^{boost}");
}
