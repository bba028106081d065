using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Lists of questions for one person: a desk each. What is due first stands first.</summary>
internal sealed class QuestionLists(StoreContext store, TimeProvider clock)
{
    public const int PageSize = 20;

    private static readonly Dictionary<QuestionDesk, QuestionState[]> Waiting = new()
    {
        [QuestionDesk.Dispatch] = [QuestionState.ToAccept, QuestionState.ToAcceptSupreme, QuestionState.Sealed, QuestionState.Pooled],
        [QuestionDesk.Answer] = [QuestionState.Assigned, QuestionState.Answering, QuestionState.InformationForExpert],
        [QuestionDesk.Pool] = [QuestionState.Pooled],
        [QuestionDesk.Review] = [QuestionState.UnderReview, QuestionState.EscalationReview],
        [QuestionDesk.Publish] = [QuestionState.Answered, QuestionState.PublicationCheck, QuestionState.ReReview, QuestionState.SelectedReReview],
    };

    /// <summary>One page of a desk.</summary>
    /// <param name="person">Whose desk.</param>
    /// <param name="desk">Which.</param>
    /// <param name="state">Only this state; null for all that wait there (<paramref name="all"/> false) or all.</param>
    /// <param name="all">Also what does not wait for anything there any more.</param>
    /// <param name="page">1-based.</param>
    /// <param name="cancellation">Stops reading.</param>
    public async Task<QuestionPage> Page(CurrentPerson person, QuestionDesk desk, QuestionState? state, bool all, int page, CancellationToken cancellation)
    {
        var query = Of(person, desk);
        if (state is { } only) query = query.Where(question => question.State == only);
        else if (!all && Waiting.TryGetValue(desk, out var waiting)) query = query.Where(question => waiting.Contains(question.State));
        var total = await query.CountAsync(cancellation);
        var rows = await query.OrderBy(question => question.DueOn == null).ThenBy(question => question.DueOn).ThenByDescending(question => question.StateSince).ThenByDescending(question => question.Id)
            .Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        List<long> ids = [.. rows.SelectMany(row => new[] { row.ExpertId, row.ReviewerId }).OfType<long>().Distinct()];
        var names = await store.Users.AsNoTracking().Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return new QuestionPage(desk, page, total, rows, names, clock.Today());
    }

    /// <summary>How much waits at each desk that the person has.</summary>
    public async Task<IReadOnlyDictionary<QuestionDesk, int>> Counts(CurrentPerson person, CancellationToken cancellation)
    {
        var counts = new Dictionary<QuestionDesk, int>();
        foreach (var desk in DesksOf(person))
        {
            var query = Of(person, desk);
            if (Waiting.TryGetValue(desk, out var waiting)) query = query.Where(question => waiting.Contains(question.State));
            counts[desk] = await query.CountAsync(cancellation);
        }

        return counts;
    }

    /// <summary>The desks that a person has by roles.</summary>
    public static IEnumerable<QuestionDesk> DesksOf(CurrentPerson person)
    {
        if (person.Has(Role.Staff)) yield return QuestionDesk.Mine;
        if (person.Has(Role.Dispatcher)) yield return QuestionDesk.Dispatch;
        if (person.Has(Role.Expert)) yield return QuestionDesk.Answer;
        if (person.Has(Role.Expert)) yield return QuestionDesk.Pool;
        if (person.Has(Role.Reviewer)) yield return QuestionDesk.Review;
        if (person.Has(Role.Editor)) yield return QuestionDesk.Publish;
        if (person.Has(Role.Leader)) yield return QuestionDesk.Lead;
        if (person.Has(Role.SecurityAdmin)) yield return QuestionDesk.Clear;
    }

    private IQueryable<Question> Of(CurrentPerson person, QuestionDesk desk)
    {
        var questions = store.Set<Question>().AsNoTracking();
        var id = person.Id;
        return desk switch
        {
            QuestionDesk.Mine => questions.Where(question => question.AskerId == id || question.DrafterId == id),
            QuestionDesk.Dispatch => ForCourts(Role.Dispatcher).Where(question => question.SubmittedAt != null && question.State != QuestionState.AwaitingJudge),
            QuestionDesk.Answer => questions.Where(question => question.ExpertId == id || (question.EscalatingExpertId == id && question.EscalatedFrom != null)),
            QuestionDesk.Pool => ForCourts(Role.Expert).Where(question => question.State == QuestionState.Pooled),
            QuestionDesk.Review => questions.Where(question => question.ReviewerId == id),
            QuestionDesk.Publish => ForCourts(Role.Editor).Where(question => question.AnsweredAt != null),
            QuestionDesk.Lead => ForCourts(Role.Leader).Where(question => question.DueOn != null && question.SubmittedAt != null),
            QuestionDesk.Clear => questions.Where(question => question.ClearanceBy != null && question.State != QuestionState.Cleared),
        };

        IQueryable<Question> ForCourts(Role role)
        {
            List<string> courts = [.. person.Grants.Where(grant => grant.Role == role).Select(grant => grant.CourtCode).Distinct()];
            // Whoever asks does nothing else with a question.
            return questions.Where(question => courts.Contains(question.HandlingCourt) && question.AskerId != id && question.DrafterId != id);
        }
    }
}
