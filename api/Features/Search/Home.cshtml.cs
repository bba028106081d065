using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The first page: the box, what there is, what is new.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
[Revalidated]
internal sealed class HomeModel(HomeContents contents, TimeProvider clock) : PageModel
{
    public HomeContent Home { get; private set; } = null!;

    /// <summary>Whether the laws shown begin to apply about now.</summary>
    public bool LawsAreNear => Home.Laws.Count > 0 && Home.Laws[0].IsNear(clock.Today());

    public void OnGet(CancellationToken cancellation) => Home = contents.Get(cancellation);
}
