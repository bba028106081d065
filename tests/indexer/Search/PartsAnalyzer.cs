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
        var words = new TokenBuffer();
        new WhitespaceAnalyzer().Analyze(text, words);
        var position = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words.Term(i);
            if (word.Contains('+')) tokens.Add(word, position, words.Start(i), words.End(i));
            foreach (var part in word.Split('+'))
                tokens.Add(word[part], position++, words.Start(i) + part.Start.Value, words.Start(i) + part.End.Value);
        }
    }
}
