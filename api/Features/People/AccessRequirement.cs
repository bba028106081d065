using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Api.Features.People;

/// <summary>What a policy demands of whoever makes a request.</summary>
/// <param name="Rule">The kind of demand.</param>
/// <param name="Role">The role, where a role is demanded; else null.</param>
internal sealed record AccessRequirement(AccessRule Rule, Role? Role = null) : IAuthorizationRequirement;

/// <summary>Kinds of demands.</summary>
internal enum AccessRule
{
    /// <summary>As <see cref="AccessPolicy.SignedIn"/>.</summary>
    SignedIn,

    /// <summary>As <see cref="AccessPolicy.Reader"/>.</summary>
    Reader,

    /// <summary>A role today, for any court.</summary>
    Role,

    /// <summary>What holds where an endpoint names nothing: signed in. Where no endpoint was found there is nothing to guard: the answer is 404, 405 or 415.</summary>
    Unnamed,
}
