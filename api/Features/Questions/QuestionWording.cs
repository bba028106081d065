namespace KnowledgeBase.Api.Features.Questions;

/// <summary>The words and marks of a question as its asker gives them.</summary>
internal sealed record QuestionWording
{
    public const int LongestTitle = 200;
    public const int LongestText = 10_000;

    public required string Title { get; init; }

    public string Background { get; init; } = "";

    public string Opinion { get; init; } = "";

    /// <summary>Citations of statutes, one a line.</summary>
    public string Statutes { get; init; } = "";

    public required string Line { get; init; }

    public QuestionCategory Category { get; init; }

    public bool AskerConsents { get; init; }

    /// <summary>The judge on whose behalf an assistant asks; null for oneself.</summary>
    public long? OnBehalfOf { get; init; }

    /// <summary>The question that this one follows up; null for none.</summary>
    public long? FollowsUp { get; init; }

    /// <summary>All words that may tell of a case, one after the other.</summary>
    public IEnumerable<(string Field, string Text)> Texts => [("title", Title), ("background", Background), ("opinion", Opinion), ("statutes", Statutes)];

    public QuestionWording Trimmed() => this with { Title = Title.Trim(), Background = Background.Trim(), Opinion = Opinion.Trim(), Statutes = Statutes.Trim() };
}
