using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>A figure in the making: looks at one entry after the other. Not safe for concurrent use.</summary>
/// <param name="name">What is counted, in Chinese.</param>
internal abstract class SourceCheck(string name)
{
    private readonly List<CheckFailure> failures = [];
    private long total, passed;

    /// <summary>What was counted so far.</summary>
    public CheckFigure Figure => new(name, total, passed, failures);

    /// <summary>Counts what an entry holds.</summary>
    public abstract void Look(KnowledgeEntry entry);

    /// <summary>Counts one that was understood.</summary>
    protected void Pass() => (total, passed) = (total + 1, passed + 1);

    /// <summary>Counts one that was not.</summary>
    protected void Fail(KnowledgeEntry entry, string text, string reason)
    {
        total++;
        failures.Add(new CheckFailure(entry.Source?.File ?? "", entry.Id, text, reason));
    }

    /// <summary>Text of the section of a name, or null.</summary>
    protected static string? Section(KnowledgeEntry entry, string heading)
    {
        foreach (var section in entry.Sections)
            if (section.Heading == heading) return section.Text;
        return null;
    }
}
