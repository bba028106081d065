namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds identity numbers, telephone numbers and bank accounts.</summary>
internal static class NumberScan
{
    private const int Window = 16;

    private static readonly string[] IdentityWords = ["身份", "居民证"];
    private static readonly string[] PhoneWords = ["电话", "手机", "联系方式", "拨打", "致电", "传真", "座机", "固话", "TEL", "PHONE", "微信", "支付宝", "短信", "号码为", "机主"];
    private static readonly string[] AccountWords =
        ["账号", "帐号", "账户", "帐户", "银行卡", "卡号", "存折", "一卡通", "信用卡", "储蓄卡", "借记卡", "结算户", "开户行", "尾号"];

    // A number after one of these is a number of a thing; it stands in no list of personal information.
    private static readonly string[] ThingWords =
    [
        "编号", "合同", "协议", "专利", "申请号", "注册", "执照", "信用代码", "机构代码", "发票", "单号", "订单", "保单", "案号", "批号", "条码", "票号", "凭证",
        "商标", "执业证", "许可证", "车架", "发动机", "识别代", "汇票", "支票", "存单", "借据", "文号", "证书号", "流水", "型号", "税号", "决定书", "ZL", "NO.",
    ];

    private const string Units = "元万亿吨株亩股份人次年月日平米斤克台套个%‰%";

    public static void Find(MaskingText text, List<MaskingPlace> places)
    {
        var readings = new List<DigitReading>();
        for (var at = 0; at < text.Length;)
        {
            if (!MaskingText.IsDigit(text[at]))
            {
                at++;
                continue;
            }

            DigitReading.Read(text, at, readings, out var next);
            if (CanBegin(text, at))
            {
                for (var i = readings.Count - 1; i >= 0; i--)
                {
                    if (!CanEnd(text, readings[i].Span.End) || Classify(text, readings[i], places) is not { } place) continue;
                    places.Add(place);
                    next = place.Span.End;
                    break;
                }
            }

            at = next;
        }
    }

    private static bool CanBegin(MaskingText text, int at) =>
        !MaskingText.IsMask(text[at - 1]) && text[at - 1] != '第' && !(IsSeparator(text, at - 1) && MaskingText.IsDigit(text[at - 2]))
        && (!MaskingText.IsLetter(text[at - 1]) || MaskingText.ContainsAny(text.Before(at, 6), ["TEL", "PHONE", "QQ"]));

    private static bool CanEnd(MaskingText text, int end) =>
        !MaskingText.IsMask(text[end]) && !MaskingText.IsLetter(text[end]) && !Units.Contains(text[end], StringComparison.Ordinal)
        && !(IsSeparator(text, end) && MaskingText.IsDigit(text[end + 1])) && text[end] != '@';

    /// <summary>A decimal point or the comma in 1,000; a Chinese comma parts two numbers.</summary>
    private static bool IsSeparator(MaskingText text, int at) => text[at] == '.' || (text[at] == ',' && text.Original[at] == ',');

    private static MaskingPlace? Classify(MaskingText text, DigitReading reading, List<MaskingPlace> found)
    {
        var identity = reading.Digits.Length is 15 or 18 && IdentityNumber.IsPlausible(reading.Digits);
        if (!identity && !HasForm(reading)) return null;
        var before = text.Before(reading.Span.Start, Window);
        var thing = MaskingText.EndOfLast(before, ThingWords);
        bool Near(ReadOnlySpan<string> words, ReadOnlySpan<char> context) => MaskingText.EndOfLast(context, words) > thing;

        if (identity)
        {
            var said = Near(IdentityWords, before);
            if (reading.Digits.Length == 18 && (IdentityNumber.Checks(reading.Digits) || said)) return Place(MaskingKind.IdentityNumber, sure: IdentityNumber.Checks(reading.Digits));
            if (said || (thing < 0 && reading.IsOneGroup)) return Place(MaskingKind.IdentityNumber, said);
        }

        var account = Near(AccountWords, before) || Continues(text, reading, found, MaskingKind.BankAccount);
        var phone = Near(PhoneWords, before) || Continues(text, reading, found, MaskingKind.Phone);
        if (IsMobile(reading) && (thing < 0 || phone) && (!account || phone)) return Place(MaskingKind.Phone, sure: true);
        if (IsLandline(reading, phone) && (thing < 0 || phone)) return Place(MaskingKind.Phone, phone);
        if (reading.Digits[^1] == 'X' || reading.Digits.Length is < 12 or > 22 || !(reading.IsOneGroup || reading.IsInFours())) return null;
        if (account) return Place(MaskingKind.BankAccount, sure: true);
        return thing < 0 && reading.Digits.Length is >= 16 and <= 19 && reading.Digits.StartsWith("62", StringComparison.Ordinal) && BankCard.Checks(reading.Digits)
            ? Place(MaskingKind.BankAccount, sure: false)
            : null;

        MaskingPlace Place(MaskingKind kind, bool sure) =>
            new(kind, reading.Span, sure ? MaskingCertainty.Certain : MaskingCertainty.Likely);
    }

    private static bool HasForm(DigitReading reading) =>
        reading.IsOneGroup || reading.IsInFours() || IsMobile(reading) || IsLandline(reading, said: true);

    private static bool IsMobile(DigitReading reading)
    {
        var digits = reading.Digits.AsSpan();
        if (digits.Length == 13 && digits.StartsWith("86")) return digits[2] == '1' && digits[3] >= '3' && (reading.IsOneGroup || reading.Ends[0] == 2);
        return digits.Length == 11 && digits[0] == '1' && digits[1] >= '3'
            && (reading.IsOneGroup || reading.IsGrouped(3, 7, 11) || reading.IsGrouped(3, 6, 11) || reading.IsGrouped(4, 7, 11) || reading.IsGrouped(3, 11) || reading.IsGrouped(7, 11));
    }

    private static bool IsLandline(DigitReading reading, bool said)
    {
        var digits = reading.Digits;
        var withArea = digits[0] == '0' && digits[1] is >= '1' and <= '9' && digits.Length is >= 10 and <= 12;
        if (reading.IsOneGroup) return said && (withArea || (digits.Length is 7 or 8 && digits[0] is >= '2' and <= '8'));
        return withArea && reading.Ends.Length == 2 && reading.Ends[0] is 3 or 4 && digits.Length - reading.Ends[0] is 7 or 8;
    }

    /// <summary>A number after 、, 和 or a comma belongs to the one before it.</summary>
    private static bool Continues(MaskingText text, DigitReading reading, List<MaskingPlace> found, MaskingKind kind) =>
        found.Count > 0 && found[^1].Kind == kind && reading.Span.Start - found[^1].Span.End is 1
        && text[found[^1].Span.End] is '、' or ',' or '和' or '/' or '及';
}
