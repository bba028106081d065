using KnowledgeBase.Api.Features.People;

namespace KnowledgeBase.Api.Web;

/// <summary>A link in the head of every page. Features add theirs: <c>services.AddSingleton(new NavigationLink(…))</c>.</summary>
/// <param name="Group">Under which head it stands.</param>
/// <param name="Text">In Chinese, as short as can be.</param>
/// <param name="Address">Path.</param>
/// <param name="IsFor">Who sees it; its page decides for itself who may read it.</param>
internal sealed record NavigationLink(NavigationGroup Group, string Text, string Address, Func<CurrentPerson, bool> IsFor)
{
    /// <summary>The groups in which somebody sees a link, in their order, with their links in the order of registration.</summary>
    public static IEnumerable<(string Name, List<NavigationLink> Links)> Of(IEnumerable<NavigationLink> links, CurrentPerson current) => links
        .Where(link => link.IsFor(current))
        .GroupBy(link => link.Group)
        .OrderBy(group => group.Key)
        .Select(group => (NameOf(group.Key), group.ToList()));

    private static string NameOf(NavigationGroup group) => group switch
    {
        NavigationGroup.Questions => "问答",
        NavigationGroup.Administration => "管理",
    };
}

/// <summary>What links of the head stand under.</summary>
internal enum NavigationGroup
{
    /// <summary>问答: asking, my questions, desks.</summary>
    Questions,

    /// <summary>管理: people, courts, settings, log.</summary>
    Administration,
}
