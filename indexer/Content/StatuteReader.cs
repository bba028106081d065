namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads a statute kept as Markdown with a 元数据 block: one entry an article; a law without articles
/// (a reply, an amending decision) becomes one entry with article 0.
/// </summary>
internal static class StatuteReader
{
    // What follows 第五条 where it is cited in running text and no article begins.
    private const string CitationFollows = "第款项之的和、，：；中修改增删规以及至或与";

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

        var reading = new StatuteReading(source, header, body + 1);
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

    private static bool IsWithoutText(SourceText source, StatuteHeader header, int start)
    {
        // A file may repeat the title under 正文 and end there.
        var text = string.Concat(source.Lines.Skip(start).SelectMany(line => line).Where(c => !char.IsWhiteSpace(c)).Take(header.Law.Length + 1));
        return text.Length == 0 || string.Concat(header.Law.Where(c => !char.IsWhiteSpace(c))).StartsWith(text, StringComparison.Ordinal);
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
