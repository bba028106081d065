using System.Text;
using Markdig;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Api.Web;

/// <summary>
/// Markdown that a person wrote, as HTML for pages and as plain text for the index and excerpts. Safe under any input: HTML in it is shown as text,
/// pictures are shown as the words beside them, links lead to http, https or a place of this server, everything else is text. Never throws for a text.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Longer texts, in UTF-16 units, are shown paragraph by paragraph as they were written.</summary>
    public const int MostCharacters = 50_000;

    /// <summary>So are texts with more marks of emphasis, links and code, which no answer needs: the parser's time grows with the square of them.</summary>
    public const int MostMarks = 3_000;

    private const string Marks = "*_~[]`<";

    private const int MostHeadingLevel = 6;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The text as HTML; one line below another stays so.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="topHeading">Level of a heading of the first level on the page it goes to, 1 to 6; deeper ones follow, down to 6.</param>
    public static string ToHtml(string markdown, int topHeading = 3)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(topHeading is >= 1 and <= MostHeadingLevel, true, nameof(topHeading));
        return Parse(markdown) is { } document && Render(document, topHeading) is { } html ? html : Paragraphs(markdown);
    }

    /// <summary>The words of the text without its marks: a paragraph, list item or table row a line, numbers of lists kept, addresses of links left out.</summary>
    public static string ToPlain(string markdown) => Parse(markdown) is { } document ? PlainMarkdown.Of(document) : markdown.Trim();

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().DisableHtml().UseCjkFriendlyEmphasis().UsePipeTables().UseSoftlineBreakAsHardlineBreak();
        // Who begins a paragraph with blanks means to indent it.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        if (markdown.Length > MostCharacters || markdown.Count(c => Marks.Contains(c, StringComparison.Ordinal)) > MostMarks) return null;
        try
        {
            return Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested deeper than the parser goes, which no text that means something is.
            return null;
        }
    }

    private static string? Render(MarkdownDocument document, int topHeading)
    {
        foreach (var heading in document.Descendants<HeadingBlock>()) heading.Level = Math.Min(heading.Level + topHeading - 1, MostHeadingLevel);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !MarkdownLink.IsSafe(link.Url)) Unwrap(link);
            else if (MarkdownLink.IsElsewhere(link.Url!)) link.GetAttributes().AddProperty("rel", MarkdownLink.Relation);
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (link.IsEmail || !MarkdownLink.IsSafe(link.Url)) link.ReplaceBy(new LiteralInline(link.Url));
            else link.GetAttributes().AddProperty("rel", MarkdownLink.Relation);
        }

        using var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        try
        {
            renderer.Render(document);
        }
        catch (ArgumentException)
        {
            return null;
        }

        return writer.ToString();
    }

    // The words of a link or of a picture, without what it leads to.
    private static void Unwrap(LinkInline link)
    {
        while (link.FirstChild is { } child)
        {
            child.Remove();
            link.InsertBefore(child);
        }

        link.Remove();
    }

    private static string Paragraphs(string text)
    {
        var html = new StringBuilder(text.Length + 64);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            html.Append("<p>").Append(MarkedText.Encoder.Encode(line)).Append("</p>\n");
        return html.ToString();
    }
}
