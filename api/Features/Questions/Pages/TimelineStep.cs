using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>One line of a question's history as it is shown.</summary>
/// <param name="Event">The step; of several saves in a row the last.</param>
/// <param name="Count">How many steps it stands for.</param>
internal sealed record TimelineStep(QuestionEvent Event, int Count)
{
    /// <summary>The history, first step first; an expert who saves twenty times does one thing.</summary>
    public static IReadOnlyList<TimelineStep> Of(IReadOnlyList<QuestionEvent> events)
    {
        var steps = new List<TimelineStep>();
        foreach (var one in events)
        {
            if (one.Action is QuestionAction.SaveAnswer or QuestionAction.Edit or QuestionAction.Comment && steps.Count > 0 && steps[^1] is var last && last.Event.Action == one.Action) steps[^1] = new(one, last.Count + 1);
            else steps.Add(new(one, 1));
        }

        return steps;
    }
}
