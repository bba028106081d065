using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>An expert who could answer, with the reasons.</summary>
/// <param name="ExpertId">Who.</param>
/// <param name="Name">Name.</param>
/// <param name="Load">Questions that he or she has to answer now.</param>
/// <param name="Reasons">Why, in Chinese, the weightiest first.</param>
/// <param name="Obstacle">Why the expert is passed over, in Chinese; null where nothing stands in the way.</param>
internal sealed record ExpertProposal(long ExpertId, string Name, int Load, IReadOnlyList<string> Reasons, string? Obstacle);

/// <summary>
/// Finds who can answer and who can review. Experts are proposed by the court's rules (category, line, law), then by line, then by who has least to do; somebody
/// away or with overdue work is passed over.
/// </summary>
internal sealed class Assignments(StoreContext store)
{
    private static readonly QuestionState[] OpenStates = [QuestionState.Assigned, QuestionState.Answering, QuestionState.InformationForExpert];

    /// <summary>All experts of the court that handles the question who may answer it at all, best first, those passed over last.</summary>
    public async Task<IReadOnlyList<ExpertProposal>> Propose(Question question, IReadOnlySet<long> recused, DateOnly today, CancellationToken cancellation)
    {
        var grants = (await Grants(Role.Expert, question.HandlingCourt, today, cancellation)).Where(grant => grant.PersonId != question.AskerId && grant.PersonId != question.DrafterId && !recused.Contains(grant.PersonId)).ToList();
        List<long> ids = [.. grants.Select(grant => grant.PersonId).Distinct()];
        var people = await store.Users.AsNoTracking().Where(person => ids.Contains(person.Id) && (person.Left == null || person.Left > today)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
        var rules = await store.Set<AssignmentRule>().AsNoTracking().Where(rule => rule.CourtCode == question.HandlingCourt).ToListAsync(cancellation);
        var open = await store.Set<Question>().AsNoTracking().Where(one => one.ExpertId != null && ids.Contains(one.ExpertId.Value) && OpenStates.Contains(one.State)).Select(one => new { one.ExpertId, one.DueOn }).ToListAsync(cancellation);
        var away = (await store.Set<Absence>().AsNoTracking().Where(absence => ids.Contains(absence.PersonId) && absence.From <= today && absence.To >= today).Select(absence => absence.PersonId).ToListAsync(cancellation)).ToHashSet();
        var laws = LawKnowledge.Default.Reader.Read(question.Statutes + "\n" + question.Title + "\n" + question.Background).SelectMany(citation => citation.Laws).ToHashSet(StringComparer.Ordinal);

        List<(ExpertProposal Proposal, int Weight)> found = [];
        foreach (var id in ids.Where(people.ContainsKey))
        {
            var mine = open.Where(one => one.ExpertId == id).ToList();
            var (reasons, weight) = Reasons(question, [.. grants.Where(grant => grant.PersonId == id)], [.. rules.Where(rule => rule.ExpertId == id)], laws);
            var late = mine.Count(one => one.DueOn < today);
            var obstacle = away.Contains(id) ? "今天不在岗" : late > 0 ? $"有 {late} 件逾期" : null;
            found.Add((new ExpertProposal(id, people[id], mine.Count, [.. reasons, $"手头 {mine.Count} 件"], obstacle), weight));
        }

        return
        [
            .. found.OrderBy(one => one.Proposal.Obstacle is not null).ThenByDescending(one => one.Weight).ThenBy(one => one.Proposal.Load).ThenBy(one => one.Proposal.ExpertId)
                .Select(one => one.Proposal),
        ];
    }

    /// <summary>
    /// Who reviews what an expert answers: the head of the expert's business division at the appointing court, else a deputy, else a named substitute; never who
    /// asked, answered or has declared 回避, nor somebody who is away.
    /// </summary>
    /// <returns>Null where there is nobody.</returns>
    public async Task<long?> Reviewer(Question question, IReadOnlySet<long> recused, IReadOnlySet<long> authors, DateOnly today, CancellationToken cancellation) =>
        await Reviewers(question, recused, authors, today, cancellation) is [var first, ..] ? first : null;

    /// <summary>All who may review it, in that order.</summary>
    public async Task<IReadOnlyList<long>> Reviewers(Question question, IReadOnlySet<long> recused, IReadOnlySet<long> authors, DateOnly today, CancellationToken cancellation)
    {
        var divisions = question.ExpertId is { } expert
            ? (await Grants(Role.Expert, question.HandlingCourt, today, cancellation)).Where(grant => grant.PersonId == expert).Select(grant => grant.Division).OfType<string>().ToHashSet(StringComparer.Ordinal)
            : [];
        var away = (await store.Set<Absence>().AsNoTracking().Where(absence => absence.From <= today && absence.To >= today).Select(absence => absence.PersonId).ToListAsync(cancellation)).ToHashSet();
        var candidates = (await Grants(Role.Reviewer, question.HandlingCourt, today, cancellation)).Where(grant =>
            grant.PersonId != question.AskerId && grant.PersonId != question.DrafterId && grant.PersonId != question.ExpertId
            && !recused.Contains(grant.PersonId) && !authors.Contains(grant.PersonId) && !away.Contains(grant.PersonId)
            && (grant.Line is null || grant.Line == question.Line)
            && (grant.Division is null || divisions.Count == 0 || divisions.Contains(grant.Division)));
        return [.. candidates.OrderBy(grant => grant.Rank).ThenBy(grant => grant.Division is null).ThenBy(grant => grant.PersonId).Select(grant => grant.PersonId).Distinct()];
    }

    private Task<List<Grant>> Grants(Role role, string court, DateOnly today, CancellationToken cancellation) => store.Set<Grant>().AsNoTracking()
        .Where(grant => grant.Role == role && grant.CourtCode == court && grant.From <= today && (grant.To == null || grant.To >= today)).ToListAsync(cancellation);

    private static (List<string> Reasons, int Weight) Reasons(Question question, List<Grant> grants, List<AssignmentRule> rules, HashSet<string> laws)
    {
        var reasons = new List<string>();
        var weight = 0;
        foreach (var rule in rules.Where(rule => (rule.Category is null || rule.Category == question.Category) && (rule.Line is null || rule.Line == question.Line) && (rule.Law is null || laws.Contains(rule.Law))))
        {
            var named = new[] { rule.Category?.Chinese(), rule.Line, rule.Law is null ? null : $"《{rule.Law}》" }.OfType<string>().ToList();
            reasons.Add($"分案规则：{(named.Count == 0 ? "本院咨询" : string.Join("、", named))}");
            // A rule that says more fits better.
            weight = Math.Max(weight, 10 * (1 + named.Count));
        }

        if (grants.Exists(grant => grant.Line == question.Line))
        {
            reasons.Add($"业务条线：{question.Line}");
            weight += 5;
        }
        else if (grants.Exists(grant => grant.Line is null))
        {
            reasons.Add("不限业务条线");
            weight += 1;
        }
        else
        {
            reasons.Add($"条线不同（{string.Join("、", grants.Select(grant => grant.Line).Distinct())}）");
        }

        return (reasons, weight);
    }
}
