using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>One step of a case's 审理历史: 二审：某市中级人民法院（2022）某01行终37号行政判决（2022年4月7日）.</summary>
/// <param name="Procedure">一审, 再审审查 …, as written.</param>
/// <param name="Court">The court, without 作出 or 于 behind it; null where the line leaves it to the number.</param>
/// <param name="Dockets">Case numbers of the step; never empty.</param>
/// <param name="Paper">行政判决, 民事裁定 …, or null.</param>
/// <param name="Date">Date of the paper, or null.</param>
public sealed partial record HistoryLine(string Procedure, string? Court, IReadOnlyList<CaseNumber> Dockets, string? Paper, DateOnly? Date)
{
    /// <summary>The steps of a section 审理历史, one each, as written; a line may hold several.</summary>
    public static IEnumerable<string> Split(string history) => Between().Split(history).Select(step => step.Trim()).Where(step => step.Length > 0);

    /// <summary>Reads a line.</summary>
    /// <param name="line">One line of the section 审理历史.</param>
    /// <param name="history">The step, or null.</param>
    /// <param name="reason">Why it could not be read, in Chinese; empty where it was.</param>
    public static bool TryParse(string line, out HistoryLine? history, out string reason)
    {
        (history, reason) = (null, "");
        var head = Head().Match(line);
        if (!head.Success)
        {
            reason = "没有“一审：”之类的程序名称";
            return false;
        }

        foreach (Match year in Year().Matches(line, head.Length))
        {
            var dockets = CaseNumber.ReadAll(line[year.Index..], out var length);
            if (dockets.Count == 0) continue;
            var court = Verb().Replace(line[head.Length..year.Index].Trim(), "");
            var rest = line[(year.Index + length)..];
            history = new HistoryLine(
                head.Groups["procedure"].Value,
                court.Length == 0 ? null : court,
                dockets,
                PaperName().Match(rest) is { Success: true } paper ? paper.Value : null,
                DateOf(rest));
            return true;
        }

        reason = Year().IsMatch(line) ? "案号无法识别" : "没有案号";
        return false;
    }

    private static DateOnly? DateOf(string text)
    {
        var day = Day().Match(text);
        return day.Success && DateOnly.TryParseExact(
            $"{day.Groups[1].Value}-{day.Groups[2].Value}-{day.Groups[3].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    // Blanks before the name of a further procedure.
    [GeneratedRegex(@"\n|\s+(?=[^：:∶（(《。，\s]{2,16}(?:（[^）]*）)?[：:∶])")]
    private static partial Regex Between();

    [GeneratedRegex("(?:于|作出|于[0-9年月日]{6,11}作出)$")]
    private static partial Regex Verb();

    [GeneratedRegex(@"^\s*(?<procedure>[^：:∶（(《。，]{2,16}(?:（[^）]*）)?)[：:∶]\s*")]
    private static partial Regex Head();

    [GeneratedRegex(@"[（(〔\[]\s*[12][0-9]{3}\s*年?\s*[）)〕\]]")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*\p{IsCJKUnifiedIdeographs}{2,14}")]
    private static partial Regex PaperName();

    [GeneratedRegex(@"([12][0-9]{3})\s*年\s*0?([0-9]{1,2})\s*月\s*0?([0-9]{1,2})(?:\s*日|[）)])")]
    private static partial Regex Day();
}
