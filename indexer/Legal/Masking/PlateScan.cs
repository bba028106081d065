using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds plates of motor vehicles by GA 36: province, letter, five characters, or six for new energy (京A·12345, 粤BD12345, 冀A1234挂).</summary>
internal static class PlateScan
{
    private const string Provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼";
    private const string Endings = "挂学警港澳领使试";

    public static void Find(MaskingText text, List<MaskingPlace> places)
    {
        for (var at = 0; at < text.Length - 6; at++)
        {
            if (!MaskingText.IsLetter(text[at + 1]) || !Provinces.Contains(text[at], StringComparison.Ordinal)) continue;
            var from = at + 2;
            if (text[from] is '·' or '.' or '-' or ' ' or '•' or '・') from++;
            var (end, digits) = (from, 0);
            while (end - from < 7 && (MaskingText.IsDigit(text[end]) || MaskingText.IsLetter(text[end])))
                if (MaskingText.IsDigit(text[end++])) digits++;
            var length = end - from;
            if (length == 4 && Endings.Contains(text[end], StringComparison.Ordinal)) (length, end) = (5, end + 1);
            if (digits < 2 || MaskingText.IsMask(text[end]) || text.Folded.AsSpan(from, end - from).Contains("XX", StringComparison.Ordinal)) continue;
            var newEnergy = length == 6 && (MaskingText.IsLetter(text[from]) || MaskingText.IsLetter(text[end - 1]));
            if (length == 5 || newEnergy) places.Add(new(MaskingKind.Plate, new TextSpan(at, end), MaskingCertainty.Certain));
        }
    }
}
