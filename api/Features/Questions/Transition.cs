using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>One transition while it is being made: what its effect works on.</summary>
internal sealed class Transition
{
    public required Question Question { get; init; }

    public required TransitionRequest Request { get; init; }

    public required QuestionWorkflow.Rule Rule { get; init; }

    /// <summary>Who makes it; nobody is the system.</summary>
    public required CurrentPerson Person { get; init; }

    /// <summary>The part in which it is made.</summary>
    public required QuestionPart Part { get; init; }

    public required StoreContext Store { get; init; }

    public required DateOnly Today { get; init; }

    public required CancellationToken Cancellation { get; init; }

    /// <summary>Who has declared 回避.</summary>
    public required IReadOnlySet<long> Recused { get; init; }

    /// <summary>Who has written an answer.</summary>
    public required IReadOnlySet<long> Authors { get; init; }

    /// <summary>Facts for the history, for people; effects add to it.</summary>
    public string? Fact { get; set; }

    /// <summary>The words of the request that go into the history; effects that keep them elsewhere take them away.</summary>
    public string? Note { get; set; }
}
