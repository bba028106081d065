using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>A 编, 章 or 节 with what stands in it; the whole law is a part without a heading.</summary>
/// <param name="Heading">As the law has it; empty for the whole law.</param>
/// <param name="Articles">Articles directly in it, in order.</param>
/// <param name="Parts">Parts in it, in order; the articles stand before them.</param>
internal sealed record ContentsPart(string Heading, List<ArticleLine> Articles, List<ContentsPart> Parts)
{
    /// <summary>The contents of a law from its articles in order.</summary>
    public static ContentsPart Of(IReadOnlyList<ArticleLine> lines)
    {
        var whole = new ContentsPart("", [], []);
        foreach (var line in lines)
        {
            var part = whole;
            foreach (var heading in line.Path) part = part.Last(heading);
            part.Articles.Add(line);
        }

        return whole;
    }

    /// <summary>Articles in it and in all its parts.</summary>
    public int Count => Articles.Count + Parts.Sum(part => part.Count);

    /// <summary>Its first article; null for a part without any.</summary>
    public ArticleLine? First => Articles.Count > 0 ? Articles[0] : Parts.Select(part => part.First).FirstOrDefault(first => first is not null);

    /// <summary>Its last article; null for a part without any.</summary>
    public ArticleLine? Final => Parts.Count > 0 ? Parts[^1].Final : Articles.LastOrDefault();

    // A heading that comes again later (another 编 with a 第一章) opens a new part, so only the last one is looked at.
    private ContentsPart Last(string heading)
    {
        if (Parts.Count == 0 || Parts[^1].Heading != heading) Parts.Add(new ContentsPart(heading, [], []));
        return Parts[^1];
    }
}
