using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// Who makes a request, with the posts and grants of today. Filled once a request behind authentication (<see cref="PersonLoading"/>); somebody who is not
/// signed in has no id and no role.
/// </summary>
internal sealed class CurrentPerson
{
    /// <summary>The person's id; 0 where nobody is signed in.</summary>
    public long Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The name by which they sign in; empty where nobody is signed in.</summary>
    public string UserName { get; set; } = "";

    /// <summary>The post of today; null for none.</summary>
    public Post? Post { get; set; }

    /// <summary>The court of that post; null for none.</summary>
    public CourtUnit? Court { get; set; }

    /// <summary>The grants of today.</summary>
    public IReadOnlyList<Grant> Grants { get; set; } = [];

    public bool IsSignedIn => Id != 0;

    /// <summary>Whether the person has a role today, for any court.</summary>
    public bool Has(Role role) => role == Role.Staff ? Post is not null : Grants.Any(grant => grant.Role == role);

    /// <summary>Whether the person has a role today for this court.</summary>
    public bool Has(Role role, string court) => role == Role.Staff ? Post?.CourtCode == court : Grants.Any(grant => grant.Role == role && grant.CourtCode == court);

    /// <summary>The audiences whose entries the person may see, as KnowledgeIndex.For takes them.</summary>
    public IReadOnlyList<string> Readers =>
    [
        Audiences.Public,
        .. IsSignedIn ? [Audiences.Person(Id)] : Array.Empty<string>(),
        .. Court is null ? [] : new[] { Audiences.Courts, Audiences.Court(Court.Code) },
        .. Court?.Region is { } region ? [Audiences.Region(region)] : Array.Empty<string>(),
    ];
}
