using System.Text;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The text of an answer with the passages marked that comments are about. Everything is encoded; marks add no character, so that places in the page are places in the text.</summary>
internal static class AnchoredText
{
    /// <param name="text">The answer as it was written.</param>
    /// <param name="comments">In the order in which they are numbered; passages may overlap.</param>
    public static IHtmlContent Of(string text, IReadOnlyList<ReviewComment> comments)
    {
        var places = comments.Select((comment, i) => (comment.Start, comment.End, Number: i + 1)).Where(place => place.Start < place.End && place.End <= text.Length).ToList();
        int[] borders = [0, .. places.SelectMany(place => new[] { place.Start, place.End }).Append(text.Length).Distinct().Order().Where(border => border > 0)];
        var html = new StringBuilder(text.Length * 2);
        for (var i = 0; i + 1 < borders.Length; i++)
        {
            var part = MarkedText.Encoder.Encode(text[borders[i]..borders[i + 1]]);
            var over = places.Where(place => place.Start <= borders[i] && borders[i + 1] <= place.End).Select(place => place.Number).ToList();
            if (over.Count == 0) html.Append(part);
            else html.Append("<mark data-comments=\"").AppendJoin(' ', over).Append("\">").Append(part).Append("</mark>");
        }

        return new HtmlString(html.ToString());
    }
}
