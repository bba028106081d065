using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Statutes;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The chips above the results: the parts of the text, then what narrows the search.</summary>
internal static class Chips
{
    /// <summary>Parts that are shown; a long question has more.</summary>
    public const int MostParts = 24;

    /// <summary>The parts of the text. Of a pasted text only its numbers and citations; its words stand in a box of their own.</summary>
    public static IEnumerable<Chip> OfText(UnderstoodQuery understood, SearchInput input, bool pasted) =>
        understood.Parts.Where(part => !pasted || part.Kind != QueryPartKind.Word).Select(part => OfPart(part, input, pasted));

    /// <summary>Filters, searches within, cited articles, the day and the court.</summary>
    public static IEnumerable<Chip> OfNarrowing(SearchInput input) =>
    [
        .. input.Filters.Select(filter => new Chip(
            $"{FacetNames.ChineseName(filter.Facet)}：{FacetValues.Label(filter.Facet, filter.Value)}", "filter", null, input.Without(filter.Facet, filter.Value))),
        .. input.Within.Select(within => new Chip("结果中含：" + within, "filter", null, input.WithoutWithin(within))),
        .. input.Cites.Select(article => new Chip("引用" + ArticleName.Dated(article), "filter", null, input.WithoutCited(article))),
        .. input.Day is { } day ? new[] { new Chip("时效性截至 " + DayText.Of(day), "filter", "去掉后按今天判断", input with { Day = null, Page = 1 }) } : [],
        .. input.Court.Length > 0 ? new[] { new Chip("本院：" + input.Court, "filter", "只影响相关度相近的排序", input with { Court = "", Page = 1 }) } : [],
    ];

    private static Chip OfPart(QueryPart part, SearchInput input, bool pasted)
    {
        var without = pasted || string.IsNullOrEmpty(part.Without) ? null : input with { Text = part.Without, Page = 1 };
        var literal = part.Kind == QueryPartKind.Word && input.Literal.Contains(part.Text);
        return new(part.Text, QueryNames.Of(part.Kind), Chip.TitleOf(part.Kind), without)
        {
            Synonyms = part.Synonyms,
            Switched = literal ? input with { Page = 1, Literal = [.. input.Literal.Where(word => word != part.Text)] }
                : part.Synonyms.Count > 0 ? input.WithLiteral(part.Text) : null,
        };
    }
}
