using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads a statute kept as Markdown with a 元数据 block: one entry an article; a law without articles
/// (a reply, an amending decision) becomes one entry with article 0.
/// </summary>
internal static class StatuteReader
{
    // What follows 第五条 where it is cited in running text and no article begins.
    private const string CitationFollows = "第款项之的和、，：；中修改增删规以及至或与";

    /// <summary>Issuer, title, number and note of an interpretation, in characters; the text of a law without any full stop is not this short.</summary>
    private const int LongestHeading = 250;

    /// <summary>Reads the file's articles in order, then what is wrong with their numbering.</summary>
    public static IEnumerable<ContentItem> Read(SourceText source)
    {
        var header = StatuteHeader.Read(source);
        if (header is null)
        {
            yield return source.Problem("statute.no-title", "文件没有“# 标题”行。", "请在第一行写明法律全称。");
            yield break;
        }

        var body = source.Find(line => line.StartsWith(StatuteHeader.BodyHeading, StringComparison.Ordinal));
        if (body < 0 || IsWithoutText(source, header, body + 1))
        {
            yield return source.Problem(Math.Max(body, 0), "statute.no-text", $"《{header.Law}》没有正文。", "请补充正文；在此之前该版本不会被检索到。");
            yield break;
        }

        var reading = new StatuteReading(source, Completed(header), body + 1);
        foreach (var entry in reading.Entries()) yield return new ContentItem(entry, null);
        foreach (var problem in reading.Problems()) yield return problem;
    }

    /// <summary>Whether an article begins with this line.</summary>
    internal static bool BeginsArticle(string line, (int Article, int Sub) last, out (int Article, int Sub) number, out int length)
    {
        number = default;
        if (!ArticleNumber.TryReadHeading(line, out var article, out var sub, out length)) return false;
        number = (article, sub);
        if (length < line.Length && char.IsWhiteSpace(line[length])) return true;
        // Some publishers leave out the blank; then only the very next number is an article.
        return article == last.Article + 1 && sub == 0
            && (length == line.Length || !CitationFollows.Contains(line[length], StringComparison.Ordinal));
    }

    /// <summary>
    /// Adds what the registry knows of this version, so that two files of one version say the same. A version of another date never lends anything.
    /// </summary>
    internal static StatuteHeader Completed(StatuteHeader header)
    {
        var known = StatuteRegistry.Default.Find(header.Law, header.Promulgated ?? header.Effective);
        return header with
        {
            Version = header.Version ?? header.Promulgated?.Year.ToString(CultureInfo.InvariantCulture),
            Effective = header.Effective ?? known?.Effective,
            Status = header.Status ?? known?.Status,
            Issuer = header.Issuer ?? known?.Issuer,
            LawType = header.LawType ?? known?.LawType,
            DocumentNumber = known?.DocumentNumber,
        };
    }

    private static bool IsWithoutText(SourceText source, StatuteHeader header, int start)
    {
        // A file may repeat the title under 正文 and end there.
        var text = string.Concat(source.Lines.Skip(start).SelectMany(line => line).Where(c => !char.IsWhiteSpace(c)).Take(header.Law.Length + 1));
        return text.Length == 0 || IsOnlyHeading(source, start) || string.Concat(header.Law.Where(c => !char.IsWhiteSpace(c))).StartsWith(text, StringComparison.Ordinal);
    }

    /// <summary>Some downloads end after the issuer, 公告 or the note; a text has at least one sentence.</summary>
    private static bool IsOnlyHeading(SourceText source, int start)
    {
        var length = 0;
        for (var i = start; i < source.Lines.Length; i++)
        {
            if (source.Lines[i].AsSpan().ContainsAny('。', '：', '；') || (length += source.Lines[i].Trim().Length) > LongestHeading) return false;
        }

        return true;
    }

    /// <summary>附, 附件一, 附表：… begin what comes after the articles; 附带民事诉讼 and 附加刑 do not.</summary>
    internal static bool BeginsAppendix(string line)
    {
        if (line.Length == 0 || line[0] != '附') return false;
        var i = 1;
        if (i < line.Length && line[i] is '件' or '录' or '表' or '图') i++;
        while (i < line.Length && (line[i] is >= '0' and <= '9' || "一二三四五六七八九十".Contains(line[i], StringComparison.Ordinal))) i++;
        if (i == line.Length || line[i] is '：' or ':') return true;
        return i > 1 && char.IsWhiteSpace(line[i]);
    }
}
