using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Puts on record that somebody who is signed in was refused what their roles do not allow. The address may hold words, so its pattern is recorded.</summary>
internal sealed class RefusalRecording : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler _answer = new();

    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var current = context.RequestServices.GetRequiredService<CurrentPerson>();
        if (authorizeResult.Forbidden && current.IsSignedIn)
        {
            var store = context.RequestServices.GetRequiredService<StoreContext>();
            store.Record(current.Id, "access.refused", detail: $"{context.Request.Method} /{(context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/')}", outcome: ActionOutcome.Refused);
            await store.Commit(context.RequestAborted);
        }

        await _answer.HandleAsync(next, context, policy, authorizeResult);
    }
}
