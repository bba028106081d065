namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>A rule holds where nothing violates it; otherwise the message lists each violation in full.</summary>
internal static class Rule
{
    public static void Holds(IEnumerable<string> violations)
    {
        var found = violations.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
