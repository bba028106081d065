using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// Opens a question for a person: only what that person may see of it. Whoever may not see it at all learns no more than of a number that does not exist.
/// Views of unpublished work by others than the asker go on record.
/// </summary>
internal sealed class QuestionReading(StoreContext store, TimeProvider clock)
{
    private static readonly HashSet<QuestionState> Private = [QuestionState.Draft, QuestionState.AwaitingJudge];

    /// <summary>Steps between those who work on it: the asker does not read them.</summary>
    private static readonly HashSet<QuestionAction> Internal = [QuestionAction.SaveAnswer, QuestionAction.Transfer, QuestionAction.Comment, QuestionAction.ProposeClearance, QuestionAction.RejectClearance, QuestionAction.KeepInternal];

    /// <summary>Steps that the asker reads of, without what was said between colleagues.</summary>
    private static readonly HashSet<QuestionAction> WithoutNote = [QuestionAction.SendBack, QuestionAction.Reroute, QuestionAction.ProposeEscalation, QuestionAction.Escalate, QuestionAction.RejectEscalation, QuestionAction.ReturnEscalation, QuestionAction.Revise, QuestionAction.Uphold];

    /// <summary>The question as the person may see it; null where there is none, or not for this person.</summary>
    public async Task<QuestionView?> Open(CurrentPerson person, long id, CancellationToken cancellation)
    {
        if (!person.IsSignedIn || await store.Set<Question>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellation) is not { } question) return null;
        var recusals = await store.Set<Recusal>().AsNoTracking().Where(one => one.QuestionId == id).ToListAsync(cancellation);
        var answers = await store.Set<AnswerVersion>().AsNoTracking().Where(one => one.QuestionId == id).OrderBy(one => one.Number).ToListAsync(cancellation);
        var recused = recusals.Select(one => one.PersonId).ToHashSet();
        var parts = QuestionParts.Of(person, question, recused, answers.Select(one => one.AuthorId).ToHashSet());
        var own = IsOwn(parts);
        var seesAnswerOnly = !own && await IsMergedAsker(person, id, cancellation);
        if (!seesAnswerOnly && !MayOpen(person, question, parts)) return null;

        var events = await store.Set<QuestionEvent>().AsNoTracking().Where(one => one.QuestionId == id).OrderBy(one => one.Version).ToListAsync(cancellation);
        var view = new QuestionView
        {
            Question = question,
            Parts = parts,
            Actions = [.. QuestionWorkflow.AllowedTo(parts, question.State).Distinct().Where(action => Fits(action, question, person))],
            Events = own || seesAnswerOnly ? [.. events.Where(one => !Internal.Contains(one.Action)).Select(one => WithoutNote.Contains(one.Action) ? WithoutWords(one) : one)] : events,
            Answers = Visible(answers, question, parts, own || seesAnswerOnly, person),
            Comments = own || seesAnswerOnly ? [] : await store.Set<ReviewComment>().AsNoTracking().Where(one => one.QuestionId == id).OrderBy(one => one.Start).ThenBy(one => one.Id).ToListAsync(cancellation),
            Recusals = own ? [] : recusals,
            Sealed = question.State == QuestionState.Sealed && parts.Contains(QuestionPart.Dispatcher) ? await store.Set<SealedText>().AsNoTracking().SingleOrDefaultAsync(one => one.QuestionId == id, cancellation) : null,
            Names = await Names(events, question, cancellation),
            Use = await store.Set<ReportedUse>().AsNoTracking().SingleOrDefaultAsync(one => one.QuestionId == id, cancellation),
            HandlingCourtName = await store.Set<CourtUnit>().AsNoTracking().Where(court => court.Code == question.HandlingCourt).Select(court => court.Name).SingleAsync(cancellation),
            Today = clock.Today(),
            ShowsTexts = own || seesAnswerOnly || parts.Any(part => part is not QuestionPart.SecurityAdmin) || person.Has(Role.Leader, question.HandlingCourt),
        };
        if (!own)
        {
            store.Record(person.Id, "question.view", $"question:{id}", question.State.Code());
            await store.Commit(cancellation);
        }

