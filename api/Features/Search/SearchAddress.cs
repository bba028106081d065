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
        if (withText && input.Text.Length > 0) Add(address, "q", input.Text);
        foreach (var filter in input.Filters) Add(address, filter.Facet, filter.Value);
        foreach (var article in input.Cites) Add(address, "cites", article.ToString());
        foreach (var within in input.Within) Add(address, "within", within);
        if (!input.Synonyms) Add(address, "synonyms", "off");
        foreach (var word in input.Literal) Add(address, "literal", word);
        if (input.Court.Length > 0) Add(address, "court", input.Court);
        if (input.Day is { } day) Add(address, "day", DayText.Of(day));
        if (input.Order != default) Add(address, "order", SearchParameters.Orders[(int)input.Order]);
        if (input.List) Add(address, "view", "list");
        if (input.Page != 1) Add(address, "page", input.Page.ToString(CultureInfo.InvariantCulture));
        if (input.PageSize != SearchInput.DefaultPageSize) Add(address, "pageSize", input.PageSize.ToString(CultureInfo.InvariantCulture));
        if (input.ShelfSize != SearchInput.DefaultShelfSize) Add(address, "shelfSize", input.ShelfSize.ToString(CultureInfo.InvariantCulture));
        return address.ToString();
    }

    // A lone half of a surrogate pair cannot be written in an address; Uri writes the replacement character for it.
    private static void Add(StringBuilder address, string name, string value) =>
        address.Append(address.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
}
