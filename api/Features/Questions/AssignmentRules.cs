using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The rules by which experts are proposed, of the courts for which a person dispatches.</summary>
internal sealed class AssignmentRules(StoreContext store, QuestionDeadlines deadlines, CurrentPerson person, TimeProvider clock)
{
    private List<string> Courts => [.. person.Grants.Where(grant => grant.Role == Role.Dispatcher).Select(grant => grant.CourtCode).Distinct()];

    /// <summary>The rules, court by court, in the order in which they were made.</summary>
    public async Task<IReadOnlyList<AssignmentRule>> List(CancellationToken cancellation) =>
        await store.Set<AssignmentRule>().AsNoTracking().Where(rule => Courts.Contains(rule.CourtCode)).OrderBy(rule => rule.CourtCode).ThenBy(rule => rule.Id).ToListAsync(cancellation);

    /// <summary>What a rule may name.</summary>
    public async Task<RuleChoices> Choices(CancellationToken cancellation)
    {
        var (codes, today) = (Courts, clock.Today());
        return new RuleChoices(
            await store.Set<CourtUnit>().AsNoTracking().Where(court => codes.Contains(court.Code)).OrderBy(court => court.Code).ToListAsync(cancellation),
            [
                .. (await store.Set<Grant>().AsNoTracking().Where(grant => grant.Role == Role.Expert && codes.Contains(grant.CourtCode) && grant.From <= today && (grant.To == null || grant.To >= today))
                    .Join(store.Users, grant => grant.PersonId, one => one.Id, (grant, one) => new { one.Id, one.Name, grant.CourtCode }).Distinct().OrderBy(one => one.Id).ToListAsync(cancellation))
                    .Select(one => (one.Id, one.Name, one.CourtCode)),
            ],
            (await deadlines.Rules(cancellation)).Lines);
    }

    /// <summary>Adds a rule, with the full name of its law, and a blank line or law as none; says what is wrong, or null.</summary>
    public async Task<Problem?> Add(AssignmentRule rule, CancellationToken cancellation)
    {
        (rule.Line, rule.Law) = (Text(rule.Line), Text(rule.Law));
        if (await Fault(rule, cancellation) is { } fault) return new Problem(ProblemCodes.BadAssignmentRule, fault);
        store.Add(rule);
        Record("assignment.add", rule);
        await store.Commit(cancellation);
        return null;
    }

    /// <summary>Removes a rule; says whether there was such a one.</summary>
    public async Task<bool> Remove(long id, CancellationToken cancellation)
    {
        if (await store.Set<AssignmentRule>().SingleOrDefaultAsync(rule => rule.Id == id, cancellation) is not { } found || !person.Has(Role.Dispatcher, found.CourtCode)) return false;
        store.Remove(found);
        Record("assignment.remove", found);
        await store.Commit(cancellation);
        return true;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Record(string action, AssignmentRule rule) =>
        store.Record(person.Id, action, $"court:{rule.CourtCode}", $"{rule.Category?.Code() ?? "*"} {rule.Line ?? "*"} {rule.Law ?? "*"} → person:{rule.ExpertId}");

    private async Task<string?> Fault(AssignmentRule rule, CancellationToken cancellation)
    {
        var choices = await Choices(cancellation);
        if (!person.Has(Role.Dispatcher, rule.CourtCode)) return "请选择您任分流员的法院。";
        if (!choices.Experts.Any(one => one.Id == rule.ExpertId && one.CourtCode == rule.CourtCode)) return "请选择这家法院任命的专家。";
        if (rule.Line is not null && !choices.Lines.Contains(rule.Line)) return "没有这个业务条线。";
        if (rule.Law is null) return null;
        // A rule compares full names.
        var laws = LawKnowledge.Default.Names.Candidates(rule.Law);
        if (laws.Count != 1) return laws.Count == 0 ? $"没有找到“{rule.Law}”，请写法律的全称或者通行的简称。" : $"“{rule.Law}”可以指：{string.Join("、", laws)}。请写全称。";
        rule.Law = laws[0];
        return null;
    }
}

/// <summary>What a rule may name.</summary>
/// <param name="Courts">Courts for which the person dispatches.</param>
/// <param name="Experts">The experts of these courts today, with the court that appointed each.</param>
/// <param name="Lines">业务条线.</param>
internal sealed record RuleChoices(IReadOnlyList<CourtUnit> Courts, IReadOnlyList<(long Id, string Name, string CourtCode)> Experts, IReadOnlyList<string> Lines)
{
    public string NameOf(long expert) => Experts.FirstOrDefault(one => one.Id == expert).Name ?? "（已不是专家）";
}
