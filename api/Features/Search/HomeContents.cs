using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>
/// Keeps what the first page shows until the day or the index changes: it takes ten searches, some over every entry. Safe for concurrent use; two
/// requests at once may both make it.
/// </summary>
internal sealed class HomeContents(ServedIndex served, TimeProvider clock)
{
    private volatile Kept? _kept;

    /// <summary>Of today.</summary>
    /// <exception cref="InvalidOperationException">The index is not open.</exception>
    public HomeContent Get(CancellationToken cancellation)
    {
        // The stamp first: content that is newer than its stamp is made once more than needed, never kept too long.
        var (stamp, index, today) = (served.Stamp, served.Open, clock.Today());
        if (_kept is { } kept && kept.Stamp == stamp && kept.Day == today) return kept.Content;
        var content = HomeContent.Of(index, today, cancellation);
        _kept = new(stamp, today, content);
        return content;
    }

    private sealed record Kept(string Stamp, DateOnly Day, HomeContent Content);
}
