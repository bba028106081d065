namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// Names of those whom entries are for. An entry names its audiences; a reader belongs to some, and sees the entries that name any of them.
/// Compared unit for unit.
/// </summary>
public static class Audiences
{
    /// <summary>Everybody, signed in or not.</summary>
    public const string Public = "public";

    /// <summary>Court staff who are signed in, of whatever court.</summary>
    public const string Courts = "courts";

    /// <summary>What everybody may see, and the only audience of somebody who is not signed in.</summary>
    public static IReadOnlyList<string> Everybody { get; } = [Public];

    /// <summary>The courts of a region.</summary>
    /// <param name="region">The province as entries write it: 四川省.</param>
    public static string Region(string region) => "region:" + region;

    /// <summary>One court.</summary>
    /// <param name="court">Its code, or its full name; whoever publishes and whoever reads must use the same.</param>
    public static string Court(string court) => "court:" + court;

    /// <summary>One person alone.</summary>
    /// <param name="id">By which the person is known to whoever publishes.</param>
    public static string Person(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person:{id}");
}
