using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Drafting;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Legal.Masking;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What the forms of a question's page offer to choose from.</summary>
internal sealed record ActionChoices
{
    /// <summary>Experts, best first.</summary>
    public IReadOnlyList<ExpertProposal> Experts { get; private init; } = [];

    /// <summary>Who can take over from the expert or reviewer.</summary>
    public IReadOnlyList<(long Id, string Name)> Successors { get; private init; } = [];

    /// <summary>Courts to which a question can be passed on.</summary>
    public IReadOnlyList<CourtUnit> Courts { get; private init; } = [];

    /// <summary>Published answers about the same.</summary>
    public IReadOnlyList<KnowledgeHit> Answers { get; private init; } = [];

    /// <summary>Those of the Supreme People's Court.</summary>
    public IEnumerable<KnowledgeHit> SupremeAnswers => Answers.Where(hit => (hit.Entry.Answer?.InNameOf?.Court ?? hit.Entry.Court) == "最高人民法院");

    /// <summary>What the masking check finds in words that would be public.</summary>
    public IReadOnlyList<UnmaskedPlace> Unmasked { get; private init; } = [];

    /// <summary>Batches that there are, the newest first.</summary>
    public IReadOnlyList<string> Batches { get; private init; } = [];

    public static async Task<ActionChoices> Of(QuestionView view, StoreContext store, Assignments assignments, SimilarEntries similar, CancellationToken cancellation)
    {
        var (question, actions) = (view.Question, view.Actions);
        return new ActionChoices
        {
            Experts = actions.Contains(QuestionAction.Assign) ? await assignments.Propose(question, view.Recusals.Select(one => one.PersonId).ToHashSet(), view.Today, cancellation) : [],
            Successors = actions.Contains(QuestionAction.Transfer) ? await SuccessorsOf(view, store, cancellation) : [],
            Courts = actions.Contains(QuestionAction.Redirect)
                ? await store.Set<CourtUnit>().AsNoTracking().Where(court => (court.Tier == CourtTier.High || court.Tier == CourtTier.Supreme) && court.Code != question.HandlingCourt).OrderBy(court => court.Code).ToListAsync(cancellation)
                : [],
            Answers = actions.Contains(QuestionAction.Merge) || actions.Contains(QuestionAction.Publish) ? [.. similar.Find(question.Title, cancellation).Answers.Where(hit => hit.Entry.Id != PublishedAnswers.EntryId(question.Id))] : [],
            Unmasked = actions.Contains(QuestionAction.Publish) ? UnmaskedPlace.Of(view) : [],
            Batches = actions.Contains(QuestionAction.Select)
                ? await store.Set<Question>().AsNoTracking().Where(one => one.Batch != null).Select(one => one.Batch!).Distinct().OrderByDescending(batch => batch).ToListAsync(cancellation)
                : [],
        };
    }

    /// <summary>Others with the same role at the court that handles the question; whether one of them may, the step itself decides.</summary>
    private static async Task<IReadOnlyList<(long Id, string Name)>> SuccessorsOf(QuestionView view, StoreContext store, CancellationToken cancellation)
    {
        var (question, today) = (view.Question, view.Today);
        var (role, present) = question.State is QuestionState.UnderReview or QuestionState.EscalationReview ? (Role.Reviewer, question.ReviewerId) : (Role.Expert, question.ExpertId);
        var others = await store.Set<Grant>().AsNoTracking()
            .Where(grant => grant.Role == role && grant.CourtCode == question.HandlingCourt && grant.PersonId != present && grant.From <= today && (grant.To == null || grant.To >= today))
            .Join(store.Users, grant => grant.PersonId, one => one.Id, (grant, one) => new { one.Id, one.Name }).Distinct().OrderBy(one => one.Id).ToListAsync(cancellation);
        return [.. others.Select(one => (one.Id, one.Name))];
    }
}

/// <summary>Words that may have to be masked before an answer is published.</summary>
/// <param name="Found">The words.</param>
/// <param name="Kind">What they are: 姓名 ….</param>
/// <param name="Replacement">What may stand there; empty for nothing.</param>
internal sealed record UnmaskedPlace(string Found, string Kind, string Replacement)
{
    public static IReadOnlyList<UnmaskedPlace> Of(QuestionView view)
    {
        var answer = view.Answers.LastOrDefault(one => one.Stage == AnswerStage.Approved)?.Text ?? "";
        return
        [
            .. new[] { view.Question.Title, view.Question.Background, answer }
                .SelectMany(text => MaskingChecker.Default.Check(text, MaskingRules.ReferenceCase).Select(finding => new UnmaskedPlace(finding.Span.Of(text), MaskingNames.Of(finding.Kind), finding.Replacement)))
                .DistinctBy(place => place.Found, StringComparer.Ordinal),
        ];
    }
}
