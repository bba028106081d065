namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// What the engine keeps of one thing: analysed texts, exact keywords, numbers, and a payload it does not look into.
/// Texts, values and id are well-formed UTF-16 (no half surrogate pairs); what breaks a rule is refused. All of it is stored, so that a document can be given back, and taken out of the statistics, exactly as it went in.
/// </summary>
/// <param name="Id">Unique; adding a document with a known id replaces the old one. 1 to 512 UTF-16 units.</param>
/// <param name="Texts">Analysed fields, at most one value a field.</param>
/// <param name="Keywords">Exact fields, any number of values; searched by term, filtered, counted as facets.</param>
/// <param name="Numbers">Numeric fields, at most one value a field; filtered by range and sorted by.</param>
/// <param name="Payload">Bytes given back with the document.</param>
public sealed record IndexDocument(
    string Id,
    IReadOnlyList<TextValue> Texts,
    IReadOnlyList<KeywordValue> Keywords,
    IReadOnlyList<NumberValue> Numbers,
    ReadOnlyMemory<byte> Payload)
{
    /// <summary>The text of a field, or null.</summary>
    public string? TextOf(string field)
    {
        foreach (var text in Texts)
            if (text.Field == field) return text.Text;
        return null;
    }
}

/// <summary>A text in an analysed field.</summary>
public readonly record struct TextValue(string Field, string Text);

/// <summary>One exact value of a keyword field.</summary>
public readonly record struct KeywordValue(string Field, string Value);

/// <summary>The value of a numeric field: any but <see cref="long.MinValue"/>, which stands for none.</summary>
public readonly record struct NumberValue(string Field, long Value);
