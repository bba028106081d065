using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Says which parts a person has in a question.</summary>
internal static class QuestionParts
{
    /// <param name="person">Who.</param>
    /// <param name="question">The question.</param>
    /// <param name="recused">Who has declared 回避 in it.</param>
    /// <param name="authors">Who has written an answer to it: whoever answers never reviews.</param>
    public static IReadOnlyCollection<QuestionPart> Of(CurrentPerson person, Question question, IReadOnlySet<long> recused, IReadOnlySet<long> authors)
    {
        if (!person.IsSignedIn) return [];
        // Whoever asked a question does nothing else with it.
        if (question.AskerId == person.Id) return [QuestionPart.Asker];
        if (question.DrafterId == person.Id) return [QuestionPart.Drafter];
        var parts = new List<QuestionPart>();
        if (person.Has(Role.SecurityAdmin)) parts.Add(QuestionPart.SecurityAdmin);
        if (recused.Contains(person.Id)) return parts;
        if (person.Has(Role.Dispatcher, question.HandlingCourt)) parts.Add(QuestionPart.Dispatcher);
        if (person.Grants.Any(grant => grant.Role == Role.Expert && grant.CourtCode == question.HandlingCourt && (grant.Line is null || grant.Line == question.Line))) parts.Add(QuestionPart.PoolExpert);
        // A post may have ended since: the assignment alone gives no right.
        if (question.ExpertId == person.Id && person.Has(Role.Expert, question.HandlingCourt)) parts.Add(QuestionPart.Expert);
        if (question.ReviewerId == person.Id && person.Has(Role.Reviewer, question.HandlingCourt) && !authors.Contains(person.Id)) parts.Add(QuestionPart.Reviewer);
        if (person.Has(Role.Editor, question.HandlingCourt)) parts.Add(QuestionPart.Editor);
        return parts;
    }
}
