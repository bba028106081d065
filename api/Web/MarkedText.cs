using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Web;

/// <summary>Text as HTML with the matched places marked. Everything is encoded; the marks are the only tags.</summary>
internal static class MarkedText
{
    /// <summary>Chinese as it is, which pages are a third as long for; what means something in HTML is encoded.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Marks given places; one that does not fit the text is left out.</summary>
    public static IHtmlContent At(string text, IReadOnlyList<TextSpan> marks)
    {
        var html = new StringBuilder(text.Length + marks.Count * 13);
        var done = 0;
        foreach (var mark in marks)
        {
            if (mark.Start < done || mark.End > text.Length || mark.Length <= 0) continue;
            Append(html, text, done, mark.Start);
            html.Append("<mark>");
            Append(html, text, mark.Start, mark.End);
            html.Append("</mark>");
            done = mark.End;
        }

        Append(html, text, done, text.Length);
        return new HtmlString(html.ToString());
    }

    /// <summary>Marks every occurrence of the words, the longest first where several start together.</summary>
    public static IHtmlContent Words(string text, IReadOnlyList<string> longestFirst)
    {
        if (longestFirst.Count == 0) return At(text, []);
        var marks = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            var found = 0;
            foreach (var word in longestFirst)
            {
                if (!text.AsSpan(at).StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
                found = word.Length;
                break;
            }

            if (found > 0) marks.Add(new TextSpan(at, at + found));
            at += Math.Max(found, 1);
        }

        return At(text, marks);
    }

    private static void Append(StringBuilder html, string text, int from, int to) =>
        html.Append(Encoder.Encode(text[from..to]));
}
