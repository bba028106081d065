using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>The entries' own case numbers: read from the first character to the last.</summary>
internal sealed class OwnCaseNumbersCheck() : SourceCheck("条目自己的案号")
{
    public override void Look(KnowledgeEntry entry)
    {
        foreach (var docket in entry.DocketNumbers)
        {
            var numbers = CaseNumber.ReadAll(docket.Trim(), out var end);
            if (numbers.Count == 0) Fail(entry, docket, "案号无法识别");
            else if (end < docket.Trim().Length) Fail(entry, docket, $"其后的“{docket.Trim()[end..]}”没有读出");
            else Pass();
        }
    }
}
