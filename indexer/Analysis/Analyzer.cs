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

    /// <summary>
    /// Whether a token's position is its start in the original text, and <see cref="EndOf"/> knows its end: then matched
    /// places are found without analysing the text again.
    /// </summary>
    public virtual bool LocatesByPosition => false;

    /// <summary>One past the last unit of the token <paramref name="term"/> that starts at <paramref name="start"/>; 0 where there is no such token.</summary>
    /// <exception cref="NotSupportedException"><see cref="LocatesByPosition"/> is false.</exception>
    public virtual int EndOf(ReadOnlySpan<char> text, int start, string term) => throw new NotSupportedException();
}
