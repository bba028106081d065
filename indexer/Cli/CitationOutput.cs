using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>A report of checked citations as <c>--json</c> writes it.</summary>
internal static class CitationOutput
{
    public static object Of(string file, string text, CitationReport report) => new
    {
        File = file,
        report.Day,
        report.Level,
        report.Statement,
        Counts = Enum.GetValues<CheckLevel>().ToDictionary(JsonOutput.Word, report.Count),
        Items = report.Items.Select(item => new
        {
            item.Span.Start,
            item.Span.End,
            Line = CitationPrinter.LineOf(text, item.Span),
            item.Kind,
            item.Written,
            item.Canonical,
            item.Level,
            Article = item.Article?.ToString(),
            item.Laws,
            Findings = item.Findings.Select(finding => new { finding.Kind, finding.Level, finding.Message, finding.Remedy }),
            Quotation = item.Quotation is { } quotation ? new { quotation.Span.Start, quotation.Span.End, quotation.Outcome, quotation.Compared, quotation.Difference } : null,
            Present = item.Change?.Present.Select(article => article.ToString()),
            Held = item.Held.Select(entry => new { entry.Id, entry.Title }),
        }),
    };
}
