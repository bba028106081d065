using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>The page of all laws: a box for the name, the laws most cited, all laws by 效力位阶.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[Revalidated]
internal sealed class StatutesModel(ReadableIndex index, TimeProvider clock) : PageModel
{
    private const int MostCommon = 24;
    private const int MostFound = 60;

    private const string Untyped = "其他";

    private static readonly string[] Order = ["宪法", "法律", "行政法规", "监察法规", "司法解释"];

    public string Name { get; private set; } = "";

    /// <summary>The 效力位阶 chosen; empty for none.</summary>
    public string Type { get; private set; } = "";

    /// <summary>Laws found by the name or of the type, else the most cited that are in force.</summary>
    public IReadOnlyList<StatuteOverview> Laws { get; private set; } = [];

    /// <summary>How many laws there are of each 效力位阶, the weightiest first.</summary>
    public IReadOnlyList<(string Type, int Laws)> Types { get; private set; } = [];

    public int LawCount { get; private set; }

    public int VersionCount { get; private set; }

    public int HeldCount { get; private set; }

    public bool IsFull => Laws.Count == MostFound;

    public void OnGet(string? name, string? type)
    {
        var statutes = index.Statutes;
        // No law has a longer name; the box allows no more.
        (Name, Type) = (Cut(name), Cut(type));
        var laws = statutes.Laws;
        (LawCount, VersionCount, HeldCount) = (laws.Count, laws.Sum(law => statutes.Registry.VersionsOf(law).Count), statutes.Held.Count);
        Types = [.. laws.GroupBy(TypeOf).Select(group => (group.Key, group.Count()))
            .OrderBy(group => group.Key == Untyped).ThenBy(group => Array.IndexOf(Order, group.Key) is var place and >= 0 ? place : Order.Length).ThenBy(group => group.Key, StringComparer.Ordinal)];
        Laws = Name.Length > 0 ? Found(statutes.Search(Name, MostFound))
            : Type.Length > 0 ? Found(laws.Where(law => TypeOf(law) == Type))
            : [.. Found(statutes.Citations.Laws.Select(law => law.Law).Take(2 * MostCommon)).Where(law => law.Current is not null).Take(MostCommon)];
    }

    private static string Cut(string? text) => (text ?? "").Trim() is var name && name.Length > Limits.LawName ? name[..Limits.LawName] : name;

    private string TypeOf(string law) => index.Statutes.Registry.VersionsOf(law)[^1].LawType ?? Untyped;

    private List<StatuteOverview> Found(IEnumerable<string> laws)
    {
        var day = clock.Today();
        return [.. laws.Select(law => index.Statutes.Find(law, day)).OfType<StatuteOverview>()];
    }
}
