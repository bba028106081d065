using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>
/// Reads the articles that a judgment gives in full at its end: a line with a law's title alone, then lines that begin with an article's number,
/// each followed by the article's words without marks.
/// </summary>
internal static partial class Appendix
{
    private const string CitationGoesOn = "、，。；和及与或至的之规";
    private const double LeastLikeness = 0.5;

    /// <summary>Each article with the words after it, up to the next article or title.</summary>
    public static IEnumerable<(StatuteCitation Citation, QuotedWords Words)> Read(string text, CitationReader reader)
    {
        string? title = null;
        (StatuteCitation Citation, int WordsFrom)? open = null;
        // Articles must follow the title at once; else the title is something else.
        var expected = false;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
            var at = start;
            if (Heading().Match(text, start, end - start) is { Success: true } heading && (heading.Groups["marked"].Success || heading.Index + heading.Length == end))
            {
                if (open is { } before) yield return Done(text, before, start);
                (open, title, at, expected) = (null, heading.Groups["title"].Value, heading.Index + heading.Length, true);
            }

            if (title is not null && ArticleAt(text, at, end, title, reader) is { } article)
            {
                if (open is { } before) yield return Done(text, before, start);
                open = (article, article.Span.End);
                expected = false;
            }
            else if (expected && at < end && at == start && !string.IsNullOrWhiteSpace(text[start..end]))
                title = null;

            start = end + 1;
        }

        if (open is { } last) yield return Done(text, last, text.Length);
    }

    /// <summary>Without the lines at the end that are not the article's: a signature, a note.</summary>
    public static QuotedWords Cut(string text, QuotedWords words, ArticleStructure? article)
    {
        if (article is null) return words;
        string[] known = [.. article.Text.Split('\n').Select(ComparableText.Of)];
        var end = words.Span.Start;
        for (var at = words.Span.Start; at < words.Span.End;)
        {
            var line = text.IndexOf('\n', at, words.Span.End - at) is var found and >= 0 ? found : words.Span.End;
            var said = ComparableText.Of(text[at..line]);
            if (at > words.Span.Start && said.Length > 0 && !Array.Exists(known, paragraph => paragraph.Contains(said, StringComparison.Ordinal) || TextDifference.LikenessOfComparable(paragraph, said) >= LeastLikeness)) break;
            end = line;
            at = line + 1;
        }

        return words with { Span = new TextSpan(words.Span.Start, end) };
    }

    private static StatuteCitation? ArticleAt(string text, int at, int end, string title, CitationReader reader)
    {
        while (at < end && char.IsWhiteSpace(text[at])) at++;
        if (at >= end || text[at] != '第') return null;
        // Longer than any number with its 款 and 项.
        var line = text[at..Math.Min(end, at + 60)];
        var citations = reader.Read(title + line);
        if (citations.Count == 0 || citations[0].Span.Start != 0 || citations[0].Span.End <= title.Length) return null;
        var after = at + citations[0].Span.End - title.Length;
        if (after < end && CitationGoesOn.Contains(text[after], StringComparison.Ordinal)) return null;
        return citations[0] with { Span = new TextSpan(at, after), Version = citations[0].Version is { } note ? note with { Span = new TextSpan(at, at) } : null };
    }

    private static (StatuteCitation Citation, QuotedWords Words) Done(string text, (StatuteCitation Citation, int WordsFrom) open, int end)
    {
        var from = open.WordsFrom;
        while (from < end && (char.IsWhiteSpace(text[from]) || text[from] is '：' or ':')) from++;
        from = QuotationReader.AfterHeading(text, from, end);
        while (end > from && char.IsWhiteSpace(text[end - 1])) end--;
        return (open.Citation, new QuotedWords(new TextSpan(from, Math.Max(from, end)), IsClosed: true, IsVerbatim: true));
    }

    [GeneratedRegex("^[ \\t　]*(?:(?<marked>附)[^\\n《》。]{0,24}|[0-9一二三四五六七八九十]{1,2}\\s*[、．.]\\s*|[（(][0-9一二三四五六七八九十]{1,2}[）)]\\s*)*(?<title>(?:最高人民法院)?《[^\\n。；]{3,80}》(?:[（(][^（()）\\n]{1,30}[）)])?)[ \\t　]*(?<marked>(?:的?相关|有关|的)?(?:法律)?(?:条文|规定))?[：:]?[ \\t　]*(?=$|第[0-9０-９一二三四五六七八九十百千零〇]+条)", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
