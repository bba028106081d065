using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>Tells by its heading what a file holds, and plans its import.</summary>
internal sealed class PeopleFiles(StoreContext store, PersonChanges changes, TimeProvider clock)
{
    /// <summary>Plans; changes nothing.</summary>
    /// <param name="text">The file.</param>
    /// <param name="isFull">Of a roster: whether it is whole, so that whoever is missing from its courts has left.</param>
    /// <param name="cancellation">Stops reading the store.</param>
    public async Task<ImportPlan> Plan(string text, bool isFull, CancellationToken cancellation)
    {
        var table = CsvTable.Read(text);
        if (table.Problems.Count > 0) return ImportPlan.Unreadable(table.Problems);
        if (table.Has(GrantFile.Role)) return await new GrantFile(store, changes).Plan(table, clock.Today(), cancellation);
        if (table.Has(RosterFile.StaffNumber)) return await new RosterFile(store, changes).Plan(table, isFull, clock.Today(), cancellation);
        if (table.Has(CourtFile.Tier)) return await new CourtFile(store).Plan(table, cancellation);
        return ImportPlan.Unreadable([new(1, null, "表头不是法院、人员或角色中的任何一种。", $"法院：{CourtFile.Heading}。人员：{RosterFile.Heading}。角色：{GrantFile.Heading}。")]);
    }
}
