namespace KnowledgeBase.Api.Features.Content;

/// <summary>What is imported at every start, and where the index is kept: the section <c>Content</c> of the settings.</summary>
internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>Files and folders that are imported at every start at which they have changed, absolute. Given as a list (Content:Paths:0=…) or as one value (Content:Paths=a;b).</summary>
    public IReadOnlyList<string> Paths { get; set; } = [];

    /// <summary>Folder of the index, absolute; for this process alone.</summary>
    public string Index { get; set; } = "";

    /// <summary>Days that the change log is kept: an index that was not fed for longer is built anew. At least 1.</summary>
    public int ChangeDays { get; set; } = 14;
}
