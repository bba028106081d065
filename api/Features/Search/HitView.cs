using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A hit on a page.</summary>
/// <param name="Hit">What is shown.</param>
/// <param name="Search">The search by which it was found.</param>
/// <param name="Today">Date by which validity is judged.</param>
/// <param name="Pasted">Whether the text was pasted: then the hit opens beside the results, which cannot be gone back to without sending the text again.</param>
/// <param name="ShowTier">Whether the hit says what it is; on a shelf the shelf does.</param>
internal sealed record HitView(KnowledgeHit Hit, SearchInput Search, DateOnly Today, bool Pasted, bool ShowTier)
{
    /// <summary>Query string that leads back to the search.</summary>
    public string Trail { get; } = Pasted ? "" : SearchAddress.Query(Search);
}
