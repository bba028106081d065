using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The rules by which experts are proposed.</summary>
[Authorize(nameof(Role.Dispatcher))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssignmentModel(AssignmentRules rules) : PageModel
{
    public RuleChoices Choices { get; private set; } = new([], [], []);

    public IReadOnlyList<AssignmentRule> Rules { get; private set; } = [];

    public string? Wrong { get; private set; }

    /// <summary>What was chosen, where it was refused.</summary>
    public AssignmentRule? Given { get; private set; }

    public async Task OnGet(CancellationToken cancellation) => (Choices, Rules) = (await rules.Choices(cancellation), await rules.List(cancellation));

    public async Task<IActionResult> OnPost(string? courtCode, string? category, string? line, string? law, long expertId, CancellationToken cancellation)
    {
        Given = new AssignmentRule { CourtCode = courtCode ?? "", Category = QuestionWords.OfCode<QuestionCategory>(category), Line = line, Law = law, ExpertId = expertId };
        if (await rules.Add(Given, cancellation) is not { } problem) return Redirect("/admin/assignment");
        (Wrong, Response.StatusCode) = (problem.Detail, problem.Code.Status);
        await OnGet(cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRemove(long id, CancellationToken cancellation)
    {
        await rules.Remove(id, cancellation);
        return Redirect("/admin/assignment");
    }
}
