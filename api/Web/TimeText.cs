using System.Globalization;

namespace KnowledgeBase.Api.Web;

/// <summary>An instant as people in China read it: day and time in Beijing, to the minute.</summary>
internal static class TimeText
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);

    /// <param name="utc">The instant, UTC.</param>
    public static string Of(DateTime utc) => (utc + Beijing).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
