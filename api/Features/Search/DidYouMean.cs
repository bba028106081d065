namespace KnowledgeBase.Api.Features.Search;

/// <summary>A better way to write what was searched for.</summary>
/// <param name="To">The search so written.</param>
/// <param name="Text">Its text.</param>
/// <param name="Change">What was changed, for people; null where the text shows it.</param>
internal sealed record DidYouMean(SearchInput To, string Text, string? Change);
