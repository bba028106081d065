using System.Globalization;

namespace KnowledgeBase.Api.Web;

/// <summary>A day in addresses and JSON bodies.</summary>
internal static class DayText
{
    public const string Expected = "应为 yyyy-MM-dd 形式的日期，例如 2021-01-01。";

    private const string Form = "yyyy-MM-dd";

    public static string Of(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out DateOnly day) => DateOnly.TryParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
