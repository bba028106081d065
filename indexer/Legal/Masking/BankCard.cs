namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Numbers of bank cards.</summary>
internal static class BankCard
{
    /// <summary>Whether the last digit is right by the formula of Luhn (ISO/IEC 7812-1).</summary>
    public static bool Checks(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            if (i % 2 == 1) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }
}
