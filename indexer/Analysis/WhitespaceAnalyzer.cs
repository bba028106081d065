namespace KnowledgeBase.Indexer.Analysis;

/// <summary>Splits at white space and changes nothing: for text that was analysed elsewhere, and to compare engines on equal tokens.</summary>
public sealed class WhitespaceAnalyzer : Analyzer
{
    /// <inheritdoc/>
    public override string Fingerprint => "whitespace-1";

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var position = 0;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            tokens.Add(text[start..i], position++, start, i);
        }
    }
}
