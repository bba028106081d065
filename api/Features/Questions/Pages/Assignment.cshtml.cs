using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The rules by which experts are proposed, of the courts for which a person dispatches.</summary>
[Authorize(nameof(Role.Dispatcher))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AssignmentModel(StoreContext store, QuestionDeadlines deadlines, CurrentPerson person, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CourtUnit> Courts { get; private set; } = [];

    public IReadOnlyList<AssignmentRule> Rules { get; private set; } = [];

    /// <summary>The experts of these courts today, with the court that appointed each.</summary>
    public IReadOnlyList<(long Id, string Name, string CourtCode)> Experts { get; private set; } = [];

    public IReadOnlyList<string> Lines { get; private set; } = [];

    public string? Wrong { get; private set; }

    /// <summary>What was chosen, where it was refused.</summary>
    public AssignmentRule? Given { get; private set; }

    public Task OnGet(CancellationToken cancellation) => Load(cancellation);

    public async Task<IActionResult> OnPost(string? courtCode, string? category, string? line, string? law, long expertId, CancellationToken cancellation)
    {
        await Load(cancellation);
        Given = new AssignmentRule { CourtCode = courtCode ?? "", Category = QuestionWords.OfCode<QuestionCategory>(category), Line = Text(line), Law = Text(law), ExpertId = expertId };
        Wrong = Fault(Given);
        if (Wrong is not null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        store.Add(Given);
        store.Record(person.Id, "assignment.add", $"court:{Given.CourtCode}", $"{Given.Category?.Code() ?? "*"} {Given.Line ?? "*"} {Given.Law ?? "*"} → person:{Given.ExpertId}");
        await store.Commit(cancellation);
        return Redirect("/admin/assignment");
    }

    public async Task<IActionResult> OnPostRemove(long id, CancellationToken cancellation)
    {
        if (await store.Set<AssignmentRule>().SingleOrDefaultAsync(rule => rule.Id == id, cancellation) is not { } found || !person.Has(Role.Dispatcher, found.CourtCode)) return Redirect("/admin/assignment");
        store.Remove(found);
        store.Record(person.Id, "assignment.remove", $"court:{found.CourtCode}", $"{found.Category?.Code() ?? "*"} {found.Line ?? "*"} {found.Law ?? "*"} → person:{found.ExpertId}");
        await store.Commit(cancellation);
        return Redirect("/admin/assignment");
    }

    public string NameOf(long expert) => Experts.FirstOrDefault(one => one.Id == expert).Name ?? "（已不是专家）";

    private string? Fault(AssignmentRule rule)
    {
        if (!person.Has(Role.Dispatcher, rule.CourtCode)) return "请选择您任分流员的法院。";
        if (!Experts.Any(one => one.Id == rule.ExpertId && one.CourtCode == rule.CourtCode)) return "请选择这家法院任命的专家。";
        if (rule.Line is not null && !Lines.Contains(rule.Line)) return "没有这个业务条线。";
        if (rule.Law is null) return null;
        // A rule compares full names.
        var laws = LawKnowledge.Default.Names.Candidates(rule.Law);
        if (laws.Count != 1) return laws.Count == 0 ? $"没有找到“{rule.Law}”，请写法律的全称或者通行的简称。" : $"“{rule.Law}”可以指：{string.Join("、", laws)}。请写全称。";
        rule.Law = laws[0];
        return null;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private async Task Load(CancellationToken cancellation)
    {
        List<string> codes = [.. person.Grants.Where(grant => grant.Role == Role.Dispatcher).Select(grant => grant.CourtCode).Distinct()];
        var today = clock.Today();
        Courts = await store.Set<CourtUnit>().AsNoTracking().Where(court => codes.Contains(court.Code)).OrderBy(court => court.Code).ToListAsync(cancellation);
        Rules = await store.Set<AssignmentRule>().AsNoTracking().Where(rule => codes.Contains(rule.CourtCode)).OrderBy(rule => rule.CourtCode).ThenBy(rule => rule.Id).ToListAsync(cancellation);
        Experts =
        [
            .. (await store.Set<Grant>().AsNoTracking().Where(grant => grant.Role == Role.Expert && codes.Contains(grant.CourtCode) && grant.From <= today && (grant.To == null || grant.To >= today))
                .Join(store.Users, grant => grant.PersonId, one => one.Id, (grant, one) => new { one.Id, one.Name, grant.CourtCode }).Distinct().OrderBy(one => one.Id).ToListAsync(cancellation))
                .Select(one => (one.Id, one.Name, one.CourtCode)),
        ];
        Lines = (await deadlines.Rules(cancellation)).Lines;
    }
}
