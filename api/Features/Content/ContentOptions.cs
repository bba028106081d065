namespace KnowledgeBase.Api.Features.Content;

/// <summary>Where knowledge comes from and where its index is kept: the section <c>Content</c> of the settings.</summary>
internal sealed class ContentOptions
{
    public const string Section = "Content";

    /// <summary>Files and folders to index, absolute. Given as a list (Content:Paths:0=…) or as one value (Content:Paths=a;b).</summary>
    public IReadOnlyList<string> Paths { get; set; } = [];

    /// <summary>Whether <see cref="Paths"/> were given, not assumed.</summary>
    public bool PathsGiven { get; set; }

    /// <summary>Folder of the index, absolute.</summary>
    public string Index { get; set; } = "";

    /// <summary><see cref="Auto"/> or <see cref="Never"/>.</summary>
    public string Build { get; set; } = Auto;

    /// <summary>
    /// Builds the index when it is missing or the sources have changed. An index that another program built is served
    /// as it is where no paths are given, and never replaced.
    /// </summary>
    public const string Auto = "auto";

    /// <summary>Serves the index as it is; the sources need not be there.</summary>
    public const string Never = "never";

    public bool BuildsNever => string.Equals(Build, Never, StringComparison.OrdinalIgnoreCase);
}
