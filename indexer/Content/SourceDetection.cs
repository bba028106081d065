namespace KnowledgeBase.Indexer.Content;

/// <summary>Tells the layout of a Markdown file by what stands in it.</summary>
internal static class SourceDetection
{
    /// <summary>The layout, or null where none fits.</summary>
    public static SourceKind? KindOf(SourceText source)
    {
        var first = source.Find(line => !string.IsNullOrWhiteSpace(line));
        if (first < 0) return null;
        var opening = source.Lines[first];
        if (opening.TrimEnd() == FrontMatter.Fence) return SourceKind.Markdown;
        if (AnswerBatchReader.IsTitle(opening)) return SourceKind.AnswerBatch;
        foreach (var line in source.Lines)
        {
            if (line.StartsWith(StatuteHeader.MetadataHeading, StringComparison.Ordinal)) return SourceKind.Statute;
            if (line.StartsWith(CaseLibraryReader.InformationHeading, StringComparison.Ordinal)) return SourceKind.CaseLibrary;
        }

        return null;
    }
}
