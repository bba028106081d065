using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>Addresses of the pages of laws and articles.</summary>
internal static class StatuteAddress
{
    public const string Path = "/statutes";

    /// <param name="law">Full name.</param>
    /// <param name="version">The version whose contents are shown; null for the one in force.</param>
    /// <param name="day">The day asked for; null for today.</param>
    public static string Of(string law, DateOnly? version = null, DateOnly? day = null)
    {
        var address = Path + "/" + Uri.EscapeDataString(law);
        if (version is { } shown) address += "?version=" + DayText.Of(shown);
        if (day is { } asked) address += (version is null ? "?" : "&") + "day=" + DayText.Of(asked);
        return address;
    }

    /// <summary>The laws of one 效力位阶.</summary>
    public static string OfType(string type) => Path + "?type=" + Uri.EscapeDataString(type);

    /// <summary>The page of an article.</summary>
    public static string Of(ArticleKey article) => EntryAddress.Of(article.ToString());

    /// <summary>Everything that cites an article, or what of one tier does, the newest first.</summary>
    public static string Citing(ArticleKey article, Tier? tier = null)
    {
        var search = new SearchInput { Cites = [article] };
        return SearchAddress.Of(tier is { } only ? search.OnlyOf(only) with { Order = ResultOrder.Date } : search);
    }
}
