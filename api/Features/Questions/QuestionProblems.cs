using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Why something was not done with a question.</summary>
internal static class QuestionProblems
{
    public static Problem NotFound(long id) => new(ProblemCodes.QuestionNotFound, $"没有第 {id} 号咨询，或者您无权查看。");

    public static Problem NotYours(QuestionAction action) => new(ProblemCodes.QuestionNotYours, $"您在这条咨询中没有“{action.Chinese()}”的权限。");

    public static Problem NotInState(Question question, QuestionAction action, IReadOnlyCollection<QuestionPart> parts)
    {
        var allowed = QuestionWorkflow.AllowedTo(parts, question.State).Select(one => one.Chinese()).ToList();
        return new(ProblemCodes.QuestionState, $"咨询目前“{question.State.Chinese()}”，不能“{action.Chinese()}”。{(allowed.Count == 0 ? "您现在没有可做的操作。" : $"您现在可以：{string.Join("、", allowed)}。")}");
    }

    public static Problem Changed(QuestionEvent last) => new(
        ProblemCodes.ConcurrentChange,
        $"在您查看之后，{last.Part.Chinese()}已作“{last.Action.Chinese()}”，现在“{last.To.Chinese()}”（第 {last.Version} 版）。您的修改没有写入，请重新载入后再试。");

    public static Problem Missing(string what) => new(ProblemCodes.QuestionIncomplete, what);

    public static Problem Reason(QuestionAction action) => Missing($"“{action.Chinese()}”须说明理由。");
}
