namespace KnowledgeBase.Indexer.Content;

/// <summary>Splits the body of a Markdown entry at its ## headings.</summary>
internal static class MarkdownSections
{
    /// <summary>The known sections in the source's order; what is wrong goes to <paramref name="fields"/>.</summary>
    public static IReadOnlyList<EntrySection> Read(
        SourceText source, int start, MarkdownFields fields, IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        var sections = new List<EntrySection>();
        var text = new Paragraphs();
        string? heading = null;
        var (ignored, toldOutside) = (false, false);
        for (var i = start; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                Close();
                heading = line[3..].Trim();
                ignored = !known.Contains(heading) || sections.Exists(section => section.Heading == heading);
                if (ignored) fields.UnexpectedSection(i, heading, known);
            }
            else if (heading is not null)
            {
                text.Add(line);
            }
            else if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith("# ", StringComparison.Ordinal) && !toldOutside)
            {
                toldOutside = true;
                fields.TextOutsideSections(i);
            }
        }

        Close();
        foreach (var name in required)
        {
            if (!sections.Exists(section => section.Heading == name)) fields.MissingSection(name);
        }

        return sections;

        void Close()
        {
            var content = text.Take();
            if (heading is not null && !ignored && content.Length > 0) sections.Add(new EntrySection(heading, content));
        }
    }
}
