namespace KnowledgeBase.Api.Features.People;

/// <summary>Whether made-up people and questions are shown: the setting <c>Demo</c>.</summary>
internal sealed class DemoOptions
{
    public bool On { get; set; }
}
