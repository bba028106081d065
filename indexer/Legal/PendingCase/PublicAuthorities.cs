using System.Buffers;
using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>
/// Which sentences tell of a case that is public: they name a guiding case, a library entry, a concluded case or a publication, and do not speak of
/// the asker's own case. In them case numbers, facts and the names in a case's title pass.
/// </summary>
internal sealed class PublicAuthorities
{
    private const int LongestTitle = 60;

    private static readonly SearchValues<string> Sources = SearchValues.Create(
        [
            "指导案例", "指导性案例", "参考案例", "案例库", "公报", "典型案例", "裁判文书网", "刑事审判参考", "人民司法", "人民法院报", "案例选", "入库编号", "入库案例", "法答网",
        ],
        StringComparison.Ordinal);

    private static readonly SearchValues<string> OwnCase = SearchValues.Create(
        ["我院", "我庭", "我处理", "我承办", "本院受理", "在审", "在办", "正在审理", "正在办理", "尚未审结", "未审结", "承办的", "审理中"], StringComparison.Ordinal);

    private static readonly SearchValues<string> Decisions = SearchValues.Create(
        ["法院", "判决", "裁定", "裁判", "判例", "案例", "生效"], StringComparison.Ordinal);

    private static readonly string[] InTitles = ["诉", "纠纷", "罪", "申请", "赔偿", "再审", "复议", "异议", "执行", "无效", "处罚", "贪污", "受贿", "故意", "盗窃", "诈骗"];

    private readonly MaskingText text;
    private readonly Sentences sentences;
    private readonly bool[] isPublic;
    private readonly bool[] isOwn;

    public PublicAuthorities(MaskingText text, Sentences sentences, IReadOnlyList<LegalReference> references, Func<string, bool> isConcluded)
    {
        (this.text, this.sentences) = (text, sentences);
        (isPublic, isOwn) = (new bool[sentences.Count], new bool[sentences.Count]);
        for (var i = 0; i < sentences.Count; i++)
        {
            var words = text.Folded.AsSpan(sentences[i].Start, sentences[i].Length);
            isOwn[i] = words.ContainsAny(OwnCase);
            isPublic[i] = words.ContainsAny(Sources);
        }

        foreach (var reference in references)
            if (reference.Kind is ReferenceKind.GuidingCaseNumber or ReferenceKind.EntryNumber || (reference.Kind == ReferenceKind.CaseNumber && isConcluded(reference.Canonical)))
                isPublic[sentences.At(reference.Span.Start)] = true;
    }

    /// <summary>Whether what stands at a place is told of a public case.</summary>
    public bool Tells(TextSpan place)
    {
        var sentence = sentences.At(place.Start);
        return isPublic[sentence] && !isOwn[sentence];
    }

    /// <summary>Whether a case number stands with the court that decided, or among decisions that are pointed to, as experts cite judgments.</summary>
    public bool CitesJudgment(TextSpan number)
    {
        var sentence = sentences.At(number.Start);
        if (isOwn[sentence]) return false;
        return text.Folded.AsSpan(number.Start, number.Length).Contains("最高法", StringComparison.Ordinal)
            || text.Folded.AsSpan(sentences[sentence].Start, sentences[sentence].Length).ContainsAny(Decisions);
    }

    /// <summary>Whether the Supreme People's Court is said to have decided the case: most such judgments are public, though the library may not hold them.</summary>
    public bool CitesSupremeCourt(TextSpan number)
    {
        var sentence = sentences.At(number.Start);
        return !isOwn[sentence] && text.Folded.AsSpan(number.Start, number.Length).Contains("最高法", StringComparison.Ordinal)
            && text.Folded.AsSpan(sentences[sentence].Start, sentences[sentence].Length).ContainsAny(Decisions);
    }

    /// <summary>Whether a name stands in the title of a public case: 朱某申请无罪逮捕赔偿案（指导案例42号）.</summary>
    public bool HoldsInTitle(TextSpan name)
    {
        if (!Tells(name)) return false;
        var sentence = sentences[sentences.At(name.Start)];
        var rest = text.Folded.AsSpan(name.End, Math.Min(LongestTitle, sentence.End - name.End));
        var end = EndOfTitle(rest);
        return end >= 0 && MaskingText.ContainsAny(rest[..end], InTitles);
    }

    /// <summary>Where the word 案 of a title ends that goes on from here; -1 where a mark comes before it.</summary>
    private static int EndOfTitle(ReadOnlySpan<char> rest)
    {
        for (var at = 0; at < rest.Length; at++)
        {
            if (rest[at] is ',' or '。' or ';' or ':' or '\n') return -1;
            if (rest[at] == '案' && (at + 1 == rest.Length || rest[at + 1] is not ('件' or '由' or '情' or '外' or '发' or '涉' or '卷' or '号'))) return at;
        }

        return -1;
    }
}
