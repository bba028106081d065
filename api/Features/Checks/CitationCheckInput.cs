using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Checking;

namespace KnowledgeBase.Api.Features.Checks;

/// <summary>A text to check.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record CitationCheckInput
{
    public static string TooLong { get; } = string.Create(CultureInfo.InvariantCulture, $"要核查的文字不得超过 {CitationCheck.MaxTextLength} 字，请拆分后分别核查。");

    [Description("要核查的文字，例如裁判文书的草稿，最多 100000 字。不保存，不写入日志。")]
    public string? Text { get; init; }

    [Description("法律须在哪一天有效（行为或者裁判之日），写作 2024-03-01 的形式；不给则为今天。")]
    public string? Day { get; init; }

    /// <summary>The text and the day, or what is wrong with them.</summary>
    public bool TryRead(DateOnly today, out string text, out DateOnly day, out Problem? problem)
    {
        (text, day, problem) = (Text ?? "", today, null);
        if (string.IsNullOrWhiteSpace(Text)) problem = new(ProblemCodes.CheckNoText, "请粘贴文字，或者选择文件。");
        else if (Text.Length > CitationCheck.MaxTextLength) problem = new(ProblemCodes.CheckTextTooLong, TooLong);
        else if (!string.IsNullOrWhiteSpace(Day) && !DateOnly.TryParseExact(Day.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
            (day, problem) = (today, new(ProblemCodes.CheckBadDay, "日期应写作 2024-03-01 的形式。"));
        return problem is null;
    }
}
