using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>How many laws a cited name can mean.</summary>
public enum LawResolution
{
    /// <summary>The name is not known.</summary>
    None,

    /// <summary>Exactly one law.</summary>
    One,

    /// <summary>One of several; never guessed.</summary>
    Many,
}

/// <summary>How a citation names its law.</summary>
public enum NameForm
{
    /// <summary>By a name, full or short, with or without title marks.</summary>
    Named,

    /// <summary>By a name that the text itself introduced: （以下简称…）.</summary>
    Introduced,

    /// <summary>本法, 本条例, 本解释 …</summary>
    ThisLaw,

    /// <summary>该法, 该解释, 上述规定 …</summary>
    ThatLaw,

    /// <summary>前款, 前条, 本条: counted from the article last cited.</summary>
    Preceding,
}

/// <summary>An article cited in a text, with its law found from the whole text before it.</summary>
public sealed record StatuteCitation
{
    /// <summary>The article's own words with its law's name where that stands directly before, in UTF-16 units of the original text. The articles inside a range share the place of the range's sign.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The law as the text writes it, without title marks; 本法 and the like included.</summary>
    public required string Written { get; init; }

    /// <summary>How the law is named.</summary>
    public required NameForm Form { get; init; }

    /// <summary>Full names of the laws that can be meant: none, one, or several.</summary>
    public required IReadOnlyList<string> Laws { get; init; }

    /// <summary>None, One or Many, by <see cref="Laws"/>.</summary>
    public LawResolution Resolution => Laws.Count switch { 0 => LawResolution.None, 1 => LawResolution.One, _ => LawResolution.Many };

    /// <summary>The law, where exactly one is meant; else null.</summary>
    public string? Law => Laws.Count == 1 ? Laws[0] : null;

    /// <summary>Article.</summary>
    public required int Article { get; init; }

    /// <summary>The 1 of 之一; 0 where there is none.</summary>
    public int Sub { get; init; }

    /// <summary>款, 1-based; 0 where none is named.</summary>
    public int Paragraph { get; init; }

    /// <summary>项, 1-based; 0 where none is named.</summary>
    public int Item { get; init; }

    /// <summary>Which version the text says it cites, or null.</summary>
    public VersionNote? Version { get; init; }

    /// <summary>
    /// For a citation inside 本案适用的是…: index, in the same list, of the first citation that the note stands behind,
    /// which gives today's article. Null for every other citation.
    /// </summary>
    public int? AppliedBeside { get; init; }
}

/// <summary>What a text says of the version that it cites: （2017年修正）, 2009年10月1日施行的.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Year">The year named.</param>
/// <param name="Day">The full date, where one is named.</param>
/// <param name="Event">修正, 修订, 施行, 公布, 通过 …; empty where only the year is named.</param>
public sealed record VersionNote(TextSpan Span, int Year, DateOnly? Day, string Event);
