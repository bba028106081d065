using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Places of the query's scoring terms: those of Must and Should, every occurrence, whether or not their clause matched.</summary>
internal static class NaiveHighlight
{
    public static IEnumerable<MatchPlace> Places(Query query, string field, NaiveText text) => text.ByTerm
        .Where(term => IsScored(query, field, term.Key))
        .SelectMany(term => term)
        .Select(t => new MatchPlace(field, t.Start, t.End, t.Term))
        .Distinct()
        .OrderBy(p => p.Start).ThenByDescending(p => p.End).ThenBy(p => p.Term, StringComparer.Ordinal);

    private static bool IsScored(Query query, string field, string term) => query switch
    {
        TermQuery q => q.Field == field && q.Term == term,
        CombinedTermQuery q => q.Marked && q.Term == term && q.Fields.Any(f => f.Field == field),
        PhraseQuery q => q.Field == field && q.Terms.Any(t => t.Term == term),
        PrefixQuery q => q.Field == field && term.StartsWith(q.Prefix, StringComparison.Ordinal),
        BestOfQuery q => q.Clauses.Any(c => IsScored(c, field, term)),
        DemotionQuery q => IsScored(q.Matching, field, term),
        BooleanQuery q => q.Must.Concat(q.Should).Any(c => IsScored(c, field, term)),
        _ => false,
    };
}
