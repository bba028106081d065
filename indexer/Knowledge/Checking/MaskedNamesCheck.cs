using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>How many reference cases hold nothing that had to be masked; each find is listed.</summary>
internal sealed class MaskedNamesCheck(MaskingChecker checker) : SourceCheck("参考案例已隐名")
{
    public override void Look(KnowledgeEntry entry)
    {
        if (entry.Kind != EntryKind.ReferenceCase) return;
        var text = entry.Title + '\n' + entry.Text;
        var found = checker.Check(text, MaskingRules.ReferenceCase);
        if (found.Count == 0) Pass();
        else Fail(entry, string.Join("、", found.Select(finding => finding.Span.Of(text).ToString()).Distinct()), string.Join("、", found.Select(finding => MaskingNames.Of(finding.Kind)).Distinct()));
    }
}
