namespace KnowledgeBase.Api.Persistence;

/// <summary>Which database holds everything that is served: the section <c>Store</c> of the settings.</summary>
internal sealed class StoreOptions
{
    public const string Section = "Store";

    /// <summary>What kind of database <see cref="Connection"/> leads to.</summary>
    public StoreKind Kind { get; set; }

    /// <summary>The connection string as its provider reads it.</summary>
    public string Connection { get; set; } = "";
}

/// <summary>The databases that the store runs on.</summary>
internal enum StoreKind
{
    Sqlite,
    PostgreSql,
}
