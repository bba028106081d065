using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>Decides by <see cref="CurrentPerson"/>, which is read from the store at each request: a role that ended yesterday is gone today.</summary>
internal sealed class AccessHandler(CurrentPerson current, IOptions<AccessOptions> access) : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        var allowed = requirement.Rule switch
        {
            AccessRule.SignedIn => current.IsSignedIn,
            AccessRule.Reader => access.Value.Public || current.IsSignedIn,
            AccessRule.Role => current.Has(requirement.Role!.Value),
            AccessRule.Unnamed => current.IsSignedIn || (context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint),
        };
        if (allowed) context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
