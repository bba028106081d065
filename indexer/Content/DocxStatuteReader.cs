using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads a statute as the national law database hands it out: a DOCX named 法律_公布日期_标识.docx with title, promulgation note, table of contents and articles.
/// What the text does not say (施行日期, 时效性, 制定机关, 文号) comes from the registry.
/// </summary>
internal static partial class DocxStatuteReader
{
    /// <summary>How far down a title may stand, below the notice of the court that publishes it.</summary>
    private const int TitleWithin = 40;

    /// <summary>Into how many paragraphs a title is broken at most.</summary>
    private const int TitleLines = 6;

    /// <summary>Reads the file's articles in order, then what is wrong.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">Its name in problems and sources.</param>
    public static IEnumerable<ContentItem> Read(string path, string shownAs)
    {
        var (text, problem) = DocxText.Read(path, shownAs);
        if (text is null) return [problem!.Value];
        return Read(WithoutContents(text));
    }

    private static IEnumerable<ContentItem> Read(SourceText source)
    {
        var named = FileName().Match(Path.GetFileNameWithoutExtension(source.File));
        var nameInFile = StatuteHeader.CanonicalName(named.Success ? named.Groups[1].Value : Path.GetFileNameWithoutExtension(source.File));
        var title = TitleOf(source, nameInFile);
        if (title is null && source.Lines.All(string.IsNullOrWhiteSpace))
        {
            yield return source.Problem("statute.no-text", "文档没有文字。", "请重新下载；在此之前该版本不会被检索到。");
            yield break;
        }

        if (title is null)
        {
            yield return source.Problem("statute.no-title", $"文档中没有找到标题“{nameInFile}”。", "请核对文件名与文档是否为同一部法律；文件名应为“法律全称_公布日期_标识.docx”。");
            yield break;
        }

        var (law, start) = title.Value;
        var dateInFile = named.Success ? DayOf(named.Groups[2].Value) : null;
        var note = PromulgationNote.Read(StatuteDates.Opening(source, start));
        var told = note.Count > 0 && !note[^1].Adopted ? note[^1].Day : (DateOnly?)null;
        var promulgated = told is not null && dateInFile is not null && StatuteRegistry.Default.Find(law, told) is null && StatuteRegistry.Default.Find(law, dateInFile) is not null ? dateInFile : told ?? dateInFile;
        var header = StatuteReader.Completed(new StatuteHeader { Law = law, Promulgated = promulgated, Effective = note.Count > 0 ? note[^1].Effective : null });
        var reading = new StatuteReading(source, header, start);
        var any = false;
        foreach (var entry in reading.Entries())
        {
            if (entry.Sections.All(section => section.Text.Length == 0)) continue;
            any = true;
            yield return new ContentItem(entry, null);
        }

        if (!any) yield return source.Problem("statute.no-text", $"《{law}》没有正文。", "请重新下载；在此之前该版本不会被检索到。");
        foreach (var problem in reading.Problems()) yield return problem;
        if (promulgated is null)
            yield return source.Problem("statute.no-date", $"《{law}》没有公布日期。", "请按“法律全称_公布日期_标识.docx”命名文件，日期写作 20231229。");
        else if (dateInFile is not null && told is not null && dateInFile != told)
            yield return source.Problem("statute.dates-differ", string.Create(CultureInfo.InvariantCulture, $"文件名中的公布日期 {dateInFile:yyyy-MM-dd} 与文本说明 {told:yyyy-MM-dd} 不一致，按 {promulgated:yyyy-MM-dd} 收入。"), "请核对公布日期，更正文件名。");
    }

    /// <summary>The law that some successive paragraphs name, and the line after them. The name in the file decides where the text names it too; else the longest known name does.</summary>
    private static (string Law, int Start)? TitleOf(SourceText source, string nameInFile)
    {
        (string Law, int Start)? best = null;
        for (var from = 0; from < source.Lines.Length && from < TitleWithin; from++)
        {
            var title = "";
            var lines = 0;
            for (var to = from; to < source.Lines.Length && lines < TitleLines; to++)
            {
                var line = source.Lines[to].Trim();
                if (line.Length == 0) continue;
                title += line;
                lines++;
                if (title.Length > LawNameFolding.Longest || line[^1] is '。' or '；') break;
                var law = StatuteHeader.CanonicalName(title);
                if (law == nameInFile) return (law, to + 1);
                if (LawNames.Default.ExactName(title) is not null && (best is null || law.Length > best.Value.Law.Length)) best = (law, to + 1);
            }
        }

        return best;
    }

    /// <summary>Leaves the table of contents out: it ends where its first heading comes again. The lines keep their numbers.</summary>
    private static SourceText WithoutContents(SourceText source)
    {
        var contents = source.Find(line => Folded(line) == "目录");
        var first = contents < 0 ? -1 : source.Find(line => !string.IsNullOrWhiteSpace(line), contents + 1);
        if (first < 0) return source;
        var again = source.Find(line => Folded(line) == Folded(source.Lines[first]), first + 1);
        if (again < 0) return source;
        var lines = source.Lines.ToArray();
        Array.Fill(lines, "", contents, again - contents);
        return source with { Lines = lines };
    }

    private static string Folded(string line) => string.Concat(line.Where(c => !char.IsWhiteSpace(c)));

    private static DateOnly? DayOf(string digits) =>
        DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("^(.+?)_([12][0-9]{7})(?:_.*)?$")]
    private static partial Regex FileName();
}
