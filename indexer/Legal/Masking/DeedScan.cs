using System.Buffers;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds the numbers of deeds: 不动产权第…号, 房权证…字第…号, 国用（年）第…号, 机动车登记证书编号… Only the digits are to go.</summary>
internal static class DeedScan
{
    private const int Reach = 40;

    private static readonly string[] Words =
    [
        "不动产权", "房权证", "房产证", "所有权证", "使用权证", "土地证", "国用", "集用", "集有", "林权证", "林证字", "房地权证", "房地产权", "房地证", "产权证",
        "机动车登记证", "他项权", "宅基地证", "房地字", "船舶登记证",
    ];

    private static readonly SearchValues<string> Search = SearchValues.Create(Words, StringComparison.Ordinal);

    public static void Find(MaskingText text, List<MaskingPlace> places)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.From(at).IndexOfAny(Search);
            if (found < 0) return;
            at += found;
            var end = NumberAfter(text, at + 2, places);
            at = Math.Max(at + 2, end);
            // 第123号、第124号: the deed's word stands once.
            while (end > 0 && text[end] == '号' && text[end + 1] is '、' or ',' or '和' && (text[end + 2] == '第' || MaskingText.IsDigit(text[end + 2])))
            {
                end = NumberAfter(text, end + 2, places);
                at = Math.Max(at, end);
            }
        }
    }

    /// <summary>Where the number after a deed's word ends; 0 for none.</summary>
    private static int NumberAfter(MaskingText text, int from, List<MaskingPlace> places)
    {
        var bracket = false;
        var numbered = false;
        for (var at = from; at < Math.Min(text.Length, from + Reach); at++)
        {
            var c = text[at];
            if (c is '。' or ';' or '、' or '\n' or '“' or '”' || (c == ',' && !bracket) || MaskingText.IsMask(c)) return 0;
            if (c is '(' or '[' or '〔') bracket = true;
            else if (c is ')' or ']' or '〕') bracket = false;
            else if (c is '第' or ':' or '号') numbered = true;
            if (bracket || !MaskingText.IsDigit(c)) continue;
            var end = at;
            while (MaskingText.IsDigit(text[end]) || (text[end] is '-' or '/' && MaskingText.IsDigit(text[end + 1]))) end++;
            if (IsNumber(text, at, end, numbered))
            {
                places.Add(new(MaskingKind.TitleDeed, new TextSpan(at, end), MaskingCertainty.Certain));
                return end;
            }

            at = end - 1;
        }

        return 0;
    }

    private static bool IsNumber(MaskingText text, int at, int end, bool numbered) =>
        !MaskingText.IsMask(text[end]) && text[end] is not ('X' or '年' or '月' or '日' or '元' or '万' or '平' or '㎡' or '本' or '套' or '份' or '.' or '%' or '亩' or '条' or '字')
        && (end - at >= 4 || (end - at >= 2 && text[end] == '号')) && (numbered || text[end] == '号' || end - at >= 6);
}
