using System.Globalization;
using System.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Reads and writes correspondence.tsv. A line with two fields names the two versions that the lines after it speak of; those have old article,
/// new article (empty for 已删除), kind, likeness, basis and check. <c>38..40</c> is a run of articles that all moved alike.
/// </summary>
internal static class CorrespondenceFile
{
    /// <summary>Its name beside the other tables.</summary>
    public const string Name = "correspondence.tsv";

    public const string ByText = "文本比对";
    public const string ByDecision = "修改决定";
    public const string ByCase = "案例载明";
    public const string ByInterpretation = "解释载明";

    private const string Automatic = "自动";
    private const string ByHand = "人工核对";
    private static readonly string[] Kinds = ["未变", "序号已变", "已修改", "已删除"];
    private static readonly string[] Bases = [ByText, ByDecision, ByCase, ByInterpretation];

    /// <summary>All groups of a file.</summary>
    /// <exception cref="InvalidDataException">A line is not as said above, or a later version is not later.</exception>
    public static List<CorrespondenceGroup> Read(string path)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"缺少法律数据文件 {path}。请重新生成或重新安装程序。");
        var groups = new List<CorrespondenceGroup>();
        (ArticleKey Old, ArticleKey New)? versions = null;
        var rows = new List<CorrespondenceRow>();
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length == 2)
            {
                if (versions is { } last) groups.Add(new(last.Old, last.New, rows));
                versions = Versions(fields) ?? throw Wrong(path, number, "应为前后两个版本（全称@公布日期），后一版本须晚于前一版本");
                rows.Clear();
                continue;
            }

            if (versions is null) throw Wrong(path, number, "应先有一行写明前后两个版本");
            rows.Add(Row(fields) ?? throw Wrong(path, number, "应有6列：旧条号、新条号、关系、相似度、依据、核对"));
        }

        if (versions is { } open) groups.Add(new(open.Old, open.New, rows));
        return groups;
    }

    /// <summary>Writes groups in the order of laws and dates, runs of like moves in one line. The same groups give the same bytes.</summary>
    public static void Write(string path, IEnumerable<string> remarks, IEnumerable<CorrespondenceGroup> groups)
    {
        var text = new StringBuilder();
        foreach (var remark in remarks) text.Append("# ").Append(remark).Append('\n');
        foreach (var group in groups.OrderBy(g => g.Old.Law, StringComparer.Ordinal).ThenBy(g => g.Old.Promulgated)
            .ThenBy(g => g.New.Promulgated).ThenBy(g => g.New.Law, StringComparer.Ordinal))
        {
            text.Append(group.Old.Version).Append('\t').Append(group.New.Version).Append('\n');
            foreach (var row in Runs(group.Rows)) Append(text, row);
        }

        File.WriteAllText(path, text.ToString());
    }

    private static IEnumerable<CorrespondenceRow> Runs(IReadOnlyList<CorrespondenceRow> rows)
    {
        CorrespondenceRow? run = null;
        foreach (var row in rows)
        {
            if (run is not null && Continues(run, row))
            {
                run = run with { Count = run.Count + row.Count };
                continue;
            }

            if (run is not null) yield return run;
            run = row;
        }

        if (run is not null) yield return run;
    }

    private static bool Continues(CorrespondenceRow run, CorrespondenceRow row) =>
        row.New is { } next && run.New is { } first && row.Old.Sub + next.Sub + run.Old.Sub + first.Sub == 0
        && row.Old.Article == run.Old.Article + run.Count && next.Article == first.Article + run.Count
        && row.Kind == run.Kind && row.Kind != CorrespondenceKind.Changed && row.Likeness.Equals(run.Likeness) && row.Basis == run.Basis && row.Checked == run.Checked;

    private static void Append(StringBuilder text, CorrespondenceRow row)
    {
        AppendPlace(text, row.Old, row.Count).Append('\t');
        if (row.New is { } place) AppendPlace(text, place, row.Count);
        text.Append(CultureInfo.InvariantCulture, $"\t{Kinds[(int)row.Kind]}\t{row.Likeness:0.##}\t{row.Basis}\t{(row.Checked ? ByHand : Automatic)}\n");
    }

    private static StringBuilder AppendPlace(StringBuilder text, ArticlePlace place, int count)
    {
        text.Append(CultureInfo.InvariantCulture, $"{place.Article}");
        if (place.Sub > 0) text.Append(CultureInfo.InvariantCulture, $"-{place.Sub}");
        return count == 1 ? text : text.Append(CultureInfo.InvariantCulture, $"..{place.Article + count - 1}");
    }

    private static (ArticleKey Old, ArticleKey New)? Versions(string[] fields) =>
        ArticleKey.TryParse(fields[0] + ":0", out var old) && ArticleKey.TryParse(fields[1] + ":0", out var present) && IsLater(old, present) ? (old, present) : null;

    // Time goes one way, so following rows never comes back.
    private static bool IsLater(ArticleKey old, ArticleKey present) => old.Promulgated < present.Promulgated;

    private static CorrespondenceRow? Row(string[] fields)
    {
        if (fields.Length != 6 || !TryReadPlace(fields[0], out var old, out var count)) return null;
        ArticlePlace? present = null;
        if (fields[1].Length > 0)
        {
            if (!TryReadPlace(fields[1], out var place, out var same) || same != count) return null;
            present = place;
        }

        var kind = Array.IndexOf(Kinds, fields[2]);
        var basis = Array.IndexOf(Bases, fields[4]);
        if (kind < 0 || basis < 0 || (kind == (int)CorrespondenceKind.Removed) != (present is null) || fields[5] is not (Automatic or ByHand)) return null;
        return float.TryParse(fields[3], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var likeness) && likeness <= 1
            ? new CorrespondenceRow(old, present, count, (CorrespondenceKind)kind, likeness, Bases[basis], fields[5] == ByHand) : null;
    }

    private static bool TryReadPlace(ReadOnlySpan<char> text, out ArticlePlace place, out int count)
    {
        (place, count) = (default, 1);
        if (text.IndexOf("..") is var run && run >= 0)
        {
            if (!TryReadNumber(text[..run], out var first) || !TryReadNumber(text[(run + 2)..], out var last) || last <= first) return false;
            (place, count) = (new(first), last - first + 1);
            return true;
        }

        var hyphen = text.IndexOf('-');
        var sub = 0;
        if (!TryReadNumber(hyphen < 0 ? text : text[..hyphen], out var article) || (hyphen >= 0 && !TryReadNumber(text[(hyphen + 1)..], out sub))) return false;
        place = new(article, sub);
        return true;
    }

    private static bool TryReadNumber(ReadOnlySpan<char> digits, out int value) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is > 0 and < 100_000;

    private static InvalidDataException Wrong(string path, int line, string what) => new($"{path} 第{line}行有误：{what}。");
}
