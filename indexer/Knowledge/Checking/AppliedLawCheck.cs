using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Entries that tell the law applied then (本案适用的是…): its articles should be read with law and version, each beside today's.</summary>
internal sealed class AppliedLawCheck(CitationReader reader) : SourceCheck("本案适用的旧法")
{
    public override void Look(KnowledgeEntry entry)
    {
        if (Section(entry, IndexedLawsCheck.Heading) is not { } text) return;
        foreach (var line in text.Split('\n'))
        {
            var notes = AppliedLaw.CountNotes(line);
            if (notes == 0) continue;
            var applied = reader.Read(line).Where(citation => citation.AppliedBeside is not null).ToList();
            var groups = applied.Select(citation => citation.AppliedBeside).Distinct().Count();
            if (groups < notes) Fail(entry, line, "旧法条文没有读出，或者前面没有现行条文");
            else if (applied.Exists(citation => citation.Law is null)) Fail(entry, line, "旧法名称未能确定");
            else if (applied.Exists(citation => citation.Version is null)) Fail(entry, line, "旧法版本没有读出");
            else Pass();
        }
    }
}
