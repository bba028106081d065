namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>Marks an endpoint that takes the header of <see cref="IdempotentRequests"/>, for the description of the interface.</summary>
internal sealed class IdempotencyMetadata;
