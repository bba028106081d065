using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Refuses what names a field that the index does not have, or not as what it is used for; and queries without an end.</summary>
internal sealed class NaiveFields(IndexSchema schema)
{
    private const int DeepestQuery = 50;

    public void Check(IndexDocument document)
    {
        if (document.Id.Length is 0 or > 512) throw new ArgumentException("An id has 1 to 512 units.");
        foreach (var text in document.Texts) Text(text.Field);
        foreach (var keyword in document.Keywords) Keyword(keyword.Field);
        foreach (var number in document.Numbers) Number(number.Field);
    }

    public void Check(SearchRequest request)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(request.Offset);
        ArgumentOutOfRangeException.ThrowIfNegative(request.Limit);
        Check(request.Query);
        foreach (var facet in request.Facets) Keyword(facet);
        foreach (var field in request.Highlight) Text(field);
        if (request.Group is { } group) Keyword(group.KeywordField);
        if (request.Sort is { } sort) Number(sort.NumberField);
    }

    public void Check(Query query, int depth = 0)
    {
        if (depth > DeepestQuery) throw new ArgumentException("The query is nested too deeply.");
        switch (query)
        {
            case TermQuery term: Term(term.Field); break;
            case PrefixQuery prefix: Term(prefix.Field); break;
            case CombinedTermQuery combined: foreach (var field in combined.Fields) Text(field.Field); break;
            case PhraseQuery phrase: Text(phrase.Field); break;
            case RangeQuery range: Number(range.Field); break;
            case BestOfQuery best: CheckAll(best.Clauses, depth + 1); break;
            case DemotionQuery q: CheckAll([q.Matching, q.Demoted], depth + 1); break;
            case BooleanQuery q: CheckAll([.. q.Must, .. q.Should, .. q.MustNot, .. q.Filter], depth + 1); break;
        }
    }

    private void CheckAll(IReadOnlyList<Query> queries, int depth)
    {
        foreach (var query in queries) Check(query, depth);
    }

    public void CheckTerms(string field) => Term(field);

    private void Term(string field) => Require(schema.TextFields.Concat(schema.KeywordFields), field);

    private void Text(string field) => Require(schema.TextFields, field);

    private void Keyword(string field) => Require(schema.KeywordFields, field);

    private void Number(string field) => Require(schema.NumberFields, field);

    private static void Require(IEnumerable<string> fields, string field)
    {
        if (!fields.Contains(field)) throw new ArgumentException($"No such field for this use: {field}.");
    }
}
