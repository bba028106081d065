namespace KnowledgeBase.Api.Features.Search;

/// <summary>The page with the arithmetic of a hit's score.</summary>
internal static class WhyAddress
{
    private const string Path = "/search/why";

    /// <summary>With the search in the address.</summary>
    public static string Of(SearchInput input, string id)
    {
        var search = SearchAddress.Query(input with { Page = 1 });
        return Path + search + (search.Length == 0 ? "?id=" : "&id=") + Uri.EscapeDataString(id);
    }

    /// <summary>For a form that carries the pasted text.</summary>
    public static string OfPasted(string id) => Path + "?id=" + Uri.EscapeDataString(id);
}