        return view;
    }

    /// <summary>Whether a person may open a question, and so learn that it is there.</summary>
    public static bool MayOpen(CurrentPerson person, Question question, IReadOnlyCollection<QuestionPart> parts)
    {
        if (IsOwn(parts)) return true;
        // What was never submitted is nobody else's.
        if (question.SubmittedAt is null || Private.Contains(question.State)) return false;
        if (parts.Contains(QuestionPart.Dispatcher) || parts.Contains(QuestionPart.Expert) || parts.Contains(QuestionPart.Reviewer)) return true;
        // A sealed text's question is the dispatcher's alone.
        if (question.State is QuestionState.Sealed or QuestionState.Destroyed) return false;
        if (parts.Contains(QuestionPart.PoolExpert) && question.State == QuestionState.Pooled) return true;
        if (parts.Contains(QuestionPart.Editor) && question.AnsweredAt is not null) return true;
        if (parts.Contains(QuestionPart.SecurityAdmin) && question.ClearanceBy is not null) return true;
        return question.EscalatingExpertId == person.Id || person.Has(Role.Leader, question.HandlingCourt) || (question.EscalatedFrom is { } from && person.Has(Role.Dispatcher, from));
    }

    private static bool IsOwn(IReadOnlyCollection<QuestionPart> parts) => parts.Contains(QuestionPart.Asker) || parts.Contains(QuestionPart.Drafter);

    /// <summary>Whether the person's own question was merged into this one.</summary>
    private Task<bool> IsMergedAsker(CurrentPerson person, long id, CancellationToken cancellation) =>
        store.Set<Question>().AnyAsync(one => one.LinkedId == id && one.LinkKind == QuestionLink.MergedInto && (one.AskerId == person.Id || one.DrafterId == person.Id), cancellation);

    private static bool Fits(QuestionAction action, Question question, CurrentPerson person) => action switch
    {
        QuestionAction.Clear or QuestionAction.RejectClearance => question.ClearanceBy is { } first && first != person.Id,
        QuestionAction.ProposeClearance => question.ClearanceBy is null,
        QuestionAction.Extend => question.DueOn is not null && !question.IsExtended,
        QuestionAction.ProposeEscalation or QuestionAction.Escalate => question.HandlingCourt != Routing.Supreme,
        _ => true,
    };

    private static List<AnswerVersion> Visible(List<AnswerVersion> answers, Question question, IReadOnlyCollection<QuestionPart> parts, bool own, CurrentPerson person)
    {
        if (own) return question.AnsweredAt is null ? [] : [.. answers.Where(one => one.Stage == AnswerStage.Approved)];
        return
        [
            .. answers.Where(one => one.Stage switch
            {
                AnswerStage.Draft => one.AuthorId == person.Id,
                AnswerStage.Submitted or AnswerStage.SentBack => one.AuthorId == person.Id || parts.Contains(QuestionPart.Reviewer) || parts.Contains(QuestionPart.Expert) || question.EscalatingExpertId == person.Id,
                AnswerStage.Approved => true,
            }),
        ];
    }

    private static QuestionEvent WithoutWords(QuestionEvent one) => new()
    {
        Id = one.Id,
        QuestionId = one.QuestionId,
        Version = one.Version,
        At = one.At,
        PersonId = one.PersonId,
        Part = one.Part,
        Action = one.Action,
        From = one.From,
        To = one.To,
        Fact = one.Fact,
    };

    private async Task<IReadOnlyDictionary<long, string>> Names(List<QuestionEvent> events, Question question, CancellationToken cancellation)
    {
        List<long> ids = [.. events.Select(one => one.PersonId).Concat([question.AskerId, question.DrafterId, question.ExpertId, question.ReviewerId]).OfType<long>().Distinct()];
        return await store.Users.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Name, cancellation);
    }
}
