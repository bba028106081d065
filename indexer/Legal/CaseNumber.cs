using System.Buffers;
using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// A case number in its parts. Since 2016 （收案年度）法院代字 类型代字 编号 号; of an older one (…字第…号) the letters are not taken apart,
/// since a court's short name and the kind of case cannot be told from each other with certainty.
/// </summary>
/// <param name="Year">收案年度.</param>
/// <param name="Letters">All between year and number, without 第: 京01民终, 眉执督字.</param>
/// <param name="Court">法院代字 (京01, 最高法, 最高法知); null for an older number, and where the writer left it out.</param>
/// <param name="Type">类型代字 (民终), or null for an older number.</param>
/// <param name="Serial">编号 without leading zeros, with a letter before (S651) or a part behind (51-1) where it has one.</param>
public sealed record CaseNumber(int Year, string Letters, string? Court, string? Type, string Serial)
{
    private static readonly SearchValues<char> AfterTribunal = SearchValues.Create("民行刑执知");

    /// <summary>True for a number in the form used before 2016.</summary>
    public bool IsOld => Letters[^1] == '字';

    /// <summary>Reads a text that is one case number and nothing else, however it is written.</summary>
    public static bool TryParse(string text, out CaseNumber? number)
    {
        number = null;
        var trimmed = text.Trim();
        if (ReadAll(trimmed, out var end) is not [var only] || end != trimmed.Length) return false;
        number = only;
        return true;
    }

    /// <summary>The numbers that a text begins with: one, or a list with one head (（2021）最高法知行终344、371号); none where it does not begin so.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="end">One past the list, 之一 included.</param>
    internal static IReadOnlyList<CaseNumber> ReadAll(string text, out int end)
    {
        end = 0;
        if (text.Length == 0) return [];
        var found = new List<LegalReference>();
        _ = Glyphs.IsOpenBracket(text[0]) ? CaseNumberGrammar.TryRead(text, 0, found) : CaseNumberGrammar.TryReadWithoutBracket(text, 0, found);
        if (found.Count == 0) return [];
        end = found[^1].Span.End;
        if (Glyphs.At(text, Glyphs.SkipBlanks(text, end)) == '号') end = Glyphs.SkipBlanks(text, end) + 1;
        end = NumberSeries.SkipSubDocuments(text, end);
        return found.ConvertAll(reference => OfCanonical(reference.Canonical));
    }

    /// <summary>The canonical form, as <see cref="LegalReference.Canonical"/> has it: （2023）京01民终123号.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"（{Year}）{Letters}{(IsOld ? "第" : "")}{Serial}号");

    /// <summary>Takes a canonical form apart.</summary>
    internal static CaseNumber OfCanonical(string canonical)
    {
        var year = int.Parse(canonical.AsSpan(1, 4), CultureInfo.InvariantCulture);
        var body = canonical[6..^1];
        var ordinal = body.LastIndexOf('第');
        if (ordinal > 0) return new CaseNumber(year, body[..ordinal], null, null, body[(ordinal + 1)..]);
        var letters = body.AsSpan().TrimEnd("0123456789-").Length;
        if (!CaseNumberGrammar.IsCourtStart(body, 0)) return new CaseNumber(year, body[..letters], null, body[..letters], body[letters..]);
        var supreme = body[0] == '最';
        var court = supreme ? 3 : 1;
        while (char.IsAsciiDigit(body[court])) court++;
        // 最高法知民终: the intellectual property tribunal has letters of its own.
        if (supreme && body[3] == '知' && AfterTribunal.Contains(body[4])) court = 4;
        return new CaseNumber(year, body[..letters], body[..court], body[court..letters], body[letters..]);
    }
}
