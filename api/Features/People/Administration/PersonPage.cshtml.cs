using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>The page on which security administrators change what one person is and may.</summary>
[Authorize(nameof(Role.SecurityAdmin))]
internal sealed class PersonPageModel(StoreContext store, PersonChanges changes, Credentials credentials, ILookupNormalizer names, TimeProvider clock) : PageModel
{
    public PersonRecord? Record { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>A password that was just set, shown once; null otherwise.</summary>
    public string? OneTimePassword { get; private set; }

    public DateOnly Today { get; } = clock.Today();

    /// <summary>The address of a form.</summary>
    public string Of(string handler) => $"/admin/people/{Record!.Person.Id}?handler={handler}";

    public Task<IActionResult> OnGet(long id, CancellationToken cancellation) => Show(id, cancellation);

    public Task<IActionResult> OnPostAppoint(long id, string? version, string? court, string? division, string? title, DateOnly? from, CancellationToken cancellation) =>
        Change(id, version, person => from is { } day ? changes.Appoint(person, Trim(court), Trim(division), Trim(title), day, cancellation) : NoDay(), cancellation);

    public Task<IActionResult> OnPostEndPost(long id, string? version, long item, DateOnly? last, CancellationToken cancellation) =>
        Change(id, version, person => last is { } day ? changes.EndPost(person, item, day, cancellation) : NoDay(), cancellation);

    public Task<IActionResult> OnPostGive(
        long id, string? version, Role? role, string? court, string? division, string? line, int rank, string? judge, DateOnly? from, DateOnly? to, CancellationToken cancellation) =>
        Change(id, version, async person =>
        {
            if (role is not { } given || from is not { } day) return new Problem(ProblemCodes.BadGrant, "请选择角色，填写起始日。");
            var judgeName = names.NormalizeName(Trim(judge));
            var judgeId = judgeName.Length == 0 ? null : await store.Users.Where(one => one.NormalizedUserName == judgeName).Select(one => (long?)one.Id).SingleOrDefaultAsync(cancellation);
            if (judgeName.Length > 0 && judgeId is null) return new Problem(ProblemCodes.BadGrant, $"没有用户名为“{judge}”的法官。");
            return await changes.Give(person, new Grant { Role = given, CourtCode = Trim(court), Division = Value(division), Line = Value(line), Rank = given == Role.Reviewer ? rank : 0, JudgeId = judgeId, From = day, To = to }, cancellation);
        }, cancellation);

    public Task<IActionResult> OnPostEndGrant(long id, string? version, long item, DateOnly? last, CancellationToken cancellation) =>
        Change(id, version, person => last is { } day ? changes.EndGrant(person, item, day, cancellation) : NoDay(), cancellation);

    public Task<IActionResult> OnPostAbsence(long id, string? version, DateOnly? from, DateOnly? last, CancellationToken cancellation) =>
        Change(id, version, person => from is { } first && last is { } end ? Task.FromResult(changes.AddAbsence(person, first, end)) : NoDay(), cancellation);

    public Task<IActionResult> OnPostRemoveAbsence(long id, string? version, long item, CancellationToken cancellation) =>
        Change(id, version, person => changes.RemoveAbsence(person, item, cancellation), cancellation);

    public Task<IActionResult> OnPostLock(long id, string? version, CancellationToken cancellation) => Change(id, version, person => changes.Lock(person, isLocked: true, cancellation), cancellation);

    public Task<IActionResult> OnPostUnlock(long id, string? version, CancellationToken cancellation) => Change(id, version, person => changes.Lock(person, isLocked: false, cancellation), cancellation);

    public Task<IActionResult> OnPostLeave(long id, string? version, DateOnly? from, CancellationToken cancellation) => Change(id, version, async person =>
    {
        if (from is not { } day) return await NoDay();
        await changes.Leave(person, day, cancellation);
        return null;
    }, cancellation);

    public Task<IActionResult> OnPostReturn(long id, string? version, CancellationToken cancellation) => Change(id, version, person =>
    {
        changes.Return(person);
        return Task.FromResult<Problem?>(null);
    }, cancellation);

    public async Task<IActionResult> OnPostReset(long id, string? version, CancellationToken cancellation)
    {
        var (person, problem) = await PersonRecord.ForChange(store, id, version, cancellation);
        if (person is null) return await Refuse(id, problem!, cancellation);
        OneTimePassword = await credentials.Reset(person, cancellation);
        changes.Changed(person, "password.reset");
        await store.Commit(cancellation);
        Response.Headers.CacheControl = "no-store";
        return await Show(id, cancellation);
    }

    private async Task<IActionResult> Change(long id, string? version, Func<Person, Task<Problem?>> change, CancellationToken cancellation)
    {
        var (person, problem) = await PersonRecord.ForChange(store, id, version, cancellation);
        problem ??= await change(person!);
        if (problem is not null) return await Refuse(id, problem, cancellation);
        try
        {
            await store.Commit(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Nothing was written, and nothing of it goes on record.
            store.Forget();
            (Problem, Response.StatusCode) = (new(ProblemCodes.ConcurrentChange, "此人的信息刚刚由他人修改，请核对现在的内容后再改。"), ProblemCodes.ConcurrentChange.Status);
            return await Show(id, cancellation);
        }

        return Redirect($"/admin/people/{id}");
    }

    private async Task<IActionResult> Refuse(long id, Problem problem, CancellationToken cancellation)
    {
        store.ChangeTracker.Clear();
        // The refusal itself stays on record.
        await store.Commit(cancellation);
        (Problem, Response.StatusCode) = (problem, problem.Code.Status);
        return await Show(id, cancellation);
    }

    private async Task<IActionResult> Show(long id, CancellationToken cancellation)
    {
        Record = await PersonRecord.Read(store, id, Today, cancellation);
        return Record is null ? NotFound() : Page();
    }

    private static Task<Problem?> NoDay() => Task.FromResult<Problem?>(new Problem(ProblemCodes.BadPerson, "请填写日期。"));

    private static string Trim(string? text) => (text ?? "").Trim();

    private static string? Value(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
