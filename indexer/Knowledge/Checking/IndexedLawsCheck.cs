using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>The laws that 关联索引 names in title marks: each should be exactly one known law.</summary>
internal sealed class IndexedLawsCheck(CitationReader reader) : SourceCheck("关联索引所列规范")
{
    public const string Heading = "关联索引";

    public override void Look(KnowledgeEntry entry)
    {
        foreach (var title in Section(entry, Heading) is { } text ? reader.ReadTitles(text) : [])
        {
            if (title.Laws.Count == 1) Pass();
            else Fail(entry, title.Written, title.Laws.Count == 0 ? "名称表未收" : $"可指：{string.Join("、", title.Laws)}");
        }
    }
}
