using System.Buffers;
using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Case numbers: （收案年度）法院代字 类型代字 编号 号 since 2016 （2023）京01民终123号, and before that
/// （年度）法院简称 审判代字 字第 编号 号 （2010）眉执督字第4号.
/// </summary>
internal static class CaseNumberGrammar
{
    private const int LongestBody = 32;

    private static readonly SearchValues<char> CourtRegions = SearchValues.Create("京津冀晋内辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵军");

    /// <summary>All characters the type codes are made of; a longer list than needed costs nothing, since the court code comes first.</summary>
    private static readonly SearchValues<char> TypeChars = SearchValues.Create("民刑行执知商初终再申抗辖特监督撤复他认审赔恢保异协清委法提破强财司惩外港澳台诉前调确书更核医备令引救移送请罪没解转助催限制");

    /// <summary>What the kinds of case begin with; 经 is of the time before 2000.</summary>
    private static readonly SearchValues<char> KindStarts = SearchValues.Create("民刑行执知经");

    private static readonly SearchValues<char> Stages = SearchValues.Create("初终再申提监抗辖复异恢保核更");

    /// <summary>Words that name the paper: after them a number needs no 号 (（2019）京01行初1292行政判决).</summary>
    private static readonly string[] Papers = ["民事", "刑事", "行政", "执行", "国家赔偿", "判决", "裁定", "决定", "调解", "通知", "支付令", "案件", "一案"];

    /// <summary>Reads a case number whose bracket opens at <paramref name="at"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, List<LegalReference> found)
    {
        var next = Glyphs.SkipBlanks(text, at + 1);
        if (!Glyphs.TryReadYear(text, ref next, out var year)) return false;
        next = Glyphs.SkipBlanks(text, next);
        if (Glyphs.At(text, next) == '年') next++;
        if (!Glyphs.IsCloseBracket(Glyphs.At(text, next))) return false;
        next++;
        // （2022）） occurs often enough in hand-typed numbers.
        if (Glyphs.IsCloseBracket(Glyphs.At(text, next))) next++;
        return TryReadBody(text, at, next, year, strict: false, found);
    }

    /// <summary>Reads a number that lost its opening bracket or both, from its year on: 2023）浙08民终445号, 2021吉01执恢52号.</summary>
    public static bool TryReadWithoutBracket(ReadOnlySpan<char> text, int at, List<LegalReference> found)
    {
        var next = at;
        if (!Glyphs.TryReadYear(text, ref next, out var year)) return false;
        if (Glyphs.IsCloseBracket(Glyphs.At(text, next))) next++;
        else if (!IsCourtStart(text, next)) return false;
        return TryReadBody(text, at, next, year, strict: true, found);
    }

    public static bool IsCourtStart(ReadOnlySpan<char> text, int at) =>
        at < text.Length && (CourtRegions.Contains(text[at]) || text[at..].StartsWith("最高法"));

    private static bool TryReadBody(ReadOnlySpan<char> text, int start, int at, int year, bool strict, List<LegalReference> found)
    {
        Span<char> body = stackalloc char[LongestBody];
        var length = 0;
        var hasCode = false;
        for (at = Glyphs.SkipBlanks(text, at); at < text.Length; at = Glyphs.SkipBlanks(text, at))
        {
            var c = text[at];
            if (length > 0 && !hasCode && Glyphs.IsOpenParen(c)) c = '（';
            else if (length > 0 && !hasCode && Glyphs.IsCloseParen(c)) c = '）';
            else if (length == 1 && Glyphs.IsDigit(c) && CourtRegions.Contains(body[0]))
            {
                if (!TryAppendCourtDigits(text, ref at, body, ref length)) break;
                hasCode = true;
                continue;
            }
            else if (!Glyphs.IsHan(c))
                break;

            if (length == LongestBody - 1) return false;
            body[length++] = c;
            at++;
        }

        if (!Accepts(body[..length], hasCode, strict, out var form)) return false;
        Span<NumberSeries.Item> room = stackalloc NumberSeries.Item[NumberSeries.Capacity];
        var series = new NumberSeries(room);
        if (series.TryRead(text, at))
        {
            series.Emit(ReferenceKind.CaseNumber, start, Head(year, body[..length], form), found);
            return true;
        }

        if (strict || form != Form.Certain || !TryReadUnmarked(text, ref at, out var number)) return false;
        found.Add(new LegalReference(ReferenceKind.CaseNumber, new TextSpan(start, at), string.Concat(Head(year, body[..length], form), number, "号")));
        return true;
    }

