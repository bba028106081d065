namespace KnowledgeBase.Api.Features.People;

/// <summary>A key with which cookies, tokens and forms are sealed. It lies in the store, so that all nodes read what one has sealed.</summary>
internal sealed class ProtectionKey
{
    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>The key as the framework writes it.</summary>
    public required string Xml { get; set; }
}
