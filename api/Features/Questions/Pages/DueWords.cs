using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>The clock of a question in words: how long there is still time, or since when there is none.</summary>
internal static class DueWords
{
    /// <summary>In Chinese; null where no clock runs or stands still.</summary>
    public static string? Of(Question question, DateOnly today, WorkCalendar calendar)
    {
        if (question.DueOn is not { } due || question.Clock is not { } clock)
            return question.DaysLeft is { } kept ? $"期限暂停，尚余 {Math.Max(kept, 0)} 个工作日" : null;
        var left = calendar.WorkdaysBetween(today, due);
        var text = due < today ? $"已逾期 {Math.Max(-left, 1)} 个工作日" : due == today ? "今天到期" : $"还剩 {left} 个工作日";
        return $"{clock.Chinese()}{text}（{Day(due, today)}止{(question.DueIsProvisional ? "，期限为暂定" : "")}）";
    }

    /// <summary>A day as people say it; the year only where it is another.</summary>
    public static string Day(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "M月d日" : "yyyy年M月d日", CultureInfo.InvariantCulture);

    /// <summary>How pressing it is, as a class of the style sheet.</summary>
    public static string Class(Question question, DateOnly today) => question.DueOn is not { } due ? "" : due < today ? "late" : due <= today.AddDays(1) ? "soon" : "";
}
