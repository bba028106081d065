using System.Globalization;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>入库编号 of the case library, 2024-18-2-007-003: year, division of the Supreme People's Court that submitted it, type of case, cause, serial number.</summary>
/// <param name="Text">The number in half-width digits and hyphens.</param>
/// <param name="Type">Third group, the digit of the case type.</param>
/// <param name="Cause">Fourth group, the code of the cause within the type.</param>
internal sealed record EntryNumber(string Text, char Type, string Cause)
{
    /// <summary>First group: the year of storing, of a guiding case the year of its publication.</summary>
    public int Year => int.Parse(Text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture);

    public string? CaseType => Type switch
    {
        '1' => "刑事",
        '2' => "民事",
        '3' => "行政",
        '4' => "国家赔偿",
        '5' => "执行",
        '6' => "调解",
        _ => null,
    };

    /// <summary>The cause by this number's code and the entry's keywords, or null; see <see cref="CauseRegistry.Find"/>.</summary>
    public string? FindCause(IReadOnlyList<string> keywords) => CauseRegistry.Default.Find(Type, Cause, Year, keywords);

    /// <summary>The number a text consists of, or null.</summary>
    public static EntryNumber? Parse(string text) =>
        EntryNumberGrammar.ReadWhole(text) is { } number ? new EntryNumber(number, number[8], number[10..13]) : null;
}
