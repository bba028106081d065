using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>What a query means, and how the engine is asked for it.</summary>
/// <param name="Understood">What was understood.</param>
/// <param name="Asking">The engine's query, given how many of the words an entry must hold.</param>
internal sealed record QueryPlan(UnderstoodQuery Understood, Func<int, Query> Asking)
{
    /// <summary>The engine's query.</summary>
    public Query ToQuery() => Asking(Understood.MinimumWords);

    /// <summary>The same where one of the words is enough.</summary>
    public QueryPlan WithAnyWord() => this with { Understood = Understood with { MinimumWords = Math.Min(1, Understood.MinimumWords) } };
}
