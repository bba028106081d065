namespace KnowledgeBase.Indexer.Text;

/// <summary>
/// Makes writings of the same character equal: full-width to half-width, capital to small, traditional and variant to
/// simplified. One UTF-16 unit becomes one unit, so every offset in the folded text is that of the original.
/// </summary>
public sealed class CharacterFolding
{
    private readonly char[] _table = new char[char.MaxValue + 1];

    /// <param name="simplified">Pairs of a character and its simplified form.</param>
    public CharacterFolding(IEnumerable<(char From, char To)> simplified)
    {
        for (var c = 0; c < _table.Length; c++) _table[c] = FoldForm((char)c);
        foreach (var (from, to) in simplified) _table[from] = to;
    }

    /// <summary>The folded form of a character.</summary>
    public char Fold(char character) => _table[character];

    /// <summary>Folds a text; both spans have the same length.</summary>
    public void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = _table;
        for (var i = 0; i < text.Length; i++) folded[i] = table[text[i]];
    }

    private static char FoldForm(char c)
    {
        if (c == '\u3000') c = ' ';
        else if (c is >= '\uFF01' and <= '\uFF5E') c = (char)(c - 0xFEE0);
        return char.IsSurrogate(c) ? c : char.ToLowerInvariant(c);
    }
}
