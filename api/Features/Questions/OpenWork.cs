using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What lies open with an expert or reviewer, and its way to a successor. For the People part, when somebody moves or leaves.</summary>
internal sealed class OpenWork(StoreContext store, QuestionTransitions transitions)
{
    private static readonly QuestionState[] WithExpert = [QuestionState.Assigned, QuestionState.Answering, QuestionState.InformationForExpert];
    private static readonly QuestionState[] WithReviewer = [QuestionState.UnderReview, QuestionState.EscalationReview];

    /// <summary>How many questions wait for a person.</summary>
    public Task<int> Count(long person, CancellationToken cancellation) => Of(person).CountAsync(cancellation);

    /// <summary>Hands everything open to a successor, question by question, each in a transaction of its own and with notice. What the successor may not do (asker, 回避, no grant for that court) stays.</summary>
    /// <param name="person">Who had it.</param>
    /// <param name="successor">Who takes it.</param>
    /// <param name="reason">For the history, in Chinese.</param>
    /// <param name="cancellation">Stops between two questions.</param>
    /// <returns>How many were handed over, and the numbers of those that stay with the reason.</returns>
    public async Task<HandOverReport> HandOver(long person, long successor, string reason, CancellationToken cancellation)
    {
        var handed = 0;
        var left = new List<(long Question, string Why)>();
        foreach (var id in await Of(person).OrderBy(question => question.Id).Select(question => question.Id).ToListAsync(cancellation))
        {
            store.Forget();
            var result = await transitions.Make(new CurrentPerson(), id, null, new TransitionRequest { Action = QuestionAction.Transfer, ExpertId = successor, Note = reason }, cancellation);
            if (result.Problem is { } problem) left.Add((id, problem.Detail));
            else handed++;
        }

        store.Forget();
        return new HandOverReport(handed, left);
    }

    private IQueryable<Question> Of(long person) => store.Set<Question>().AsNoTracking()
        .Where(question => (question.ExpertId == person && WithExpert.Contains(question.State)) || (question.ReviewerId == person && WithReviewer.Contains(question.State)));
}

/// <summary>What came of handing work over.</summary>
/// <param name="Handed">Questions that went to the successor.</param>
/// <param name="Left">Questions that stay, each with the reason in Chinese.</param>
internal sealed record HandOverReport(int Handed, IReadOnlyList<(long Question, string Why)> Left);
