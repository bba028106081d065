using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads an entry of the case library in the layout in which courts keep them: title, subtitle, ### sections,
/// history lines marked ######, and the line under 案件信息 with 入库编号, date and docket number.
/// </summary>
internal static partial class CaseLibraryReader
{
    public const string InformationHeading = "#### 案件信息";
    private const string HistoryMark = "######";
    private const string AddedMark = "入库日期：";
    private const string IndexSection = "关联索引";

    /// <summary>Reads the file: one entry, or the problems that prevent it.</summary>
    public static IEnumerable<ContentItem> Read(SourceText source)
    {
        var title = source.Find(line => line.StartsWith("# ", StringComparison.Ordinal));
        var information = source.Find(line => line.StartsWith(InformationHeading, StringComparison.Ordinal));
        if (title < 0 || string.IsNullOrWhiteSpace(source.Lines[title][2..]))
            return [source.Problem("case.no-title", "案例没有标题。", "请在第一行写明“# 案例标题”。")];
        if (information < 0)
            return [source.Problem("case.no-information", "缺少“#### 案件信息”。", "请补充入库编号、裁判日期和案号。")];
        var facts = Information.Read(source.Lines.Skip(information + 1));
        if (facts.Number is null)
            return [source.Problem(information, "case.no-number", "案件信息中没有入库编号。", "请补充形如 2024-18-2-007-003 的入库编号。")];
        var parts = Parts.Read(source.Lines.AsSpan(0, information));
        if (parts.Sections.Count == 0)
            return [source.Problem("case.no-text", "案例没有正文。", "请补充基本案情、裁判理由和裁判要旨。")];
        return [new ContentItem(Entry(source, title, facts, parts), null)];
    }

    private static KnowledgeEntry Entry(SourceText source, int titleLine, Information facts, Parts parts)
    {
        var title = HtmlRemains.Clean(source.Lines[titleLine][2..]).Trim();
        var (court, procedure) = CaseHistory.Find(parts.History, facts.Dockets);
        return new KnowledgeEntry
        {
            Id = facts.Number!.Text,
            Kind = IsGuiding(title) ? EntryKind.GuidingCase : EntryKind.ReferenceCase,
            Title = title,
            Subtitle = parts.Subtitle,
            Number = facts.Number.Text,
            CaseType = facts.Number.CaseType,
            Cause = facts.Number.FindCause(parts.Keywords),
            Court = court,
            CourtLevel = CourtName.LevelOf(court),
            Region = CourtName.RegionOf(court),
            Procedure = procedure,
            Date = facts.Date,
            Added = facts.Added,
            DocketNumbers = facts.Dockets,
            Keywords = parts.Keywords,
            Sections = parts.Sections,
            Source = source.Place(titleLine),
        };
    }

    /// <summary>
    /// 指导案例5号, 指导性案例210号 and 指导性259号 are guiding. The number does not tell: its second group, 18, is the research office, which
    /// submits reference cases too; of 150 observed entries with 18, 53 are reference cases, and none of these has such a title.
    /// </summary>
    internal static bool IsGuiding(string title) => GuidingTitle().IsMatch(title);

    [GeneratedRegex("^指导性?(?:案例)?[0-9]+号")]
    private static partial Regex GuidingTitle();

    /// <summary>The line under 案件信息; its fields are told apart by form, since any may be missing.</summary>
    private sealed record Information(EntryNumber? Number, DateOnly? Date, DateOnly? Added, IReadOnlyList<string> Dockets)
    {
        public static Information Read(IEnumerable<string> lines)
        {
            EntryNumber? number = null;
            DateOnly? date = null, added = null;
            var dockets = new List<string>();
            foreach (var field in lines.SelectMany(line => HtmlRemains.Clean(line).Split(" / ")).Select(field => field.Trim()))
            {
                if (number is null && EntryNumber.Parse(field) is { } parsed) number = parsed;
                else if (field.StartsWith(AddedMark, StringComparison.Ordinal)) added ??= DayOf(field[AddedMark.Length..]);
                else if (date is null && DayOf(field) is { } day) date = day;
                else if (field.Contains('号', StringComparison.Ordinal) && !field.Contains("日期", StringComparison.Ordinal)) dockets.AddRange(DocketList.Split(field));
            }

            return new Information(number, date, added, dockets);
        }

        private static DateOnly? DayOf(string text) =>
            DateOnly.TryParseExact(text.Trim(), "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
    }

    /// <summary>What stands above 案件信息.</summary>
    private sealed record Parts(string? Subtitle, IReadOnlyList<string> Keywords, IReadOnlyList<EntrySection> Sections, IReadOnlyList<string> History)
    {
        public static Parts Read(ReadOnlySpan<string> lines)
        {
            string? subtitle = null, heading = null;
            var keywords = new List<string>();
            var sections = new List<EntrySection>();
            var history = new List<string>();
            var text = new Paragraphs();
            var inHistory = false;
            foreach (var raw in lines)
            {
                var marked = raw.StartsWith(HistoryMark, StringComparison.Ordinal);
                if (raw.StartsWith("## ", StringComparison.Ordinal))
                {
                    subtitle ??= HtmlRemains.Clean(raw[3..]).Trim() is { Length: > 0 } given ? given : null;
                    continue;
                }

                if (raw.StartsWith("### ", StringComparison.Ordinal))
                {
                    Close(heading, text, sections);
                    (heading, inHistory) = (raw[4..].Trim(), false);
                    continue;
                }

                var line = HtmlRemains.Clean(marked ? raw[HistoryMark.Length..] : raw).Trim();
                if (line.Length == 0 || heading is null) continue;
                inHistory |= marked || (heading == IndexSection && CaseHistory.IsHistoryLine(line));
                if (heading is "关键字" or "关键词") keywords.AddRange(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                else if (inHistory && line[0] != '《') history.Add(line);
                else text.Add(line);
            }

            Close(heading, text, sections);
            if (history.Count > 0) sections.Add(new EntrySection("审理历史", string.Join('\n', history)));
            return new Parts(subtitle, keywords, sections, history);
        }

        private static void Close(string? heading, Paragraphs text, List<EntrySection> sections)
        {
            if (heading is not null && !text.IsEmpty) sections.Add(new EntrySection(heading, text.Take()));
        }
    }
}
