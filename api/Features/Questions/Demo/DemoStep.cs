using System.Text.Json.Serialization;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>One step of a made-up question.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DemoStep
{
    /// <summary>Working days before today, so that what is due soon is so whenever the demonstration starts.</summary>
    public required int Ago { get; init; }

    /// <summary>The time of that day in Beijing.</summary>
    public required TimeOnly At { get; init; }

    /// <summary>User name; null for the system.</summary>
    public string? By { get; init; }

    public required QuestionAction Do { get; init; }

    public string? Note { get; init; }

    public string? WhyNotSettled { get; init; }

    public RefusalReason? Refusal { get; init; }

    /// <summary>User name.</summary>
    public string? Expert { get; init; }

    /// <summary>Key of another question.</summary>
    public string? Target { get; init; }

    /// <summary>Paragraphs in Markdown.</summary>
    public string[]? Answer { get; init; }

    /// <summary>The words of the answer under review that a comment is about.</summary>
    public string? Passage { get; init; }

    public AnswerUse? Use { get; init; }

    public QuestionAudience? Audience { get; init; }

    public string? Batch { get; init; }

    public string? Topic { get; init; }

    public string? Commentary { get; init; }

    public string? Commentator { get; init; }

    public ClearanceReason? Clearance { get; init; }
}
