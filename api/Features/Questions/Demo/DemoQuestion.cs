using System.Text.Json.Serialization;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>A made-up question of demo-questions.json and its way.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DemoQuestion
{
    /// <summary>By which others name it; unique.</summary>
    public required string Key { get; init; }

    /// <summary>User name of the judge who asks.</summary>
    public required string Asker { get; init; }

    /// <summary>Whether an assistant drafts it, who makes the first step.</summary>
    public bool Behalf { get; init; }

    public bool Consents { get; init; }

    public required string Title { get; init; }

    public required string Background { get; init; }

    public required string Opinion { get; init; }

    public required string[] Statutes { get; init; }

    public required string Line { get; init; }

    public QuestionCategory Category { get; init; }

    /// <summary>Key of the question that it follows up; null for none.</summary>
    public string? FollowsUp { get; init; }

    /// <summary>The first opens it.</summary>
    public required DemoStep[] Steps { get; init; }
}
