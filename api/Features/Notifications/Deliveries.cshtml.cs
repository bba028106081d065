using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>The system administrator's page of what did not leave the server.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class DeliveriesModel(FailedDeliveries deliveries, CurrentPerson person, IOptions<NotificationOptions> options) : PageModel
{
    public IReadOnlyDictionary<DeliveryState, int> Counts { get; private set; } = new Dictionary<DeliveryState, int>();

    public IReadOnlyList<FailedDelivery> Failed { get; private set; } = [];

    public bool IsOn => options.Value.Smtp.IsOn || options.Value.Webhooks.Count > 0;

    /// <summary>How many will be tried again; null where nobody asked.</summary>
    public int? Retried { get; private set; }

    public async Task OnGet(int? retried, CancellationToken cancellation) =>
        (Counts, Failed, Retried) = (await deliveries.Counts(cancellation), await deliveries.List(cancellation), retried);

    public async Task<IActionResult> OnPost(long? id, bool all, CancellationToken cancellation)
    {
        var retried = id is null && !all ? 0 : await deliveries.TryAgain(person.Id, id, cancellation);
        return Redirect($"/admin/deliveries?retried={retried}");
    }
}
