using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search.Matching;

namespace KnowledgeBase.Indexer.Search;

/// <summary>What a query asks of its fields, without running it.</summary>
internal static class QueryTerms
{
    /// <summary>Terms and prefixes that score in a field: those of Must and Should, not of MustNot and Filter.</summary>
    public static (HashSet<string> Terms, List<string> Prefixes) Scoring(Query query, string field)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        var prefixes = new List<string>();
        Collect(query);
        return (terms, prefixes);

        void Collect(Query part)
        {
            switch (part)
            {
                case TermQuery term when term.Field == field:
                    terms.Add(term.Term);
                    break;
                case CombinedTermQuery { Marked: true } combined when combined.Fields.Any(f => f.Field == field):
                    terms.Add(combined.Term);
                    break;
                case PhraseQuery phrase when phrase.Field == field:
                    terms.UnionWith(phrase.Terms.Select(t => t.Term));
                    break;
                case PrefixQuery prefix when prefix.Field == field:
                    prefixes.Add(prefix.Prefix);
                    break;
                case BooleanQuery boolean:
                    foreach (var clause in boolean.Must.Concat(boolean.Should)) Collect(clause);
                    break;
                case BestOfQuery best:
                    foreach (var clause in best.Clauses) Collect(clause);
                    break;
                case DemotionQuery demotion:
                    Collect(demotion.Matching);
                    break;
            }
        }
    }

    /// <summary>Checks that every field exists and is of the right kind.</summary>
    /// <exception cref="ArgumentException">One does not, or is not, or the query is nested too deeply.</exception>
    public static void Demand(Query query, FieldNumbers fields, int depth = 0)
    {
        if (depth > QueryCompiler.DeepestQuery) throw new ArgumentException($"A query may be nested {QueryCompiler.DeepestQuery} deep.", nameof(query));
        switch (query)
        {
            case TermQuery term:
                fields.OfTerms(term.Field);
                break;
            case CombinedTermQuery combined:
                foreach (var field in combined.Fields) fields.OfText(field.Field);
                break;
            case PhraseQuery phrase:
                fields.OfText(phrase.Field);
                break;
            case PrefixQuery prefix:
                fields.OfTerms(prefix.Field);
                break;
            case RangeQuery range:
                fields.OfNumber(range.Field);
                break;
            case BooleanQuery boolean:
                foreach (var clause in boolean.Must.Concat(boolean.Should).Concat(boolean.MustNot).Concat(boolean.Filter)) Demand(clause, fields, depth + 1);
                break;
            case BestOfQuery best:
                foreach (var clause in best.Clauses) Demand(clause, fields, depth + 1);
                break;
            case DemotionQuery demotion:
                Demand(demotion.Matching, fields, depth + 1);
                Demand(demotion.Demoted, fields, depth + 1);
                break;
        }
    }
}
