using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>What <c>kb search --json</c> prints. Entries are named, not repeated in full: <c>kb show --json</c> gives them.</summary>
internal sealed record SearchOutput(
    UnderstoodQuery Understood,
    long Total,
    IReadOnlyList<ShelfOutput> Shelves,
    IReadOnlyList<HitOutput> Hits,
    IReadOnlyList<FacetGroup> Facets,
    double ElapsedMilliseconds)
{
    /// <summary>The output of an answer.</summary>
    public static SearchOutput Of(KnowledgeAnswer answer) => new(
        answer.Understood,
        answer.Total,
        [.. answer.Shelves.Select(shelf => new ShelfOutput(
            Tiers.Name(shelf.Tier), Tiers.ShelfName(shelf.Tier), Tiers.Effect(shelf.Tier), shelf.Total, [.. shelf.Hits.Select(HitOutput.Of)]))],
        [.. answer.Hits.Select(HitOutput.Of)],
        answer.Facets,
        answer.Elapsed.TotalMilliseconds);
}

/// <summary>A shelf of <see cref="SearchOutput"/>.</summary>
internal sealed record ShelfOutput(string Tier, string Name, string Effect, long Total, IReadOnlyList<HitOutput> Hits);

/// <summary>A hit of <see cref="SearchOutput"/>. Marks are half-open ranges in UTF-16 units.</summary>
internal sealed record HitOutput(
    string Id,
    string Kind,
    string Tier,
    string Title,
    string? Subtitle,
    string? Number,
    string? Court,
    DateOnly? Date,
    float Score,
    IReadOnlyList<MarkOutput> TitleMarks,
    SnippetOutput Snippet,
    IReadOnlyList<string> MatchedWords,
    int Citations,
    CitationChange? Now,
    IReadOnlyList<CitationChange> Changes)
{
    /// <summary>The output of a hit.</summary>
    public static HitOutput Of(KnowledgeHit hit) => new(
        hit.Entry.Id,
        KindNames.Of(hit.Entry.Kind),
        Tiers.Name(Tiers.Of(hit.Entry)),
        hit.Entry.Title,
        hit.Entry.Subtitle,
        hit.Entry.Number,
        hit.Entry.Court,
        hit.Entry.Date,
        hit.Score,
        MarkOutput.Of(hit.TitleMarks),
        new SnippetOutput(hit.Snippet.Heading, hit.Snippet.Text, MarkOutput.Of(hit.Snippet.Marks)),
        hit.MatchedWords,
        hit.Citations,
        hit.Now,
        hit.Changes);
}

/// <summary>The snippet of a hit.</summary>
internal sealed record SnippetOutput(string? Heading, string Text, IReadOnlyList<MarkOutput> Marks);

/// <summary>A marked place.</summary>
internal readonly record struct MarkOutput(int Start, int End)
{
    /// <summary>The output of spans.</summary>
    public static IReadOnlyList<MarkOutput> Of(IReadOnlyList<TextSpan> spans) => [.. spans.Select(span => new MarkOutput(span.Start, span.End))];
}
