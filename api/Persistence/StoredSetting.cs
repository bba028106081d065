namespace KnowledgeBase.Api.Persistence;

/// <summary>One small fact that the store remembers: the fingerprint of what was imported, a rule that an administrator set.</summary>
internal sealed class StoredSetting
{
    public required string Name { get; set; }

    public required string Value { get; set; }
}
