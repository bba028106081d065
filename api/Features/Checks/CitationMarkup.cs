using System.Text;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Text;
using Microsoft.AspNetCore.Html;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>A checked text and its differences as HTML. Everything of the text is encoded.</summary>
internal static class CitationMarkup
{
    /// <summary>The text with each citation marked by its level and leading to its row.</summary>
    public static IHtmlContent Text(string text, CitationReport report)
    {
        var rows = new Dictionary<TextSpan, int>();
        for (var i = 0; i < report.Groups.Count; i++)
            foreach (var place in report.Groups[i].Places) rows.TryAdd(place, i + 1);
        var html = new StringBuilder(text.Length * 2);
        var done = 0;
        foreach (var item in report.Items)
        {
            // The articles inside a range share its sign; the first stands for all.
            if (item.Span.Start < done) continue;
            html.Append(MarkedText.Encoder.Encode(text[done..item.Span.Start]))
                .Append("<a class=\"cited ").Append(CheckWords.Of(item.Level)).Append("\" href=\"#c").Append(rows[item.Span])
                .Append("\" title=\"").Append(MarkedText.Encoder.Encode(CitationNames.Of(item.Level) + "：" + item.Findings[0].Message))
                .Append("\">").Append(MarkedText.Encoder.Encode(item.Written)).Append("<sup>").Append(CitationNames.Symbol(item.Level)).Append("</sup></a>");
            done = item.Span.End;
        }

        return new HtmlString(html.Append(MarkedText.Encoder.Encode(text[done..])).ToString());
    }

    /// <summary>From the law's words to those quoted: what is missing struck out, what was added underlined.</summary>
    public static IHtmlContent Difference(string text, CheckedQuotation quotation)
    {
        var (quoted, compared, html) = (quotation.Span.Of(text), quotation.Compared ?? "", new StringBuilder());
        foreach (var run in quotation.Difference)
        {
            html.Append(run.Kind switch
            {
                DifferenceKind.Same => MarkedText.Encoder.Encode(run.New.Of(quoted)),
                DifferenceKind.Removed => "<del>" + MarkedText.Encoder.Encode(run.Old.Of(compared)) + "</del>",
                DifferenceKind.Added => "<ins>" + MarkedText.Encoder.Encode(run.New.Of(quoted)) + "</ins>",
            });
        }

        return new HtmlString(html.ToString());
    }

    /// <summary>The report as plain text, to be copied.</summary>
    public static string Plain(CitationReport report)
    {
        var plain = new StringBuilder(report.Statement).Append('\n');
        foreach (var group in report.Groups)
        {
            plain.Append(CitationNames.Symbol(group.Item.Level)).Append(' ').Append(group.Item.Canonical);
            if (group.Places.Count > 1) plain.Append('（').Append(group.Places.Count).Append(" 处）");
            plain.Append('：').AppendJoin(' ', group.Item.Findings.Select(finding => finding.Message)).Append('\n');
        }

        return plain.ToString();
    }
}
