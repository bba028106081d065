using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>What the operators of a query demand of an entry.</summary>
/// <param name="Must">What it must hold, and scores by.</param>
/// <param name="Filters">What it must be, without a score.</param>
/// <param name="Excluded">What it must not hold or be.</param>
/// <param name="Notes">What of the query could not be read, and how to write it; for people.</param>
internal sealed record CompiledNodes(IReadOnlyList<Query> Must, IReadOnlyList<Query> Filters, IReadOnlyList<Query> Excluded, IReadOnlyList<string> Notes);

/// <summary>Makes engine queries of the operators of the query language.</summary>
internal sealed class NodeCompiler(LegalAnalyzer analyzer, FieldFilters fields)
{
    /// <summary>The kind of chip that an operator is.</summary>
    public static QueryPartKind KindOf(QueryNode node) => node switch
    {
        PhraseNode => QueryPartKind.Phrase,
        ExcludedNode => QueryPartKind.Excluded,
        AlternativesNode or GroupNode => QueryPartKind.Alternatives,
        FieldNode => QueryPartKind.Field,
        _ => QueryPartKind.Word,
    };

    /// <summary>Compiles all operators of a query; its plain words are matched apart.</summary>
    /// <param name="text">The query.</param>
    /// <param name="nodes">Its parts.</param>
    /// <param name="within">Searches within the results: all words of each must be there.</param>
    public CompiledNodes Compile(string text, IReadOnlyList<QueryNode> nodes, IReadOnlyList<string> within)
    {
        var (must, filters, excluded, notes) = (new List<Query>(), new List<Query>(), new List<Query>(), new List<string>());
        var asked = new Dictionary<QueryField, List<Query>>();
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode: break;
                case FieldNode field: Add(asked.TryGetValue(field.Field, out var others) ? others : asked[field.Field] = [], Field(field, notes, orUnknown: true)); break;
                case ExcludedNode { Inner: TextNode inner }: Add(excluded, PhraseMatching.Of(WordsOf(inner.Span.Of(text)))); break;
                case ExcludedNode not: Add(excluded, Of(text, not.Inner, notes)); break;
                default: Add(must, Of(text, node, notes)); break;
            }
        }

        // As with facets: values of one field are alternatives, different fields all apply.
        filters.AddRange(asked.Values.Where(alternatives => alternatives.Count > 0).Select(alternatives => BooleanQuery.Any(alternatives)));
        foreach (var inner in within) Add(must, AllOf(WordsOf(inner)));
        return new CompiledNodes(must, filters, excluded, notes);
    }

    private Query? Of(string text, QueryNode node, List<string> notes) => node switch
    {
        TextNode => AllOf(WordsOf(node.Span.Of(text))),
        PhraseNode phrase => PhraseMatching.Of(WordsOf(phrase.Phrase)),
        FieldNode field => Field(field, notes),
        AlternativesNode any => any.Options.Select(option => Of(text, option, notes)).OfType<Query>().ToList() is { Count: > 0 } options ? new BestOfQuery(options) : null,
        GroupNode all => Group(text, all, notes),
        ExcludedNode not => Of(text, not.Inner, notes) is { } inner ? new BooleanQuery([], [], [inner], [new AllQuery(0)]) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of a query."),
    };

    private BooleanQuery? Group(string text, GroupNode group, List<string> notes)
    {
        var (must, not) = (new List<Query>(), new List<Query>());
        foreach (var part in group.Parts)
        {
            if (part is ExcludedNode excluded) Add(not, Of(text, excluded.Inner, notes));
            else Add(must, Of(text, part, notes));
        }

        return must.Count + not.Count == 0 ? null : new BooleanQuery(must, [], not, must.Count == 0 ? [new AllQuery(0)] : []);
    }

    private Query? Field(FieldNode field, List<string> notes, bool orUnknown = false)
    {
        var (filter, note) = fields.Of(field, orUnknown);
        if (note is not null) notes.Add(note);
        return filter;
    }

    /// <summary>Entries that hold every word, somewhere; null for no words.</summary>
    private static BooleanQuery? AllOf(List<AnalyzedWord> words)
    {
        var longer = words.Where(word => word.Span.Length > 1).ToList();
        if (longer.Count == 0) longer = words;
        return longer.Count switch
        {
            0 => null,
            1 => BooleanQuery.All([Anywhere(longer[0])]),
            _ => BooleanQuery.All([.. longer.Select(Anywhere)]),
        };
    }

    private static CombinedTermQuery Anywhere(AnalyzedWord word) => new(WordMatching.Fields, word.Term);

    private List<AnalyzedWord> WordsOf(string text)
    {
        var words = new List<AnalyzedWord>();
        analyzer.WordsOf(text, words);
        return words;
    }

    private static void Add(List<Query> queries, Query? query)
    {
        if (query is not null) queries.Add(query);
    }
}
