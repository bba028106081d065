using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A hit on a page.</summary>
/// <param name="Hit">What is shown.</param>
/// <param name="Trail">Query string that leads back to the search.</param>
/// <param name="Today">Date by which validity is judged.</param>
/// <param name="NewTab">Whether it opens beside the results: those of a pasted text cannot be gone back to without sending it again.</param>
/// <param name="ShowTier">Whether the hit says what it is; on a shelf the shelf does.</param>
internal sealed record HitView(KnowledgeHit Hit, string Trail, DateOnly Today, bool NewTab, bool ShowTier);
