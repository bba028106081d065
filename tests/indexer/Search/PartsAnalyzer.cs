using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// Splits at white space, and gives a word with a + in it whole and by its parts, as a dictionary does with compounds:
/// 盗窃+罪 is 盗窃+罪 and 盗窃 at one position, 罪 at the next.
/// </summary>
internal sealed class PartsAnalyzer : Analyzer
{
    public override string Fingerprint => "parts-1";

    public override void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var position = 0;
        foreach (var place in text.SplitAny(' ', '\n', '\t'))
        {
            var word = text[place];
            if (word.IsEmpty) continue;
            var start = place.Start.Value;
            if (word.Contains('+')) tokens.Add(word, position, start, start + word.Length);
            foreach (var part in word.Split('+'))
                tokens.Add(word[part], position++, start + part.Start.Value, start + part.End.Value);
        }
    }
}
