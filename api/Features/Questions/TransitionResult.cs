using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What came of a wish to change a question: the question as it is now, or why not.</summary>
/// <param name="Question">The question after it; null where it was refused.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record TransitionResult(Question? Question, Problem? Problem)
{
    public static implicit operator TransitionResult(Question question) => new(question, null);

    public static implicit operator TransitionResult(Problem problem) => new(null, problem);
}
