using System.CommandLine;
using System.CommandLine.Parsing;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>The option <c>--filter facet=value</c>.</summary>
internal static class FacetFilterOption
{
    /// <summary>The option; may be given several times. A facet goes by its name in the API or by its Chinese one.</summary>
    public static Option<FacetFilter[]?> Create() => new("--filter")
    {
        Arity = ArgumentArity.OneOrMore,
        HelpName = "分面=值",
        CustomParser = Parse,
        Description = "只要分面为此值的，可多次给出：同一分面任一即可，不同分面须同时符合。"
            + "Only hits with this value of the facet; repeatable. 分面 facets: " + Known(),
    };

    private static FacetFilter[]? Parse(ArgumentResult result)
    {
        var filters = new List<FacetFilter>();
        foreach (var word in result.Tokens.Select(token => token.Value))
        {
            var at = word.IndexOf('=', StringComparison.Ordinal);
            var facet = FacetNames.All.FirstOrDefault(name =>
                at > 0 && (word[..at].Equals(name, StringComparison.OrdinalIgnoreCase) || word[..at] == FacetNames.ChineseName(name)));
            if (facet is null || at == word.Length - 1)
            {
                result.AddError($"--filter 应为 分面=值，不能是“{word}”。分面：{Known()}。");
                return null;
            }

            filters.Add(new FacetFilter(facet, word[(at + 1)..]));
        }

        return [.. filters];
    }

    private static string Known() => string.Join("、", FacetNames.All.Select(name => $"{name}（{FacetNames.ChineseName(name)}）"));
}
