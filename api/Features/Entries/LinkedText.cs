using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>
/// A paragraph of an entry: the articles and cases that it cites lead to a search for them (which shows every version with its
/// validity), the searched words are marked.
/// </summary>
internal sealed class LinkedText(ReferenceFinder finder)
{
    /// <param name="text">One paragraph.</param>
    /// <param name="words">Words to mark, the longest first.</param>
    public IHtmlContent Of(string text, IReadOnlyList<string> words)
    {
        var references = new List<LegalReference>();
        finder.FindAll(text, references);
        if (references.Count == 0) return MarkedText.Words(text, words);

        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (var reference in references)
        {
            // The articles of a range share one place; the first of them stands for all.
            if (reference.Span.Start < done) continue;
            var address = SearchAddress.Of(new SearchInput { Text = reference.Canonical });
            html.AppendHtml(MarkedText.Words(text[done..reference.Span.Start], words))
                .AppendHtml("<a class=\"reference\" href=\"").Append(address).AppendHtml("\">")
                .AppendHtml(MarkedText.Words(reference.Span.Of(text), words))
                .AppendHtml("</a>");
            done = reference.Span.End;
        }

        return html.AppendHtml(MarkedText.Words(text[done..], words));
    }
}
