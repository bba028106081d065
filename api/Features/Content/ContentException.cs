namespace KnowledgeBase.Api.Features.Content;

/// <summary>The index cannot be served for a reason that the operator can remove; the message says in Chinese how.</summary>
internal sealed class ContentException(string message) : Exception(message);
