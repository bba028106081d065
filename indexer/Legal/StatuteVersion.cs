namespace KnowledgeBase.Indexer.Legal;

/// <summary>One version of a law, as the catalogue of the national law database or a promulgation note records it. Facts only; whether its text is held is another question.</summary>
public sealed record StatuteVersion
{
    /// <summary>Full name of the law, as laws.tsv has it.</summary>
    public required string Law { get; init; }

    /// <summary>公布日期; tells the versions of a law apart. Null where the source gives none.</summary>
    public DateOnly? Promulgated { get; init; }

    /// <summary>施行日期, or null where it is not known.</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>时效性 as the source states it (有效, 已修改, 已废止, 尚未生效, 未知), or null. Says what was true when the source was made.</summary>
    public string? Status { get; init; }

    /// <summary>制定机关, or null.</summary>
    public string? Issuer { get; init; }

    /// <summary>法律, 行政法规, 司法解释 …, or null.</summary>
    public string? LawType { get; init; }

    /// <summary>文号 (法释〔2020〕17号), or null.</summary>
    public string? DocumentNumber { get; init; }

    /// <summary>Identifier in the national law database, or null for a version known from a promulgation note alone.</summary>
    public string? SourceId { get; init; }

    /// <summary>Where the version is known from.</summary>
    public VersionOrigin Origin { get; init; } = VersionOrigin.Text;

    /// <summary>The day on which <see cref="Status"/> was true; null where it is not known.</summary>
    public DateOnly? StatusAsOf { get; init; }

    /// <summary>The day that tells the versions of a law apart in keys: that of promulgation, or where it is not known that from which the version applies.</summary>
    public DateOnly? KeyDay => Promulgated ?? Effective;

    /// <summary>As <see cref="ArticleKey.Version"/> writes it.</summary>
    public string Key => ArticleKey.VersionOf(Law, KeyDay);
}

/// <summary>Where a version of a law is known from.</summary>
public enum VersionOrigin
{
    /// <summary>文本: a text that was read, which no other record knows.</summary>
    Text,

    /// <summary>目录: the catalogue of the national law database.</summary>
    Catalogue,

    /// <summary>公布说明: the note under the title of a later text, which says when this version was promulgated.</summary>
    PromulgationNote,

    /// <summary>通过说明: as before, for a judicial interpretation whose note gives only the day on which the committee adopted it. Promulgated is that day; it was published days or months later.</summary>
    AdoptionNote,
}

/// <summary>Whether law can be applied on a date.</summary>
public enum ValidityState
{
    /// <summary>有效.</summary>
    InForce,

    /// <summary>尚未生效.</summary>
    NotYetInForce,

    /// <summary>已修改: a later version of the same law is in force.</summary>
    Amended,

    /// <summary>已废止: the law itself has ended.</summary>
    Repealed,

    /// <summary>未知: neither dates nor status tell. Never shown as in force.</summary>
    Unknown,
}

/// <summary>Whether a version can be applied on the date asked, and since and until when.</summary>
/// <param name="State">On that date.</param>
/// <param name="From">施行日期, or null.</param>
/// <param name="Until">The first day on which it no longer applies, or null where none is known.</param>
/// <param name="ReplacedBy">The later version of the same law that is in force on that date, for <see cref="ValidityState.Amended"/>; may be null.</param>
/// <param name="Successors">The laws that took its place, for <see cref="ValidityState.Repealed"/>; may be empty.</param>
public sealed record Validity(ValidityState State, DateOnly? From, DateOnly? Until, StatuteVersion? ReplacedBy, IReadOnlyList<string> Successors)
{
    /// <summary>True where <see cref="Until"/> is the day on which the next version was promulgated, because the day from which that applies is not known.</summary>
    public bool EndsOnPromulgation { get; init; }
}

/// <summary>An amendment that the text of a version does not contain yet (刑法修正案（十二）).</summary>
/// <param name="Law">The amended law.</param>
/// <param name="Promulgated">Promulgation of the version whose text lacks the amendment.</param>
/// <param name="Amendment">Name of the amendment.</param>
/// <param name="Effective">From when it applies.</param>
/// <param name="Articles">The articles that it changes.</param>
public sealed record PendingAmendment(string Law, DateOnly Promulgated, string Amendment, DateOnly Effective, IReadOnlyList<ArticleKey> Articles);
