using System.Globalization;
using System.Text;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Writes a search as a query string, defaults left out, so that equal searches have equal addresses.</summary>
internal static class SearchAddress
{
    public const string Path = "/search";

    /// <summary>The page of the search, its text included.</summary>
    public static string Of(SearchInput input) => Path + Query(input);

    /// <summary>The query string, starting with a question mark; empty for a search that says nothing.</summary>
    public static string Query(SearchInput input, bool withText = true)
    {
        var address = new StringBuilder();
        foreach (var (name, value) in Values(input))
        {
            if (!withText && name == "q") continue;
            // A lone half of a surrogate pair cannot be written in an address; Uri writes the replacement character for it.
            address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }

        return address.ToString();
    }

    /// <summary>Names and values of the address, defaults left out; also what a form carries on.</summary>
    public static IEnumerable<(string Name, string Value)> Values(SearchInput input)
    {
        if (input.Text.Length > 0) yield return ("q", input.Text);
        foreach (var filter in input.Filters) yield return (filter.Facet, filter.Value);
        foreach (var article in input.Cites) yield return ("cites", article.ToString());
        foreach (var within in input.Within) yield return ("within", within);
        if (!input.Synonyms) yield return ("synonyms", "off");
        foreach (var word in input.Literal) yield return ("literal", word);
        if (input.Court.Length > 0) yield return ("myCourt", input.Court);
        if (input.Day is { } day) yield return ("day", DayText.Of(day));
        if (input.Order != default) yield return ("order", SearchParameters.Orders[(int)input.Order]);
        if (input.List) yield return ("view", "list");
        if (input.Page != 1) yield return ("page", Number(input.Page));
        if (input.PageSize != SearchInput.DefaultPageSize) yield return ("pageSize", Number(input.PageSize));
        if (input.ShelfSize != SearchInput.DefaultShelfSize) yield return ("shelfSize", Number(input.ShelfSize));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
