namespace KnowledgeBase.Api.Persistence;

/// <summary>One small fact that the store remembers: the fingerprint of what was imported, a rule that an administrator set.</summary>
internal sealed class StoredSetting
{
    /// <summary>Name of the fact that tells one store from another; made up at the first start.</summary>
    public const string StoreId = "store.id";

    public required string Name { get; set; }

    public required string Value { get; set; }
}
