namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>Stands at the moment of the step that is being made.</summary>
internal sealed class DemoClock : TimeProvider
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private DateTimeOffset _now;

    public void Set(DateOnly day, TimeOnly time) => _now = new DateTimeOffset(day, time, Beijing);

    public override DateTimeOffset GetUtcNow() => _now.ToUniversalTime();
}