    private enum Form
    {
        /// <summary>Written with 字第, as before 2016.</summary>
        Old,

        /// <summary>A court code and a type that might be another office's.</summary>
        Likely,

        /// <summary>A court code and a known type of case.</summary>
        Certain,
    }

    /// <summary>Decides by the letters between the year and the number what this is.</summary>
    private static bool Accepts(ReadOnlySpan<char> body, bool hasCode, bool strict, out Form form)
    {
        form = Form.Old;
        if (body.EndsWith("第")) body = body[..^1];
        if (body.Length == 2 && body[^1] == '字') return !strict && KindStarts.Contains(body[0]);
        if (body.Length > 2 && body[^1] == '字') return !strict && body.Count('（') == body.Count('）') && !IsOtherOffice(body);
        if (!strict && IsKindAlone(body))
        {
            form = Form.Certain;
            return true;
        }

        if (body.IsEmpty || !IsCourtStart(body, 0) || body.StartsWith("最高法院")) return false;
        var type = body[(body[0] == '最' ? 3 : 1)..].TrimStart("0123456789");
        if (type.Length is 0 or > 7 || type.ContainsAny('（', '）')) return false;
        form = type.ContainsAnyExcept(TypeChars) ? Form.Likely : Form.Certain;
        // 粤府办12号 is a government's paper: without a court's digits only the known types are cases.
        return form == Form.Certain || (hasCode && !strict);
    }

    /// <summary>（2016）民再238号, as one often writes for the Supreme Court, leaves the court out; the kind of case and its stage say enough.</summary>
    private static bool IsKindAlone(ReadOnlySpan<char> body) =>
        body.Length is >= 2 and <= 5 && KindStarts.Contains(body[0]) && Stages.Contains(body[^1]) && !body.ContainsAnyExcept(TypeChars);

    /// <summary>Notaries' certificates (证) and arbitral awards (仲) are numbered like old cases; a court's case on arbitration names its court (中法) or 民.</summary>
    private static bool IsOtherOffice(ReadOnlySpan<char> body) =>
        body.Contains('证') || (body.Contains('仲') && !body.ContainsAny('法', '民'));

    private static bool TryAppendCourtDigits(ReadOnlySpan<char> text, ref int at, Span<char> body, ref int length)
    {
        var end = at;
        while (end < text.Length && Glyphs.IsDigit(text[end])) end++;
        if (end - at is not (2 or 4) || !Glyphs.IsHan(Glyphs.At(text, Glyphs.SkipBlanks(text, end)))) return false;
        for (; at < end; at++) body[length++] = (char)('0' + ChineseNumeral.ArabicDigit(text[at]));
        return true;
    }

    /// <summary>A number without 号: only where nothing follows that could make it something else.</summary>
    private static bool TryReadUnmarked(ReadOnlySpan<char> text, ref int at, out string number)
    {
        number = "";
        var end = at;
        if (!Glyphs.TryReadDigits(text, ref end, 8, out var value) || value == 0) return false;
        var next = Glyphs.At(text, end);
        if ((Glyphs.IsHan(next) && !NamesPaper(text[end..])) || char.IsAsciiLetter(next) || next is '.' or '%' or '．' or '％' || Glyphs.IsDash(next)) return false;
        at = end;
        number = value.ToString(CultureInfo.InvariantCulture);
        return true;
    }

    private static bool NamesPaper(ReadOnlySpan<char> text)
    {
        foreach (var paper in Papers)
            if (text.StartsWith(paper)) return true;
        return false;
    }

    private static string Head(int year, ReadOnlySpan<char> body, Form form)
    {
        if (body.EndsWith("第")) body = body[..^1];
        return string.Concat($"（{Year(year)}）", body, form == Form.Old ? "第" : "");
    }

    private static string Year(int year) => year.ToString(CultureInfo.InvariantCulture);
}
