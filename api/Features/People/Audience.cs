namespace KnowledgeBase.Api.Features.People;

/// <summary>Who may see an entry, as the index and the store write it.</summary>
internal static class Audience
{
    /// <summary>Everybody, where reading without signing in is switched on; else all who are signed in.</summary>
    public const string Public = "public";

    /// <summary>All courts' staff.</summary>
    public const string Courts = "courts";

    /// <summary>The staff of one court.</summary>
    public static string OfCourt(string code) => "court:" + code;

    /// <summary>The staff of the courts of one region.</summary>
    public static string OfRegion(string region) => "region:" + region;

    /// <summary>One person alone.</summary>
    public static string OfPerson(long id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person:{id}");
}
