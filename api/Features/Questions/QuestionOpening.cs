using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Makes new questions: only with words that the pending-case check lets pass, or under seal.</summary>
internal sealed class QuestionOpening(StoreContext store, QuestionTransitions transitions, QuestionDeadlines deadlines, TimeProvider clock)
{
    private static readonly QuestionAction[] Firsts = [QuestionAction.Edit, QuestionAction.Submit, QuestionAction.Contest, QuestionAction.HandOver];

    /// <summary>A new question, and its first step (<see cref="QuestionAction.Edit"/> keeps a draft) in the same transaction: where that is refused, there is no question.</summary>
    public async Task<TransitionResult> Open(CurrentPerson person, TransitionRequest first, CancellationToken cancellation)
    {
        if (first.Wording is not { } wording) return QuestionProblems.Missing("没有给出咨询的内容。");
        // Anything else needs a question that is there.
        if (!Firsts.Contains(first.Action)) return QuestionProblems.NotYours(first.Action);
        var today = clock.Today();
        var asker = person;
        long? drafter = null;
        if (wording.OnBehalfOf is { } judge && judge != person.Id)
        {
            if (!person.Grants.Any(grant => grant.Role == Role.Assistant && grant.JudgeId == judge)) return new Problem(ProblemCodes.QuestionWrongPerson, "您不是所选法官的助理。");
            asker = new CurrentPerson();
            await PersonLoading.Fill(asker, store, judge, today, cancellation);
            drafter = person.Id;
        }

        if (asker.Court is not { } court) return new Problem(ProblemCodes.QuestionWrongPerson, "提问的人须是在职的法院干警。");
        if (drafter is null && asker.Post is not null && person.Has(Role.Assistant)) return QuestionProblems.Missing("请选择代哪位法官提问。");
        await using var transaction = await store.Begin(cancellation);
        var now = store.Now;
        var rules = await deadlines.Rules(cancellation);
        var question = new Question
        {
            State = QuestionState.Draft,
            AskerId = asker.Id,
            DrafterId = drafter,
            AskerCourt = court.Code,
            AskerSignature = await Signatures.OfPost(store, asker.Id, today, cancellation),
            Title = "",
            Background = "",
            Opinion = "",
            Statutes = "",
            Line = rules.Lines[0],
            HandlingCourt = await Routing.FirstCourt(store, court, rules.HighCourtAsksSupreme, cancellation),
            Audience = QuestionAudience.AskerOnly,
            IsDemo = await store.Users.Where(one => one.Id == asker.Id).Select(one => one.IsDemo).SingleAsync(cancellation),
            CreatedAt = now,
            StateSince = now,
            LinkedId = wording.FollowsUp,
            LinkKind = wording.FollowsUp is null ? null : QuestionLink.FollowsUp,
        };
        if (wording.FollowsUp is { } followed && !await store.Set<Question>().AnyAsync(one => one.Id == followed && (one.AskerId == asker.Id || one.PublishedAt != null), cancellation)) return QuestionProblems.NotFound(followed);
        store.Add(question);
        await store.SaveChangesAsync(cancellation);
        return await transitions.Make(person, question, null, first, cancellation);
    }
}
