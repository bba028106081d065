using KnowledgeBase.Indexer.Text;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>A text with its matched places in a style of their own.</summary>
internal static class MarkedText
{
    /// <summary>The paragraph. Marks are in order; where two overlap, the first counts.</summary>
    public static Paragraph Of(string text, IReadOnlyList<TextSpan> marks, Style plain, Style marked)
    {
        var shown = Terminal.Printable(text);
        var paragraph = new Paragraph();
        var done = 0;
        foreach (var mark in marks.Where(mark => mark.Length > 0))
        {
            if (mark.Start < done) continue;
            paragraph.Append(shown[done..mark.Start], plain).Append(mark.Of(shown), marked);
            done = mark.End;
        }

        return paragraph.Append(shown[done..], plain);
    }
}
