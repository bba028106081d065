using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>Names of the index's fields, see FORMAT.md "Fields of an entry".</summary>
internal static class EntryFields
{
    /// <summary>Text: title; of an article its law and its number.</summary>
    public const string Title = "title";

    /// <summary>Text: what the entry says in short: subtitle, 裁判要旨 and 裁判要点 of a case.</summary>
    public const string Gist = "gist";

    /// <summary>Text: all other sections.</summary>
    public const string Body = "body";

    /// <summary>Keyword: the id, and the numbers and citations by which the entry itself is known, in canonical form.</summary>
    public const string Number = "number";

    /// <summary>Keyword, several: who may see the entry, see <see cref="Audiences"/>.</summary>
    public const string Audience = "audience";

    /// <summary>Keyword: the tier, also a facet and what shelves are made by.</summary>
    public const string Tier = "tier";

    /// <summary>Keyword: the entry's cause, then what stands above it (<see cref="Legal.CauseTree"/>), also a facet.</summary>
    public const string Cause = "cause";

    /// <summary>Keyword: the law of an article, of anything else the laws that it cites, by full name; also a facet.</summary>
    public const string Law = "law";

    /// <summary>Keyword: year of the date, also a facet.</summary>
    public const string Year = "year";

    /// <summary>Keyword: level of the court, also a facet.</summary>
    public const string CourtLevel = "courtLevel";

    /// <summary>Keyword: the articles that the entry cites, each in the version meant, as ArticleKey writes it.</summary>
    public const string Cites = "cites";

    /// <summary>Keyword: the version of the law that an article belongs to, as ArticleKey.Version writes it.</summary>
    public const string Version = "version";

    /// <summary>Keyword: by what the title is recognised when it is typed whole; left out for articles and for short titles.</summary>
    public const string TitleKey = "titleKey";

    /// <summary>Number: days since 0001-01-01.</summary>
    public const string Date = "date";

    /// <summary>Number: first day on which an article applies; left out where it is not known.</summary>
    public const string From = "from";

    /// <summary>Number: first day on which an article no longer applies, 0 where it ended at a time that is not known; left out where no end is known.</summary>
    public const string Until = "until";

    /// <summary>Number: place of an article in its law.</summary>
    public const string Place = "place";

    /// <summary>Number: weight of the kind, the higher the more.</summary>
    public const string Authority = "authority";

    /// <summary>The fields of an index of entries.</summary>
    public static IndexSchema Schema { get; } = new([Title, Gist, Body], [Number, Audience, Cites, Version, TitleKey, .. FacetNames.All], [Date, Authority, From, Until, Place]);
}
