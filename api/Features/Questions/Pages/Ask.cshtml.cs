using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Drafting;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>
/// The form of a question: /questions/ask for a new one, /questions/{id}/edit for a draft or what was returned. It works in two steps without scripts: the
/// check, then what has to be confirmed. What is checked is answered and forgotten; only words that the check lets pass are stored.
/// </summary>
[Authorize(nameof(Role.Staff))]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AskModel(
    QuestionReading reading, QuestionOpening opening, QuestionTransitions transitions, QuestionCheck check, QuestionDeadlines deadlines, SimilarEntries similar, CitedStatutes statutes, StoreContext store, CurrentPerson person) : PageModel
{
    /// <summary>The button that only checks.</summary>
    public const string Check = "check";

    private static readonly QuestionAction[] Editing = [QuestionAction.Edit, QuestionAction.Submit, QuestionAction.Confirm];

    public long? Id { get; private set; }

    public AskForm Form { get; private set; } = new();

    /// <summary>The question that is there; null for a new one.</summary>
    public QuestionView? View { get; private set; }

    /// <summary>Whether there is no such question that this person may edit.</summary>
    public bool IsMissing { get; private set; }

    public Problem? Problem { get; private set; }

    /// <summary>What the check has found; null until it was run.</summary>
    public IReadOnlyList<FieldFinding>? Findings { get; private set; }

    /// <summary>What is about the same; shown with the second step.</summary>
    public SimilarFound Similar { get; private set; } = new([], [], []);

    public IReadOnlyList<CitedStatute> Statutes { get; private set; } = [];

    public IReadOnlyList<string> Lines { get; private set; } = [];

    /// <summary>The judges for whom an assistant may draft; empty for everybody else.</summary>
    public IReadOnlyList<(long Id, string Name)> Judges { get; private set; } = [];

    public CurrentPerson Person => person;

    /// <summary>Whether the words may be sent as they are.</summary>
    public bool Passes => Findings is { } found && !found.Any(one => one.Stops);

    public bool IsDrafter => Judges.Count > 0 || View?.Parts.Contains(QuestionPart.Drafter) == true;

    /// <summary>The last step of the form: send it, confirm an assistant's draft, or hand one over to the judge.</summary>
    public QuestionAction Last => View?.Question.State == QuestionState.AwaitingJudge ? QuestionAction.Confirm : IsDrafter ? QuestionAction.HandOver : QuestionAction.Submit;

    /// <summary>Whether what stops it can still be contested.</summary>
    public bool MayContest => !IsDrafter && View?.Question.State != QuestionState.AwaitingJudge && View?.Events.Any(one => one.Action == QuestionAction.Contest) != true;

    /// <summary>What was said when it was returned; null for anything else.</summary>
    public string? ReturnedWith => View?.Question.State is QuestionState.Returned or QuestionState.Draft ? View.Events.LastOrDefault(one => one.Action is QuestionAction.Return or QuestionAction.Decline)?.Note : null;

    public async Task OnGet(long? id, long? follows, string? text, CancellationToken cancellation)
    {
        if (!await Load(id, cancellation)) return;
        if (View is not null)
        {
            Form = AskForm.Of(View.Question);
            Statutes = statutes.Read(Form.Wording.Statutes, cancellation);
            return;
        }

        Form = new AskForm { Follows = follows };
        // Words of a search that found nothing; short ones are a question already.
        if (text?.Trim() is not { Length: > 0 and <= Limits.AddressText } words) return;
        if (words.Length <= QuestionWording.LongestTitle) Form.Title = words;
        else Form.Background = words;
    }

    public async Task<IActionResult> OnPost(long? id, [FromForm] AskForm form, CancellationToken cancellation)
    {
        Form = form;
        if (!await Load(id, cancellation)) return Page();
        if (form.Wording.Texts.Any(part => part.Text.Length > QuestionWording.LongestText)) return Refused(QuestionProblems.Missing($"每一栏不超过 {QuestionWording.LongestText} 字。"), cancellation);
        Replace();
        if (form.Replace is null && QuestionWords.OfCode<QuestionAction>(form.Step) is { } action)
        {
            Look(cancellation);
            if (Unsettled(action) is { } unsettled) return Refused(unsettled, cancellation);
            var request = RequestOf(action);
            var result = View is null ? await opening.Open(person, request, cancellation) : await transitions.Make(person, View.Question.Id, form.Version, request, cancellation);
            if (result.Problem is { } problem)
            {
                store.Forget();
                // The version that is there now, so that who has seen what changed can go on.
                if (problem.Code == ProblemCodes.ConcurrentChange) await Load(id, cancellation);
                return Refused(problem, cancellation);
            }

            Response.StatusCode = StatusCodes.Status303SeeOther;
            Response.Headers.Location = $"{NextStep.AddressOf(result.Question!.Id)}?done={action.Code()}";
            return new EmptyResult();
        }

        Look(cancellation);
        return Page();
    }

    private TransitionRequest RequestOf(QuestionAction action) => new()
    {
        Action = action,
        Wording = Form.Wording,
        Note = action == QuestionAction.Contest ? Form.Contest?.ReplaceLineEndings("\n") : null,
        ConfirmsNoPendingCase = Form.ConfirmsNoPendingCase,
        ConfirmsPublicCase = Form.ConfirmsPublicCase,
        WhyNotSettled = Form.WhyNotSettled?.ReplaceLineEndings("\n"),
    };

    /// <summary>Once more before sending: with answers about the same there, the asker says why they do not settle it.</summary>
    private Problem? Unsettled(QuestionAction action) =>
        action is QuestionAction.Submit or QuestionAction.Confirm && Passes && Similar.Answers.Count > 0 && string.IsNullOrWhiteSpace(Form.WhyNotSettled)
            ? QuestionProblems.Missing("已有相近的答疑。请看过后写明它们为什么没有解决您的问题。")
            : null;

    private PageResult Refused(Problem problem, CancellationToken cancellation)
    {
        (Problem, Response.StatusCode) = (problem, problem.Code.Status);
        if (Findings is null && Form.Wording.Texts.All(part => part.Text.Length <= QuestionWording.LongestText)) Look(cancellation);
        return Page();
    }

    /// <summary>Runs the check, and looks for what is about the same only once nothing stops the words.</summary>
    private void Look(CancellationToken cancellation)
    {
        Findings = FieldFinding.Of(Form.Wording, check);
        if (!Passes) return;
        Similar = similar.Find(Form.Title + "\n" + Form.Background, cancellation);
        Statutes = statutes.Read(Form.Wording.Statutes, cancellation);
    }

    private void Replace()
    {
        if (Form.Replace?.Split(':') is not [var field, var from, _] || !int.TryParse(from, out var start)) return;
        if (FieldFinding.Of(Form.Wording, check).FirstOrDefault(one => one.Field == field && one.Finding.Span.Start == start) is { } found)
            Form.Put(field, found.Finding.Span.Start, found.Finding.Span.End, found.Finding.Proposal);
    }

    private async Task<bool> Load(long? id, CancellationToken cancellation)
    {
        Lines = (await deadlines.Rules(cancellation)).Lines;
        Id = id;
        if (id is { } known)
        {
            View = await reading.Open(person, known, cancellation);
            IsMissing = View is null || !View.Actions.Any(Editing.Contains);
            if (IsMissing) Response.StatusCode = StatusCodes.Status404NotFound;
            return !IsMissing;
        }

        List<long> judges = [.. person.Grants.Where(grant => grant.Role == Role.Assistant).Select(grant => grant.JudgeId).OfType<long>()];
        if (judges.Count > 0) Judges = [.. (await store.Users.AsNoTracking().Where(one => judges.Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(cancellation)).Select(one => (one.Id, one.Name))];
        return true;
    }
}
