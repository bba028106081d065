using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which people, posts and roles are imported.</summary>
[Authorize(nameof(Role.SecurityAdmin))]
internal sealed class ImportPeopleModel(StoreContext store, PeopleFiles files, CurrentPerson current) : ImportModel(store, files, current)
{
    public override string Address => "/admin/people/import";

    public override bool TakesRoster => true;
}
