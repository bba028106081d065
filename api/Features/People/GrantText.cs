namespace KnowledgeBase.Api.Features.People;

/// <summary>What a grant says beside role, court and period, for people.</summary>
internal static class GrantText
{
    /// <summary>Division, trial line and, of a reviewer, the rank; empty where nothing narrows it.</summary>
    public static string Scope(Grant grant) => string.Join(
        "，", new[] { grant.Division, grant.Line, grant.Role == Role.Reviewer ? RoleNames.OfRank(grant.Rank) : null }.Where(part => !string.IsNullOrEmpty(part)));
}
