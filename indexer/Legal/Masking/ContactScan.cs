using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds e-mail addresses, WeChat and QQ accounts and passports.</summary>
internal static class ContactScan
{
    private const int LongestLocalPart = 64;
    private const int LongestDomain = 255;

    public static void Find(MaskingText text, List<MaskingPlace> places)
    {
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '@':
                    Email(text, at, places);
                    break;
                case '微' when text.From(at).StartsWith("微信"):
                    WeChat(text, at + 2, places);
                    break;
                case 'Q' when text[at + 1] == 'Q' && !MaskingText.IsLetter(text[at - 1]):
                    Account(text, Skip(text, at + 2, "账帐号码::为是 "), 5, 12, MaskingKind.QQ, places, static c => MaskingText.IsDigit(c));
                    break;
                case '护' when text.From(at).StartsWith("护照"):
                    Passport(text, Skip(text, at + 2, "号码证件:为是 "), places);
                    break;
            }
        }
    }

    private static void Email(MaskingText text, int at, List<MaskingPlace> places)
    {
        var (start, end) = (at, at + 1);
        while (at - start < LongestLocalPart && (IsAlphanumeric(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+' or '%')) start--;
        var dot = false;
        while (end - at < LongestDomain && (IsAlphanumeric(text[end]) || (text[end] is '.' or '-' && IsAlphanumeric(text[end + 1]))))
            dot |= text[end++] == '.';
        if (start < at && dot) places.Add(new(MaskingKind.Email, new TextSpan(start, end), MaskingCertainty.Certain));
    }

    private static void WeChat(MaskingText text, int at, List<MaskingPlace> places)
    {
        var from = Skip(text, at, "账帐号码::为是 ");
        if (from == at || !MaskingText.IsLetter(text[from])) return;
        Account(text, from, 6, 20, MaskingKind.WeChat, places, static c => IsAlphanumeric(c) || c is '_' or '-');
    }

    private static void Account(MaskingText text, int from, int shortest, int longest, MaskingKind kind, List<MaskingPlace> places, Func<char, bool> belongs)
    {
        var end = from;
        while (end - from <= longest && belongs(text[end])) end++;
        if (end - from >= shortest && end - from <= longest && !MaskingText.IsMask(text[end]) && text[end] is not ('@' or '.' or '元' or '年'))
            places.Add(new(kind, new TextSpan(from, end), MaskingCertainty.Certain));
    }

    private static void Passport(MaskingText text, int from, List<MaskingPlace> places)
    {
        var digitsFrom = from;
        while (digitsFrom - from < 2 && MaskingText.IsLetter(text[digitsFrom])) digitsFrom++;
        var end = digitsFrom;
        while (end - digitsFrom < 10 && MaskingText.IsDigit(text[end])) end++;
        if (end - digitsFrom is >= 7 and <= 9 && end > from && !MaskingText.IsMask(text[end]))
            places.Add(new(MaskingKind.Passport, new TextSpan(from, end), MaskingCertainty.Certain));
    }

    private static int Skip(MaskingText text, int at, string characters)
    {
        var limit = at + 8;
        while (at < limit && characters.Contains(text[at], StringComparison.Ordinal)) at++;
        return at;
    }

    private static bool IsAlphanumeric(char c) => MaskingText.IsDigit(c) || MaskingText.IsLetter(c);
}
