namespace KnowledgeBase.Indexer.Text;

/// <summary>A half-open range in a text, in UTF-16 units of the original text.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">One past the last unit.</param>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>Units covered.</summary>
    public int Length => End - Start;

    /// <summary>The covered part of <paramref name="text"/>.</summary>
    public string Of(string text) => text[Start..End];
}
