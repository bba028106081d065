namespace KnowledgeBase.Api.Features.People;

/// <summary>A court in the organisation tree.</summary>
internal sealed class CourtUnit
{
    /// <summary>法院代字: 最高法, 鲁, 鲁10, 鲁1002.</summary>
    public required string Code { get; set; }

    /// <summary>Full name.</summary>
    public required string Name { get; set; }

    /// <summary>Goes up with every change.</summary>
    public int Version { get; set; } = 1;

    public CourtTier Tier { get; set; }

    /// <summary>Code of the court above; null for the Supreme People's Court.</summary>
    public string? SuperiorCode { get; set; }

    /// <summary>Province-level region (山东省); null for the Supreme People's Court.</summary>
    public string? Region { get; set; }
}

/// <summary>The four levels of courts.</summary>
internal enum CourtTier
{
    Supreme,
    High,
    Intermediate,
    Basic,
}
