using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// The index as who makes the request may read it: the only way by which handlers and pages come to entries. One object a request, so that a request works on one
/// index even if another takes its place meanwhile. Endpoints behind <see cref="IndexGate"/> may rely on it; elsewhere using it throws where there is no index.
/// </summary>
internal sealed class ReadableIndex(ServedIndex served, CurrentPerson person)
{
    private KnowledgeIndex? _index;
    private KnowledgeView? _view;

    /// <summary>Whether there is an index to ask. Only what goes on without one needs to look.</summary>
    public bool IsReady => served.Status.Phase == IndexPhase.Ready;

    /// <summary>Search over what the reader may see.</summary>
    public SearchService Search => View.Search;

    /// <summary>The laws.</summary>
    public StatuteService Statutes => View.Statutes;

    /// <summary>What stands beside an entry.</summary>
    public EntryNeighbours Neighbours => View.Neighbours;

    /// <summary>The check of citations against what the reader may see.</summary>
    public CitationCheck Citations => View.Citations;

    /// <summary>Suggestions while a query is typed; the same for everybody.</summary>
    public QueryCompleter Completions => Index.Completions;

    /// <summary>Corrections of mistyped queries; the same for everybody.</summary>
    public SpellingSuggester Spelling => Index.Spelling;

    private KnowledgeIndex Index => _index ??= served.Open;

    private KnowledgeView View => _view ??= Index.For(person.Readers);
}
