using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

/// <summary>What the citation reader says about a text, as a lawyer would write it: <c>words=刑法第133条之1第2款第3项[2020修正]; …</c></summary>
internal static class Citing
{
    private static readonly CitationReader Reader = new(LawNames.Default);

    public static IReadOnlyList<StatuteCitation> All(string text, string? ownLaw = null) => Reader.Read(text, ownLaw);

    /// <summary>All citations with the words they stand in; several laws are parted by |, an unknown one gives ？ and its written name.</summary>
    public static string Line(string text, string? ownLaw = null) =>
        string.Join("; ", All(text, ownLaw).Select(citation => $"{citation.Span.Of(text)}={Meaning(citation)}"));

    /// <summary>All citations without their words.</summary>
    public static string Meanings(string text, string? ownLaw = null) => string.Join("; ", All(text, ownLaw).Select(Meaning));

    private static string Meaning(StatuteCitation citation)
    {
        var line = new StringBuilder(citation.Resolution switch
        {
            LawResolution.None => $"？{citation.Written}",
            LawResolution.One or LawResolution.Many => string.Join('|', citation.Laws.Select(law => law.Replace("中华人民共和国", "", StringComparison.Ordinal))),
        });
        line.Append(CultureInfo.InvariantCulture, $"第{citation.Article}条");
        if (citation.Sub > 0) line.Append(CultureInfo.InvariantCulture, $"之{citation.Sub}");
        if (citation.Paragraph > 0) line.Append(CultureInfo.InvariantCulture, $"第{citation.Paragraph}款");
        if (citation.Item > 0) line.Append(CultureInfo.InvariantCulture, $"第{citation.Item}项");
        if (citation.Version is { } version)
            line.Append(CultureInfo.InvariantCulture, $"[{(version.Day is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : version.Year)}{version.Event}]");
        if (citation.AppliedBeside is { } beside) line.Append(CultureInfo.InvariantCulture, $"(旧法，对第{beside}处)");
        return line.ToString();
    }
}
