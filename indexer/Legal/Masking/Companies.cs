using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Finds companies by their full names (…有限公司) and by the short names that the text gives them（以下简称…）.</summary>
internal static class Companies
{
    private const string Ground = "案例库编写惯例（参照法释〔2016〕19号第九条）";

    public static IEnumerable<MaskingFinding> In(MaskingText text, MaskingLexicon lexicon, Pseudonyms pseudonyms)
    {
        var standIns = new Dictionary<string, string>(StringComparer.Ordinal);
        var count = 0;
        foreach (var span in CompanyName.FullNames(text, lexicon))
        {
            var name = text.Folded[span.Start..span.End];
            if (!standIns.TryGetValue(name, out var standIn))
                standIns.Add(name, standIn = pseudonyms.NextCompany(ref count, CompanyName.Ending(name)));
            if (CompanyName.ShortNameAfter(text, span.End) is { } given) standIns.TryAdd(given, standIn);
        }

        foreach (var span in new NameMentions(standIns.Keys).In(text))
        {
            var name = text.Folded[span.Start..span.End];
            yield return new(MaskingKind.Company, span, standIns[name], Ground, CompanyName.IsRegistered(name) ? MaskingCertainty.Certain : MaskingCertainty.Likely);
        }
    }
}
