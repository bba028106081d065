namespace KnowledgeBase.Api.Web;

/// <summary>Marks an endpoint that takes the header of <see cref="IdempotentRequests"/>, for the description of the interface.</summary>
internal sealed class IdempotencyMetadata;
