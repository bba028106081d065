using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>A section of an entry as paragraphs of HTML: what it cites leads there, what has changed since is marked, and so are the searched words.</summary>
internal static class LinkedText
{
    /// <summary>The paragraphs of a section.</summary>
    /// <param name="text">The section's text; paragraphs are separated by line feeds.</param>
    /// <param name="links">Its links, in order of place, none overlapping another.</param>
    /// <param name="words">Words to mark, the longest first.</param>
    public static IEnumerable<IHtmlContent> Paragraphs(string text, IReadOnlyList<EntryLink> links, IReadOnlyList<string> words)
    {
        var next = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed : text.Length;
            var first = next;
            while (next < links.Count && links[next].Span.End <= end) next++;
            if (!text.AsSpan(start, end - start).IsWhiteSpace()) yield return Paragraph(text, new TextSpan(start, end), links, first, next, words);
            // A citation over two paragraphs has no place in either.
            while (next < links.Count && links[next].Span.Start <= end) next++;
            start = end + 1;
        }
    }

    private static IHtmlContent Paragraph(string text, TextSpan span, IReadOnlyList<EntryLink> links, int first, int end, IReadOnlyList<string> words)
    {
        var html = new HtmlContentBuilder();
        var done = span.Start;
        for (var i = first; i < end; i++)
        {
            var link = links[i];
            html.AppendHtml(MarkedText.Words(text[done..link.Span.Start], words))
                .AppendHtml("<a class=\"reference\" href=\"").Append(link.Address).AppendHtml("\"").AppendHtml(link.Note is { } note ? $" data-note=\"{note}\">" : ">")
                .AppendHtml(MarkedText.Words(link.Span.Of(text), words))
                .AppendHtml("</a>");
            if (link.Change is { } change)
                html.AppendHtml("<small class=\"changed\" title=\"").Append(ChangeText.Sentence(change)).AppendHtml("\">").Append(ChangeText.Mark(change)).AppendHtml("</small>");
            done = link.Span.End;
        }

        return html.AppendHtml(MarkedText.Words(text[done..span.End], words));
    }
}
