namespace KnowledgeBase.Indexer.Analysis;

/// <summary>Turns a text into tokens. Instances hold no state between calls and are safe for concurrent use.</summary>
public abstract class Analyzer
{
    /// <summary>
    /// Changes whenever the same text could give other tokens: an index built with another fingerprint must be built again.
    /// </summary>
    public abstract string Fingerprint { get; }

    /// <summary>Adds the tokens of <paramref name="text"/> to <paramref name="tokens"/>, in order of position.</summary>
    public abstract void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens);
}
