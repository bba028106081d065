using System.Globalization;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Api.Web;

/// <summary>Writes the words of a Markdown document: one line a paragraph, list item or row of a table.</summary>
internal sealed class PlainMarkdown
{
    private readonly StringBuilder text = new();

    /// <summary>The words, without blank lines and without blanks at either end.</summary>
    public static string Of(MarkdownDocument document)
    {
        var plain = new PlainMarkdown();
        plain.Write((ContainerBlock)document);
        return plain.text.ToString().Trim();
    }

    private void Write(ContainerBlock blocks)
    {
        var number = blocks is ListBlock { IsOrdered: true } list && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;
        foreach (var block in blocks)
        {
            switch (block)
            {
                // What a link definition holds is not shown.
                case LinkReferenceDefinitionGroup:
                    break;
                case TableRow row:
                    foreach (var cell in row.OfType<TableCell>())
                    {
                        foreach (var part in cell.OfType<LeafBlock>()) WriteInlines(part);
                        text.Append(' ');
                    }

                    EndLine();
                    break;
                case ListItemBlock item:
                    if (blocks is ListBlock { IsOrdered: true }) text.Append(CultureInfo.InvariantCulture, $"{number++}. ");
                    Write((ContainerBlock)item);
                    break;
                case ContainerBlock inner:
                    Write(inner);
                    break;
                case LeafBlock { Inline: not null } leaf:
                    WriteInlines(leaf);
                    EndLine();
                    break;
                case CodeBlock code:
                    text.Append(code.Lines.ToString());
                    EndLine();
                    break;
            }
        }
    }

    private void WriteInlines(LeafBlock leaf)
    {
        if (leaf.Inline is null) return;
        foreach (var inline in leaf.Inline.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal: text.Append(literal.Content.AsSpan()); break;
                case CodeInline code: text.Append(code.Content); break;
                case HtmlEntityInline entity: text.Append(entity.Transcoded.AsSpan()); break;
                case AutolinkInline link: text.Append(link.Url); break;
                case LineBreakInline: EndLine(); break;
            }
        }
    }

    private void EndLine()
    {
        while (text.Length > 0 && text[^1] == ' ') text.Length--;
        if (text.Length > 0 && text[^1] != '\n') text.Append('\n');
    }
}
