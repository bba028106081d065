using System.Globalization;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>What of a judgment decides which names article 8 protects.</summary>
/// <param name="Criminal">A criminal case.</param>
/// <param name="Family">A dispute of marriage, family or inheritance.</param>
/// <param name="Year">Year of the first docket number; 0 where there is none.</param>
internal readonly record struct CaseNature(bool Criminal, bool Family, int Year)
{
    private const int Head = 3000;
    private const int Title = 100;

    private static readonly string[] CriminalWords = ["公诉机关", "刑事判决", "刑事裁定", "刑事附带民事", "犯罪嫌疑人", "刑初", "刑终", "刑再"];

    // The heads of Part Two of the causes of civil action (婚姻家庭、继承纠纷).
    private static readonly string[] FamilyWords =
    [
        "离婚", "婚约", "婚姻", "抚养", "扶养", "赡养", "收养", "监护权", "探望权", "分家析产", "同居关系", "亲子关系", "继承", "遗嘱", "遗赠", "夫妻财产", "家庭关系",
    ];

    public static CaseNature Of(MaskingText text)
    {
        var head = text.From(0)[..Math.Min(Head, text.Length)];
        return new(MaskingText.ContainsAny(head, CriminalWords), IsFamily(head), DocketYear(head));
    }

    /// <summary>Whether the case's own cause is a family matter: that in the title, else the first 纠纷一案; not one told of in the facts.</summary>
    private static bool IsFamily(ReadOnlySpan<char> head)
    {
        for (var rest = head; ;)
        {
            var dispute = rest.IndexOf("纠纷");
            if (dispute < 0) return false;
            var cause = rest[Math.Max(0, dispute - 9)..dispute];
            cause = cause[(cause.LastIndexOfAny(",。、") + 1)..];
            var own = head.Length - rest.Length + dispute < Title || rest[(dispute + 2)..].StartsWith("一案") || rest[(dispute + 2)..].StartsWith("案");
            if (own) return MaskingText.ContainsAny(cause, FamilyWords);
            rest = rest[(dispute + 2)..];
        }
    }

    private static int DocketYear(ReadOnlySpan<char> head)
    {
        for (var at = 0; at + 6 <= head.Length; at++)
        {
            if (head[at] is not ('(' or '〔' or '[') || head[at + 5] is not (')' or '〕' or ']')) continue;
            if (int.TryParse(head[(at + 1)..(at + 5)], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1980 and < 2100) return year;
        }

        return 0;
    }
}
