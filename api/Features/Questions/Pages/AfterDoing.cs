using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>Where somebody goes who has done something with a question.</summary>
internal static class AfterDoing
{
    /// <summary>Back to the question, or to the desks where it is no longer the person's: passed on, sent back, or after 回避.</summary>
    public static async Task<string> AddressOf(QuestionReading reading, CurrentPerson person, long question, QuestionAction action, CancellationToken cancellation) =>
        (await reading.Open(person, question, cancellation) is null ? "/desk" : NextStep.AddressOf(question)) + "?done=" + action.Code();
}
