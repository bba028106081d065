using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.People;

/// <summary>From and to a day, for people.</summary>
internal static class Period
{
    public static string Of(DateOnly from, DateOnly? to) => to is { } last ? $"{DayText.Of(from)} 至 {DayText.Of(last)}" : $"{DayText.Of(from)} 起";

    /// <summary>Whether two periods, each with its first and last day, have a day in common.</summary>
    public static bool Overlap(DateOnly from, DateOnly? to, DateOnly otherFrom, DateOnly? otherTo) => !(to < otherFrom) && !(otherTo < from);
}
