using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The page of all laws: a box for the name, the laws most cited, all those with a text.</summary>
[RequiresIndex]
internal sealed class StatutesModel(ServedIndex index, TimeProvider clock) : PageModel
{
    private const int MostCommon = 24;
    private const int MostFound = 60;

    private static readonly string[] Types = ["宪法", "法律", "行政法规", "监察法规", "司法解释"];

    public string Name { get; private set; } = "";

    /// <summary>Laws found by the name, or the most cited that are in force.</summary>
    public IReadOnlyList<StatuteOverview> Laws { get; private set; } = [];

    /// <summary>All laws with a text, by 效力位阶; empty where a name was given.</summary>
    public IReadOnlyList<(string Type, IReadOnlyList<StatuteOverview> Laws)> Held { get; private set; } = [];

    public int LawCount { get; private set; }

    public int VersionCount { get; private set; }

    public int HeldCount { get; private set; }

    public bool IsFull => Laws.Count == MostFound;

    public void OnGet(string? name)
    {
        var statutes = index.Statutes;
        var day = clock.Today();
        Name = (name ?? "").Trim();
        // No law has a longer name; the box allows no more.
        if (Name.Length > Limits.LawName) Name = Name[..Limits.LawName];
        (LawCount, VersionCount, HeldCount) = (statutes.Laws.Count, statutes.Laws.Sum(law => statutes.Registry.VersionsOf(law).Count), statutes.Held.Count);
        if (Name.Length > 0)
        {
            Laws = [.. statutes.Search(Name, MostFound).Select(law => statutes.Find(law, day)).OfType<StatuteOverview>()];
            return;
        }

        Laws = [.. statutes.Citations.Laws.Select(law => statutes.Find(law.Law, day)).OfType<StatuteOverview>().Where(law => law.Current is not null).Take(MostCommon)];
        Held = [.. statutes.Laws.Select(law => statutes.Find(law, day)).OfType<StatuteOverview>().Where(law => law.Versions.Any(version => version.HasText))
            .GroupBy(law => law.Versions[^1].Version.LawType ?? "其他")
            .OrderBy(group => Array.IndexOf(Types, group.Key) is var place and >= 0 ? place : Types.Length).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, (IReadOnlyList<StatuteOverview>)[.. group]))];
    }
}
