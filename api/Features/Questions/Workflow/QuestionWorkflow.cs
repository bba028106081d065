using static KnowledgeBase.Api.Features.Questions.Workflow.QuestionAction;
using static KnowledgeBase.Api.Features.Questions.Workflow.QuestionPart;
using static KnowledgeBase.Api.Features.Questions.Workflow.QuestionState;

namespace KnowledgeBase.Api.Features.Questions.Workflow;

/// <summary>
/// The workflow of a question as one table: in which state who may do what, and where it leads. Pure; what it does not list is not allowed. What else has to
/// hold for an action (texts, reasons, two different people) is checked where its effect is (<see cref="QuestionTransitions"/>).
/// </summary>
internal static class QuestionWorkflow
{
    /// <summary>States in which the asker's words may still be taken back.</summary>
    private static readonly QuestionState[] Unanswered = [ToAccept, Returned, InformationForDispatcher, InformationForExpert, Pooled, Assigned, Answering];

    /// <summary>States in which texts are held that may have to be cleared.</summary>
    private static readonly QuestionState[] WithTexts =
    [
        ToAccept, Returned, InformationForDispatcher, InformationForExpert, Closed, NotAccepted, Pooled, Assigned, Answering, UnderReview, EscalationReview, ToAcceptSupreme,
        Answered, PublicationCheck, Published, Selected, ReReview, SelectedReReview, Superseded, TakenDown, Merged, Withdrawn,
    ];

    /// <summary>States in which somebody's work lies open.</summary>
    private static readonly QuestionState[] InWork = [Assigned, Answering, InformationForExpert, UnderReview, EscalationReview];

    private static readonly Dictionary<(QuestionState, QuestionAction), Rule> Table = Rows().ToDictionary(rule => (rule.From, rule.Action));

    /// <summary>All rules, in the order of a question's life.</summary>
    public static IReadOnlyCollection<Rule> Rules => Table.Values;

    /// <summary>The rule for an action in a state; null where the state does not allow it to anybody.</summary>
    public static Rule? Find(QuestionState state, QuestionAction action) => Table.GetValueOrDefault((state, action));

    /// <summary>What somebody with these parts may do in a state.</summary>
    public static IEnumerable<QuestionAction> AllowedTo(IReadOnlyCollection<QuestionPart> parts, QuestionState state) =>
        Table.Values.Where(rule => rule.From == state && rule.Parts.Any(parts.Contains)).Select(rule => rule.Action);

