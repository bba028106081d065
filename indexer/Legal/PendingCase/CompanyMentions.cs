using System.Buffers;
using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Companies by their registered names, by the short names given for them, and by short names of their own (飞腾公司).</summary>
internal static class CompanyMentions
{
    private const int LongestShortName = 9;

    // 发包人鑫源公司, 后鑫源公司, 3月5日鑫源公司
    private static readonly char[] BeforeNames = [.. "人方日后现遂故均又再即若如且但而"];

    private static readonly SearchValues<char> InSentences = SearchValues.Create(
        "了或应非他她也否能可如若按照即待则使令凡均都已未不无有要会须得还再又仅只但而且所以此这那各每某何谁任同前后上下中内外入出免保护查扣处罚损害用人执行权股债法");

    public static IEnumerable<TextSpan> In(MaskingText text, MaskingLexicon lexicon, NameModel model)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var span in CompanyName.FullNames(text, lexicon))
        {
            names.Add(Bare(text.Folded[span.Start..span.End], lexicon));
            if (CompanyName.ShortNameAfter(text, span.End) is { } given) names.Add(given);
        }

        foreach (var span in CompanyName.ShortNames(text, lexicon))
        {
            var name = Bare(text.Folded[span.Start..span.End], lexicon);
            // 某公司拜城分公司: the company itself is masked.
            if (text[span.Start - 1] is '司' or '行' || MaskingText.IsMask(text[span.Start - 1])) continue;
            if (name.Length <= LongestShortName && IsNoKind(CompanyName.OwnPart(name), model)) names.Add(name);
        }

        return new NameMentions(names).In(text);
    }

    private static string Bare(string name, MaskingLexicon lexicon)
    {
        var bare = name.TrimStart(BeforeNames);
        return bare[lexicon.Role(bare, out _)..];
    }

    /// <summary>Whether the own part of a name is one that a company would take: two to four characters, none of which makes a sentence, and no everyday word (快递公司, 平台公司).</summary>
    private static bool IsNoKind(string own, NameModel model)
    {
        if (own.Length is < 2 or > 4 || own.AsSpan().IndexOfAny(InSentences) >= 0) return false;
        for (var at = 0; at < own.Length; at++)
            for (var length = 2; at + length <= own.Length; length++)
                if (model.IsEveryday(own.AsSpan(at, length))) return false;
        return true;
    }
}
