using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Reads the form that carries a pasted text.</summary>
internal static class PastedSearch
{
    /// <param name="text">The text; browsers send line ends as two characters.</param>
    /// <param name="state">The rest of the search as a query string; null for none.</param>
    /// <param name="within">A further search within the results; null or blank for none.</param>
    /// <param name="input">The search, as far as it could be read.</param>
    /// <param name="problem">What is wrong, or null.</param>
    public static bool TryRead(string? text, string? state, string? within, out SearchInput input, out Problem? problem)
    {
        var values = QueryHelpers.ParseQuery(state);
        values["q"] = (text ?? "").ReplaceLineEndings("\n");
        if (!string.IsNullOrWhiteSpace(within))
        {
            values["within"] = StringValues.Concat(values.GetValueOrDefault("within"), within.Trim());
            values.Remove("page");
        }

        return SearchInputReader.TryRead(SearchParameters.Known(values), out input, out problem);
    }
}
