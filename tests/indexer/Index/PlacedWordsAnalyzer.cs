using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>Words at white space whose position is their start in the text, as the legal analyzer has it: places are found from positions.</summary>
internal sealed class PlacedWordsAnalyzer : Analyzer
{
    /// <summary>Called before a text is analysed on this thread; for tests that step in between.</summary>
    [field: ThreadStatic]
    public static Action? WhenAnalysing { get; set; }

    public override string Fingerprint => "placed-words-1";

    public override bool LocatesByPosition => true;

    public override void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        WhenAnalysing?.Invoke();
        foreach (var place in text.Split(' '))
        {
            var (start, end) = (place.Start.Value, place.End.Value);
            if (start < end) tokens.Add(text[start..end], start, start, end);
        }
    }

    public override int EndOf(ReadOnlySpan<char> text, int start, string term) =>
        (uint)start < (uint)text.Length && start + term.Length <= text.Length ? start + term.Length : 0;
}
