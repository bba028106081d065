using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>
/// Keeps what the first page shows until the day or the index changes: it takes ten searches, some over every entry. Safe for concurrent use; two
/// requests at once may both make it.
/// </summary>
internal sealed class HomeContents(ServedIndex index, TimeProvider clock)
{
    private volatile Kept? _kept;

    /// <summary>Of today.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public HomeContent Get(CancellationToken cancellation)
    {
        var (search, today) = (index.Search, clock.Today());
        if (_kept is { } kept && kept.Search == search && kept.Day == today) return kept.Content;
        var content = HomeContent.Of(index, today, cancellation);
        _kept = new(search, today, content);
        return content;
    }

    private sealed record Kept(SearchService Search, DateOnly Day, HomeContent Content);
}
