using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>A request that changes one person, on the version that If-Match names.</summary>
internal sealed class ChangeRequest(StoreContext store, PersonChanges changes, IHttpContextAccessor context)
{
    public PersonChanges Changes => changes;

    /// <summary>Makes a change and commits it.</summary>
    /// <returns>204 with the new version, or why not.</returns>
    public async Task<Results<NoContent, ProblemHttpResult>> Run(long id, Func<Person, Task<Problem?>> change, CancellationToken cancellation) =>
        await Change(id, change, cancellation) is { } problem ? problem.ToResult() : TypedResults.NoContent();

    /// <summary>Makes a change and commits it; says what is wrong, or null.</summary>
    public async Task<Problem?> Change(long id, Func<Person, Task<Problem?>> change, CancellationToken cancellation)
    {
        var http = context.HttpContext!;
        var version = http.Request.Headers.IfMatch.ToString().Trim('"');
        var (person, problem) = await PersonRecord.ForChange(store, id, version, cancellation);
        problem ??= await change(person!);
        if (problem is not null)
        {
            store.ChangeTracker.Clear();
            // A refusal stays on record.
            await store.Commit(cancellation);
            return problem;
        }

        try
        {
            await store.Commit(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Problem(ProblemCodes.ConcurrentChange, "此人的信息刚刚由他人修改，请重新读取。");
        }

        http.Response.Headers.ETag = $"\"{person!.ConcurrencyStamp}\"";
        return null;
    }
}
