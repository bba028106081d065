using System.Globalization;
using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The system administrator's page of how many working days each step may take at each level of courts.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class DeadlinesModel(DeadlineAdministration administration) : PageModel
{
    /// <summary>The numbers of a level, with their names.</summary>
    public static IReadOnlyList<(string Field, string Name)> Clocks { get; } =
    [
        (nameof(ClockDays.Acceptance), "受理"), (nameof(ClockDays.Answering), "答疑"), (nameof(ClockDays.Review), "审核"), (nameof(ClockDays.EscalationReview), "上报审批"), (nameof(ClockDays.Extension), "一次延长"),
    ];

    private Dictionary<CourtTier, ClockDays> _days = [];

    public IReadOnlyList<string> Faults { get; private set; } = [];

    public bool IsSaved { get; private set; }

    public int Value(CourtTier tier, string field) => field switch
    {
        nameof(ClockDays.Acceptance) => _days[tier].Acceptance,
        nameof(ClockDays.Answering) => _days[tier].Answering,
        nameof(ClockDays.Review) => _days[tier].Review,
        nameof(ClockDays.EscalationReview) => _days[tier].EscalationReview,
        _ => _days[tier].Extension,
    };

    public async Task OnGet(bool saved, CancellationToken cancellation) => (_days, IsSaved) = (await administration.Get(cancellation), saved);

    public async Task<IActionResult> OnPost(CancellationToken cancellation)
    {
        _days = Enum.GetValues<CourtTier>().ToDictionary(tier => tier, tier => new ClockDays
        {
            Acceptance = Given(tier, nameof(ClockDays.Acceptance)),
            Answering = Given(tier, nameof(ClockDays.Answering)),
            Review = Given(tier, nameof(ClockDays.Review)),
            EscalationReview = Given(tier, nameof(ClockDays.EscalationReview)),
            Extension = Given(tier, nameof(ClockDays.Extension)),
        });
        Faults = await administration.Put(_days, cancellation);
        if (Faults.Count == 0) return Redirect("/admin/deadlines?saved=true");
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    // Not a number is out of range.
    private int Given(CourtTier tier, string field) => int.TryParse(Request.Form[$"{tier}-{field}"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days : 0;
}
