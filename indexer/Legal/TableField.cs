using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Fields of the tables of legal data that may be empty.</summary>
internal static class TableField
{
    public static string? Text(string field) => field.Length == 0 ? null : field;

    /// <summary>A date written 2026-01-01, or null where the field is empty.</summary>
    /// <exception cref="InvalidDataException">The field holds something else.</exception>
    public static DateOnly? Date(string field, string file, string row) =>
        field.Length == 0 ? null :
        TryDate(field, out var date) ? date :
        throw new InvalidDataException($"{file}：“{row}”的日期“{field}”有误。请写作2026-01-01的形式，或者留空。");

    /// <summary>A year of four digits, or null where the field is empty.</summary>
    /// <exception cref="InvalidDataException">The field holds something else.</exception>
    public static int? Year(string field, string file, string row) =>
        field.Length == 0 ? null :
        field.Length == 4 && int.TryParse(field, NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year :
        throw new InvalidDataException($"{file}：“{row}”的年份“{field}”有误。请写四位数字，或者留空。");

    public static bool TryDate(string field, out DateOnly date) =>
        DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
