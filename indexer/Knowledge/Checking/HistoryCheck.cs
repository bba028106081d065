using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>The lines of 审理历史: procedure and case number of each should be read.</summary>
internal sealed class HistoryCheck() : SourceCheck("审理历史")
{
    public override void Look(KnowledgeEntry entry)
    {
        foreach (var line in Section(entry, "审理历史")?.Split('\n') ?? [])
        {
            if (HistoryLine.TryParse(line, out _, out var reason)) Pass();
            else Fail(entry, line, reason);
        }
    }
}
