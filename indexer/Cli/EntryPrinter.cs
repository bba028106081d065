using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints an entry in full.</summary>
internal static class EntryPrinter
{
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);

    /// <summary>Title, facts, then section by section.</summary>
    public static void Print(IAnsiConsole screen, KnowledgeEntry entry)
    {
        screen.Line(entry.IsSample ? $"【示例】{entry.Title}" : entry.Title, Bold);
        if (entry.Subtitle is not null) screen.Line(entry.Subtitle);
        foreach (var (name, value) in Facts(entry))
        {
            screen.Word($"{name}：", Faint);
            screen.Line(value);
        }

        foreach (var section in entry.Sections)
        {
            screen.Line();
            screen.Line($"【{section.Heading}】", Bold);
            screen.Line(section.Text);
        }
    }

    /// <summary>The facts that the entry has, with the names that people use for them.</summary>
    private static IEnumerable<(string Name, string Value)> Facts(KnowledgeEntry entry)
    {
        (string, string?)[] facts =
        [
            ("编号", entry.Id),
            ("类别", $"{KindNames.ChineseName(entry.Kind)}（{Tiers.Effect(Tiers.Of(entry))}）"),
            ("引用编号", entry.Number),
            ("案件类型", entry.CaseType),
            ("案由", entry.Cause),
            ("法院", entry.Court),
            ("地区", entry.Region),
            ("审理程序", entry.Procedure),
            (DateName(entry.Kind), Day(entry.Date)),
            ("案号", Joined(entry.DocketNumbers)),
            ("关键词", Joined(entry.Keywords)),
            ("法律", entry.Statute is { } law ? law.Law + (law.Version is null ? "" : $"（{law.Version}）") : null),
            ("位置", entry.Statute is { } place ? Joined(place.Path) : null),
            ("公布日期", Day(entry.Statute?.Promulgated)),
            ("时效性", entry.Statute?.Status),
            ("制定机关", entry.Statute?.Issuer),
            ("效力位阶", entry.Statute?.LawType),
            ("文号", entry.Statute?.DocumentNumber),
            ("批次", entry.Answer?.Batch),
            ("专题", entry.Answer?.Topic),
            ("咨询", Division(entry.Answer?.Asker)),
            ("答疑", Division(entry.Answer?.Expert)),
            ("任命", Division(entry.Answer?.AppointedBy)),
            ("点评", entry.Answer?.Commentator),
            ("来源", entry.Source is { } source ? $"{source.File}:{source.Line}" : null),
        ];
        return facts.Where(fact => !string.IsNullOrEmpty(fact.Item2)).Select(fact => (fact.Item1, fact.Item2!));
    }

    private static string DateName(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "生效日期",
        EntryKind.GuidingCase or EntryKind.ReferenceCase or EntryKind.TypicalCase or EntryKind.Judgment => "裁判日期",
        EntryKind.ExpertAnswer or EntryKind.NormativeDocument => "公布日期",
    };

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join("、", values);

    private static string? Division(CourtDivision? division) => division is null ? null : division.Court + division.Division;
}
