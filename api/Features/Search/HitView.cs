using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A hit on a page.</summary>
/// <param name="Hit">What is shown.</param>
/// <param name="Trail">Query string that leads back to the search.</param>
/// <param name="Today">Date by which validity is judged.</param>
/// <param name="ShowTier">Whether the hit says what it is; on a shelf the shelf does.</param>
internal sealed record HitView(KnowledgeHit Hit, string Trail, DateOnly Today, bool ShowTier);
