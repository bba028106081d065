using System.Globalization;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Legal;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Reads a search from named values. The first thing wrong is reported, nothing is guessed.</summary>
internal static class SearchInputReader
{
    /// <summary>Reads an address; its text is kept short, so that it fits logs of proxies and histories as little as possible.</summary>
    public static bool TryReadAddress(IEnumerable<KeyValuePair<string, StringValues>> values, out SearchInput input, out Problem? problem)
    {
        if (!TryRead(values, out input, out problem)) return false;
        if (input.Text.Length > Limits.AddressText) problem = new(ProblemCodes.QueryTooLong, Limits.AddressTextTooLong);
        return problem is null;
    }

    /// <summary>Reads any source of named values.</summary>
    public static bool TryRead(IEnumerable<KeyValuePair<string, StringValues>> values, out SearchInput input, out Problem? problem)
    {
        input = new SearchInput();
        problem = null;
        var filters = new List<FacetFilter>();
        foreach (var (name, given) in values)
        {
            problem = FacetNames.All.Contains(name) ? ReadFacet(name, given, filters) : ReadOwn(name, given, ref input);
            if (problem is not null) return false;
        }

        input = input with { Filters = filters };
        if (input.Page > Limits.LastPage(input.PageSize)) problem = InRange(input.Page, "page", Limits.LastPage(input.PageSize));
        else if (filters.Count > Limits.Filters)
            problem = new(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"筛选条件最多 {Limits.Filters} 个。"));
        else if (input.Text.Length > KnowledgeQuery.MaxTextLength)
            problem = new(ProblemCodes.QueryTooLong, Limits.TextTooLong);
        else if (QuerySyntax.ProblemOf(input.Text) is { } refusal)
            problem = new(ProblemCodes.QueryTooComplex, refusal);
        return problem is null;
    }

    private static Problem? ReadFacet(string facet, StringValues given, List<FacetFilter> filters)
    {
        foreach (var value in given)
        {
            if (string.IsNullOrEmpty(value)) continue;
            if (FacetValues.Allowed(facet) is { } allowed)
            {
                var index = Array.FindIndex(allowed, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
                if (index < 0) return BadChoice(facet, allowed);
                AddOnce(filters, new FacetFilter(facet, allowed[index]));
            }
            else
            {
                AddOnce(filters, new FacetFilter(facet, value));
            }
        }

        return null;
    }

    private static Problem? ReadOwn(string name, StringValues given, ref SearchInput input)
    {
        var value = given.Count == 0 ? "" : given[^1] ?? "";
        switch (name)
        {
            case "q":
                input = input with { Text = value };
                return null;
            case "cites":
                return ReadCites(given, ref input);
            case "within":
                input = input with { Within = [.. given.OfType<string>().Where(text => !string.IsNullOrWhiteSpace(text)).Distinct()] };
                return TooMany(name, input.Within);
            case "synonyms":
                input = input with { Synonyms = value != "off" };
                return value.Length > 0 && !SearchParameters.Switches.Contains(value) ? BadChoice(name, SearchParameters.Switches) : null;
            case "literal":
                input = input with { Literal = [.. given.OfType<string>().Where(text => text.Length > 0).Distinct()] };
                return TooMany(name, input.Literal);
            case "myCourt":
                input = input with { Court = value.Trim() };
                return value.Length > Limits.CourtName ? new(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"myCourt 最多 {Limits.CourtName} 字，请写法院全称。")) : null;
            case "day":
                input = input with { Day = value.Length == 0 ? null : DayText.TryParse(value, out var day) ? day : null };
                return value.Length > 0 && input.Day is null ? new(ProblemCodes.BadValue, "day " + DayText.Expected) : null;
            case "order":
                var order = Array.IndexOf(SearchParameters.Orders, value);
                input = input with { Order = (ResultOrder)Math.Max(order, 0) };
                return order < 0 && value.Length > 0 ? BadChoice(name, SearchParameters.Orders) : null;
            case "view":
                input = input with { List = value == "list" };
                return value.Length > 0 && !SearchParameters.Views.Contains(value) ? BadChoice(name, SearchParameters.Views) : null;
            case "page":
                input = input with { Page = Number(value, 1) };
                return InRange(input.Page, name, Limits.LastPage(pageSize: 1));
            case "pageSize":
                input = input with { PageSize = Number(value, SearchInput.DefaultPageSize) };
                return InRange(input.PageSize, name, KnowledgeQuery.MaxPageSize);
            case "shelfSize":
                input = input with { ShelfSize = Number(value, SearchInput.DefaultShelfSize) };
                return InRange(input.ShelfSize, name, KnowledgeQuery.MaxShelfSize);
            default:
                return new(ProblemCodes.UnknownFacet, "可用的参数：" + string.Join("、", SearchParameters.All.Select(p => p.Name)) + "。");
        }
    }

    private static Problem? ReadCites(StringValues given, ref SearchInput input)
    {
        var cites = new List<ArticleKey>();
        foreach (var value in given)
        {
            if (string.IsNullOrEmpty(value)) continue;
            if (value.Length > Limits.ArticleKey || !ArticleKey.TryParse(value, out var article))
                return new(ProblemCodes.BadValue, "cites 应写作“法律全称@公布日期:条号”，例如 中华人民共和国民法典@2020-05-28:584；“之一”写作 120-1。");
            if (!cites.Contains(article)) cites.Add(article);
        }

        input = input with { Cites = cites };
        return cites.Count <= Limits.Filters ? null : new(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"cites 最多 {Limits.Filters} 个。"));
    }

    private static Problem? TooMany(string name, IReadOnlyList<string> given) =>
        given.Count > Limits.Refinements || given.Any(text => text.Length > Limits.AddressText)
            ? new(ProblemCodes.BadValue, string.Create(CultureInfo.InvariantCulture, $"{name} 最多 {Limits.Refinements} 个，每个不超过 {Limits.AddressText} 字。"))
            : null;

    private static void AddOnce(List<FacetFilter> filters, FacetFilter filter)
    {
        if (!filters.Contains(filter)) filters.Add(filter);
    }

    // Not a number is out of every range.
    private static int Number(string value, int absent) =>
        value.Length == 0 ? absent : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static Problem? InRange(int value, string name, int maximum) =>
        value >= 1 && value <= maximum
            ? null
            : new(ProblemCodes.BadPage, string.Create(CultureInfo.InvariantCulture, $"{name} 应为 1 至 {maximum} 的整数。"));

    private static Problem BadChoice(string name, IEnumerable<string> choices) =>
        new(ProblemCodes.BadValue, name + " 只能是：" + string.Join("、", choices) + "。");
}
