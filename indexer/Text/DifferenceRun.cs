namespace KnowledgeBase.Indexer.Text;

/// <summary>What became of a part of a text.</summary>
public enum DifferenceKind
{
    /// <summary>Stands in both.</summary>
    Same,

    /// <summary>Stands in the old text only.</summary>
    Removed,

    /// <summary>Stands in the new text only.</summary>
    Added,
}

/// <summary>A part of two compared texts.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Old">Its place in the old text; empty for <see cref="DifferenceKind.Added"/>.</param>
/// <param name="New">Its place in the new text; empty for <see cref="DifferenceKind.Removed"/>.</param>
public readonly record struct DifferenceRun(DifferenceKind Kind, TextSpan Old, TextSpan New);
