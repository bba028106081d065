using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>The articles that 关联索引 lists: each should be read, and no number of a list should be left over.</summary>
internal sealed partial class IndexedArticlesCheck(CitationReader reader) : SourceCheck("关联索引所列条文")
{
    public override void Look(KnowledgeEntry entry)
    {
        if (Section(entry, IndexedLawsCheck.Heading) is not { } text) return;
        var citations = reader.Read(text);
        foreach (Match article in Article().Matches(text))
        {
            var mark = article.Index + article.Length;
            var citation = citations.LastOrDefault(citation => citation.Span.Start < mark && mark <= citation.Span.End);
            if (citation is null) Fail(entry, LineAt(text, article.Index), $"“{article.Value}”没有读作条文");
            else if (LeftOver().Match(text, citation.Span.End) is { Success: true } rest) Fail(entry, LineAt(text, article.Index), $"其后的“{rest.Value}”没有读出");
            else Pass();
        }
    }

    private static string LineAt(string text, int at)
    {
        var start = text.LastIndexOf('\n', at) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)];
    }

    [GeneratedRegex(@"第?\s*(?:[0-9０-９]+|[一二三四五六七八九十百千零〇]+)\s*条")]
    private static partial Regex Article();

    // A list that goes on without its 条: 第3条、4
    [GeneratedRegex(@"\G\s*(?:[、和及与至到]|-|—)\s*第?\s*[（(]?(?>[0-9０-９一二三四五六七八九十百千零〇]+)(?!\s*条)")]
    private static partial Regex LeftOver();
}
