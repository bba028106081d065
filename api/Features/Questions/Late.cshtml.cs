using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The leaders' page of what is late at their court.</summary>
[Authorize(nameof(Role.Leader))]
internal sealed class LateModel(LateQuestions late) : PageModel
{
    public IReadOnlyList<LateQuestion> Late { get; private set; } = [];

    public async Task OnGet(CancellationToken cancellation) => Late = await late.List(cancellation);
}
