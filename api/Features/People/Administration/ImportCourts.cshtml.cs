using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which courts are imported.</summary>
[Authorize(nameof(Role.SystemAdmin))]
internal sealed class ImportCourtsModel(StoreContext store, PeopleFiles files, CurrentPerson current) : ImportModel(store, files, current)
{
    public override string Address => "/admin/courts/import";

    public override bool TakesRoster => false;
}
