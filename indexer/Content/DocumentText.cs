namespace KnowledgeBase.Indexer.Content;

/// <summary>The plain text of a document that a person hands in: .docx, or text of any usual encoding.</summary>
public static class DocumentText
{
    /// <summary>The text with LF line ends, or the problem that prevented reading; one of the two is null. Never throws for what it reads.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name; the ending .docx tells a Word document. Also what problems call it.</param>
    public static (string? Text, ContentProblem? Problem) Of(byte[] bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(fileName);
        if (fileName.EndsWith(".docx", StringComparison.OrdinalIgnoreCase))
        {
            var (document, unreadable) = DocxText.Read(bytes, fileName);
            return document is null ? (null, unreadable!.Value.Problem) : (string.Join('\n', document.Lines), null);
        }

        var decoded = TextFile.Decode(bytes, fileName);
        return (decoded.Text, decoded.Problem);
    }
}
