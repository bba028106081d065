using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>
/// Lines that tell the law applied then (本案适用的是…): its articles should be read with their law, each beside today's,
/// and with the version where a year is named.
/// </summary>
internal sealed partial class AppliedLawCheck(CitationReader reader) : SourceCheck("本案适用的旧法")
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
            else if (NamesYear().IsMatch(line[line.IndexOf("适用", StringComparison.Ordinal)..]) && applied.TrueForAll(citation => citation.Version is null)) Fail(entry, line, "旧法版本没有读出");
            else Pass();
        }
    }

    [GeneratedRegex("[0-9０-９]{4}\\s*年|（[0-9]{4}）")]
    private static partial Regex NamesYear();
}
