using System.Globalization;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>Addresses of pages of a list.</summary>
internal static class DeskAddress
{
    private const int LastPage = 10_000;

    /// <summary>A page that there can be.</summary>
    public static int Bounded(int page) => Math.Clamp(page, 1, LastPage);

    public static string Of(QuestionDesk desk, QuestionState? state, bool all, int page)
    {
        var query = new QueryString();
        if (state is { } only) query = query.Add("state", only.Code());
        if (all) query = query.Add("all", "true");
        if (page > 1) query = query.Add("page", page.ToString(CultureInfo.InvariantCulture));
        return DeskWords.AddressOf(desk) + query;
    }
}
