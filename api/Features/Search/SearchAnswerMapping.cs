using System.Text.Json;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Knowledge.Suggesting;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>From what the search gives back to what the interface promises.</summary>
internal static class SearchAnswerMapping
{
    public static SearchResponse ToResponse(this KnowledgeAnswer answer, SearchInput input, DateOnly today, Suggestion? meant) => new(
        new(QueryNames.Of(answer.Understood.Kind), Map(answer.Understood.Parts, ToResponse), answer.Understood.Law, answer.Understood.Notes, answer.Understood.Words, answer.Understood.References, answer.Understood.MinimumWords,
            answer.Understood.Related.Count == 0 ? null : Map(answer.Understood.Related, ToResponse)),
        meant is null ? null : new(meant.Text, Map(meant.Changes, change => new SpellingChangeResponse(change.From, change.To))),
        answer.Total,
        Math.Round(answer.Elapsed.TotalMilliseconds, 2),
        input.IsList ? null : Map(answer.Shelves, shelf => shelf.ToResponse(today)),
        input.IsList ? Map(answer.Hits, hit => hit.ToResponse(today)) : null,
        input.IsList ? input.Page : null,
        input.IsList ? input.PageSize : null,
        Map(answer.Facets, ToResponse));

    public static ExplanationResponse ToResponse(this Explanation node) => new(
        node.Value, node.Matches, JsonNamingPolicy.CamelCase.ConvertName(node.Kind.ToString()), JsonNamingPolicy.CamelCase.ConvertName(node.Role.ToString()), ExplanationText.Of(node),
        node.Facts?.Field, node.Facts?.Term is { } term ? ExplanationText.Term(term) : null, node.Facts?.Documents, node.Facts?.AllDocuments, node.Facts?.AverageLength,
        Map(node.Parts, ToResponse));

    private static ShelfResponse ToResponse(this Shelf shelf, DateOnly today) => new(
        shelf.Tier, Tiers.ShelfName(shelf.Tier), Tiers.Effect(shelf.Tier), shelf.Total, Map(shelf.Hits, hit => hit.ToResponse(today)));

    private static HitResponse ToResponse(this KnowledgeHit hit, DateOnly today) => new(
        EntrySummary.Of(hit.Entry, today),
        hit.Score,
        new(hit.Snippet.Heading, hit.Snippet.Text, Marks(hit.Snippet.Marks)),
        hit.TitleMarks.Count == 0 ? null : Marks(hit.TitleMarks),
        hit.MatchedWords,
        ToResponse(hit.Reasons),
        hit.Citations,
        hit.Now is null ? null : CitationChangeResponse.Of(hit.Now),
        hit.Changes.Count == 0 ? null : Map(hit.Changes, CitationChangeResponse.Of));

    private static QueryPartResponse ToResponse(QueryPart part) =>
        new(QueryNames.Of(part.Kind), part.Text, part.Synonyms.Count == 0 ? null : part.Synonyms, part.Without);

    private static HitReasonsResponse ToResponse(HitReasons reasons) => new(
        ReasonText.Sentence(reasons), reasons.InTitle, reasons.InGist, reasons.InBody,
        reasons.BySynonym.Count == 0 ? null : Map(reasons.BySynonym, match => new SynonymMatchResponse(match.Word, match.Found)),
        reasons.Missing, reasons.IsItself.Count == 0 ? null : reasons.IsItself, reasons.Charges.Count == 0 ? null : reasons.Charges, reasons.Cites.Count == 0 ? null : reasons.Cites, reasons.IsTitle);

    private static RelatedArticleResponse ToResponse(RelatedArticle related) =>
        new(related.Asked, related.Article.ToString(), ArticleName.Dated(related.Article), related.IsLater, related.Checked);

    public static FacetResponse ToResponse(this FacetGroup group) => new(
        group.Facet,
        FacetNames.ChineseName(group.Facet),
        Map(group.Values, value => new FacetValueResponse(value.Value, value.Count, value.Parent)),
        group.More);

    private static MarkResponse[] Marks(IReadOnlyList<TextSpan> spans) => Map(spans, span => new MarkResponse(span.Start, span.End));

    private static TTo[] Map<TFrom, TTo>(IReadOnlyList<TFrom> from, Func<TFrom, TTo> map)
    {
        var to = new TTo[from.Count];
        for (var i = 0; i < to.Length; i++) to[i] = map(from[i]);
        return to;
    }
}