    private static IEnumerable<Rule> Rows() =>
    [
        new(Draft, Edit, Draft, Asker, Drafter),
        new(Draft, Submit, ToAccept, Asker),
        new(Draft, Contest, Sealed, Asker),
        new(Draft, Withdraw, Withdrawn, Asker, Drafter),

        new(Draft, HandOver, AwaitingJudge, Drafter),
        new(AwaitingJudge, Edit, AwaitingJudge, Asker),
        new(AwaitingJudge, Confirm, ToAccept, Asker),
        new(AwaitingJudge, Decline, Draft, Asker),
        new(AwaitingJudge, Withdraw, Withdrawn, Asker, Drafter),

        new(Sealed, Release, ToAccept, Dispatcher),
        new(Sealed, Destroy, Destroyed, Dispatcher),

        new(ToAccept, Return, Returned, Dispatcher),
        new(ToAccept, AskMore, InformationForDispatcher, Dispatcher),
        new(ToAccept, Refuse, NotAccepted, Dispatcher),
        new(ToAccept, Assign, Assigned, Dispatcher),
        new(ToAccept, Pool, Pooled, Dispatcher),
        new(ToAccept, Redirect, ToAccept, Dispatcher),
        new(ToAccept, Merge, Merged, Dispatcher),

        new(Returned, Edit, Returned, Asker),
        new(Returned, Submit, ToAccept, Asker),
        new(Returned, Contest, Sealed, Asker),

        new(InformationForDispatcher, Supply, ToAccept, Asker),
        new(InformationForDispatcher, Close, Closed, QuestionPart.System),
        new(InformationForExpert, Supply, Answering, Asker),
        new(InformationForExpert, Close, Closed, QuestionPart.System),
        new(Closed, Reopen, ToAccept, Asker),

        new(Pooled, Take, Answering, PoolExpert),
        new(Pooled, Assign, Assigned, Dispatcher, QuestionPart.System),

        new(Assigned, Start, Answering, Expert),
        new(Assigned, Assign, Assigned, Dispatcher, QuestionPart.System),
        new(Assigned, Reroute, ToAccept, Expert),
        new(Assigned, Recuse, Pooled, Expert),
        new(Assigned, Extend, Assigned, Expert),

        new(Answering, SaveAnswer, Answering, Expert),
        new(Answering, SubmitAnswer, UnderReview, Expert),
        new(Answering, AskMore, InformationForExpert, Expert),
        new(Answering, Assign, Assigned, Dispatcher, QuestionPart.System),
        new(Answering, Reroute, ToAccept, Expert),
        new(Answering, Recuse, Pooled, Expert),
        new(Answering, Extend, Answering, Expert),
        new(Answering, ProposeEscalation, EscalationReview, Expert),

        new(UnderReview, Comment, UnderReview, Reviewer),
        new(UnderReview, Approve, Answered, Reviewer),
        new(UnderReview, SendBack, Answering, Reviewer),
        new(UnderReview, Escalate, ToAcceptSupreme, Reviewer),
        new(UnderReview, Recuse, UnderReview, Reviewer),
        new(UnderReview, Extend, UnderReview, Reviewer),

        new(EscalationReview, Escalate, ToAcceptSupreme, Reviewer),
        new(EscalationReview, RejectEscalation, Answering, Reviewer),
        new(EscalationReview, Recuse, EscalationReview, Reviewer),

        new(ToAcceptSupreme, Assign, Assigned, Dispatcher),
        new(ToAcceptSupreme, Pool, Pooled, Dispatcher),
        new(ToAcceptSupreme, ReturnEscalation, Answering, Dispatcher),

        new(Answered, ReportUse, Answered, Asker),
        new(Answered, ProposePublication, PublicationCheck, Reviewer, Editor),
        new(PublicationCheck, ReportUse, PublicationCheck, Asker),
        new(PublicationCheck, Publish, Published, Editor),
        new(PublicationCheck, KeepInternal, Answered, Editor),

        .. Public(Published, ReReview),
        new(Published, Select, Selected, Editor),
        .. Public(Selected, SelectedReReview),
        new(Selected, Select, Selected, Editor),
        new(Selected, Deselect, Published, Editor),
        .. Reconsidered(ReReview, Published),
        .. Reconsidered(SelectedReReview, Selected),
        new(TakenDown, Restore, Published, Editor),

        .. InWork.Select(state => new Rule(state, Transfer, state, Dispatcher, QuestionPart.System)),
        .. Unanswered.Select(state => new Rule(state, Withdraw, Withdrawn, Asker)),
        .. WithTexts.SelectMany(state => (Rule[])
        [
            new(state, ProposeClearance, state, Dispatcher, Expert, Reviewer, Editor),
            new(state, RejectClearance, state, SecurityAdmin),
            new(state, Clear, Cleared, SecurityAdmin),
        ]),
    ];

    /// <summary>What may be done with an answer that is published.</summary>
    private static Rule[] Public(QuestionState state, QuestionState questioned) =>
    [
        new(state, ReportUse, state, Asker),
        new(state, Correct, state, Editor),
        new(state, PutUpForReReview, questioned, Editor, Reviewer, QuestionPart.System),
        new(state, Supersede, Superseded, Editor),
        new(state, TakeDown, TakenDown, Editor),
    ];

    /// <summary>What may be done with a published answer that is looked at again.</summary>
    private static Rule[] Reconsidered(QuestionState state, QuestionState upheld) =>
    [
        new(state, Uphold, upheld, Reviewer, Editor),
        new(state, Revise, Answering, Reviewer),
        new(state, Supersede, Superseded, Editor),
        new(state, TakeDown, TakenDown, Editor),
    ];

    /// <summary>One row of the table.</summary>
    /// <param name="From">The state before.</param>
    /// <param name="Action">What is done.</param>
    /// <param name="To">The state after.</param>
    /// <param name="Parts">Who may do it.</param>
    internal sealed record Rule(QuestionState From, QuestionAction Action, QuestionState To, params QuestionPart[] Parts);
}
