using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What is late at the courts that a person leads.</summary>
internal sealed class LateQuestions(StoreContext store, CurrentPerson person, WorkCalendars calendars, TimeProvider clock)
{
    /// <summary>The page's address.</summary>
    public const string Address = "/late";

    /// <summary>At most so many are listed.</summary>
    public const int Most = 500;

    /// <summary>The longest late first. The question's words are left out: a leader sees how work stands, not what is asked.</summary>
    public async Task<IReadOnlyList<LateQuestion>> List(CancellationToken cancellation)
    {
        var today = clock.Today();
        var courts = person.Grants.Where(grant => grant.Role == Role.Leader).Select(grant => grant.CourtCode).Distinct().ToList();
        var calendar = await calendars.Get(store, cancellation);
        var late = await store.Set<Question>().AsNoTracking()
            .Where(question => courts.Contains(question.HandlingCourt) && question.Clock != null && question.Clock != QuestionClock.Information && question.DueOn < today)
            .OrderBy(question => question.DueOn).ThenBy(question => question.Id).Take(Most).ToListAsync(cancellation);
        var people = late.Select(InHand).OfType<long>().Distinct().ToList();
        var names = await store.Users.AsNoTracking().Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, cancellation);
        return
        [
            .. late.Select(question => new LateQuestion(
                question.Id, question.HandlingCourt, question.Line, question.State, question.Clock!.Value, question.DueOn!.Value, question.DueIsProvisional,
                calendar.WorkdaysBetween(question.DueOn.Value, today), InHand(question) is { } one ? names[one] : null)),
        ];
    }

    private static long? InHand(Question question) => question.Clock switch
    {
        QuestionClock.Answering => question.ExpertId,
        QuestionClock.Review or QuestionClock.EscalationReview => question.ReviewerId,
        QuestionClock.Acceptance or QuestionClock.Information or null => null,
    };
}

/// <summary>A question whose clock has run out.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Court">Code of the court that handles it.</param>
/// <param name="Line">业务条线.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Clock">Which clock.</param>
/// <param name="DueOn">The last day in time.</param>
/// <param name="IsProvisional">Whether that day rests on a year whose holidays are not announced.</param>
/// <param name="WorkdaysLate">Working days since.</param>
/// <param name="InHand">Who has it; null for the court's dispatchers.</param>
internal sealed record LateQuestion(
    long Id, string Court, string Line, Workflow.QuestionState State, QuestionClock Clock, DateOnly DueOn, bool IsProvisional, int WorkdaysLate, string? InHand);
