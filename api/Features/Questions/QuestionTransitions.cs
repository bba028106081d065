using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Effects;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>
/// Makes transitions: looks the action up in the table, checks who asks and which version they saw, runs the effect, and writes question, history, log and
/// notices in one transaction. A refusal for want of right is put on record too.
/// </summary>
internal sealed class QuestionTransitions(StoreContext store, QuestionEffects effects, Assignments assignments, TimeProvider clock)
{
    /// <summary>Makes a transition for a person.</summary>
    /// <param name="person">Who; nobody for the system, which acts in its own part.</param>
    /// <param name="id">The question.</param>
    /// <param name="version">The version that was seen; null for the system, which has just read it.</param>
    /// <param name="request">What to do.</param>
    /// <param name="cancellation">Stops it before anything is written.</param>
    public async Task<TransitionResult> Make(CurrentPerson person, long id, int? version, TransitionRequest request, CancellationToken cancellation)
    {
        await using var transaction = await store.Begin(cancellation);
        // Locks the row until the end: who comes second waits, and then sees what the first has done.
        var there = await store.Set<Question>().Where(question => question.Id == id).ExecuteUpdateAsync(question => question.SetProperty(one => one.Version, one => one.Version), cancellation);
        if (there == 0) return QuestionProblems.NotFound(id);
        return await Make(person, await store.Set<Question>().SingleAsync(question => question.Id == id, cancellation), version, request, cancellation);
    }

    /// <summary>The same for a question that is new and added to the store in the caller's transaction.</summary>
    public async Task<TransitionResult> Make(CurrentPerson person, Question question, int? version, TransitionRequest request, CancellationToken cancellation)
    {
        var recused = (await store.Set<Recusal>().Where(one => one.QuestionId == question.Id).Select(one => one.PersonId).ToListAsync(cancellation)).ToHashSet();
        var authors = (await store.Set<AnswerVersion>().Where(one => one.QuestionId == question.Id).Select(one => one.AuthorId).ToListAsync(cancellation)).ToHashSet();
        IReadOnlyCollection<QuestionPart> parts = person.IsSignedIn ? QuestionParts.Of(person, question, recused, authors) : [QuestionPart.System];
        var rule = QuestionWorkflow.Find(question.State, request.Action);
        // Who may not open it does not learn that it is there; but who was too late at the pool is told so.
        if (person.IsSignedIn && !QuestionReading.MayOpen(person, question, parts) && !(request.Action == QuestionAction.Take && parts.Contains(QuestionPart.PoolExpert)))
            return await Refuse(person, question, request, QuestionProblems.NotFound(question.Id), cancellation);
        if (rule is null) return QuestionProblems.NotInState(question, request.Action, parts);
        if (!rule.Parts.Any(parts.Contains)) return await Refuse(person, question, request, QuestionProblems.NotYours(request.Action), cancellation);
        if (version is { } seen && seen != question.Version) return await Changed(question, cancellation);

        var transition = new Transition
        {
            Question = question,
            Request = request,
            Rule = rule,
            Person = person,
            Part = rule.Parts.First(parts.Contains),
            Store = store,
            Today = clock.Today(),
            Cancellation = cancellation,
            Recused = recused,
            Authors = authors,
            Note = string.IsNullOrWhiteSpace(request.Note) ? null : request.Note.Trim(),
        };
        if (await effects.Run(transition) is { } refusal) return refusal;
        Write(transition);
        await store.Commit(cancellation);
        // The commit stands; who waits for the files to be clean is not to give up half way.
        if (rule.Action is QuestionAction.Clear or QuestionAction.Destroy or QuestionAction.Release) await store.Erase(CancellationToken.None);
        return rule is { Action: QuestionAction.Recuse, To: QuestionState.Pooled } ? await Reassign(question, cancellation) : question;
    }

    /// <summary>After an expert's 回避 the question goes to the next who is proposed; where nobody can take it at once, it stays in the pool.</summary>
    private async Task<TransitionResult> Reassign(Question question, CancellationToken cancellation)
    {
        var recused = (await store.Set<Recusal>().AsNoTracking().Where(one => one.QuestionId == question.Id).Select(one => one.PersonId).ToListAsync(cancellation)).ToHashSet();
        if ((await assignments.Propose(question, recused, clock.Today(), cancellation)).FirstOrDefault(one => one.Obstacle is null) is not { } next) return question;
        store.Forget();
        var result = await Make(new CurrentPerson(), question.Id, question.Version, new TransitionRequest { Action = QuestionAction.Assign, ExpertId = next.ExpertId }, cancellation);
        // Somebody was quicker: then it is in good hands.
        return result.Question is null ? question : result;
    }

    private void Write(Transition transition)
    {
        var (question, rule) = (transition.Question, transition.Rule);
        var now = store.Now;
        question.Version++;
        if (rule.To != rule.From) (question.State, question.StateSince) = (rule.To, now);
        store.Add(new QuestionEvent
        {
            QuestionId = question.Id,
            Version = question.Version,
            At = now,
            PersonId = transition.Person.IsSignedIn ? transition.Person.Id : null,
            Part = transition.Part,
            Action = rule.Action,
            From = rule.From,
            To = rule.To,
            Note = transition.Note,
            Fact = transition.Fact,
        });
        store.Record(
            transition.Person.IsSignedIn ? transition.Person.Id : null,
            "question." + rule.Action.Code(),
            $"question:{question.Id}",
            $"{rule.From.Code()}→{rule.To.Code()} v{question.Version}",
            question.Salt is { } salt ? ContentHash.Of(string.Join('\n', question.Title, question.Background, question.Opinion, transition.Request.Answer, transition.Note), salt) : null);
    }

    private async Task<Problem> Refuse(CurrentPerson person, Question question, TransitionRequest request, Problem problem, CancellationToken cancellation)
    {
        if (question.Id == 0) return problem;
        store.Forget();
        store.Record(person.IsSignedIn ? person.Id : null, "question." + request.Action.Code(), $"question:{question.Id}", problem.Code.Code, outcome: ActionOutcome.Refused);
        await store.Commit(cancellation);
        return problem;
    }

    /// <summary>Tells who came second what the first has done.</summary>
    private async Task<Problem> Changed(Question question, CancellationToken cancellation)
    {
        var last = await store.Set<QuestionEvent>().AsNoTracking().Where(one => one.QuestionId == question.Id).OrderByDescending(one => one.Version).FirstAsync(cancellation);
        return QuestionProblems.Changed(last);
    }
}
