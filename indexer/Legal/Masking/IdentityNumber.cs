using System.Globalization;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>公民身份号码 by GB 11643: six digits of the place, the date of birth, three digits, a check character.</summary>
internal static class IdentityNumber
{
    private const string CheckCharacters = "10X98765432";
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Whether the place and the date are possible, in a number of 18 (the last may be X) or 15 digits.</summary>
    public static bool IsPlausible(ReadOnlySpan<char> number) => number.Length switch
    {
        18 => IsPlace(number) && IsDate(int.Parse(number[6..10], CultureInfo.InvariantCulture), number[10..14]),
        15 => IsPlace(number) && IsDate(1900 + int.Parse(number[6..8], CultureInfo.InvariantCulture), number[8..12]),
        _ => false,
    };

    /// <summary>Whether the check character of an 18-digit number is right.</summary>
    public static bool Checks(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (number[i] - '0') * Weights[i];
        return number[17] == CheckCharacters[sum % 11];
    }

    private static bool IsPlace(ReadOnlySpan<char> number) => int.Parse(number[..2], CultureInfo.InvariantCulture) is
        (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71 or (>= 81 and <= 83);

    private static bool IsDate(int year, ReadOnlySpan<char> monthAndDay)
    {
        var month = int.Parse(monthAndDay[..2], CultureInfo.InvariantCulture);
        var day = int.Parse(monthAndDay[2..], CultureInfo.InvariantCulture);
        return year is >= 1890 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }
}
