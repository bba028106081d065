namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Numbers of the fields with terms: 0 is the id, then keyword fields, then text fields, in the schema's order.
/// Number fields have a numbering of their own.
/// </summary>
internal sealed class FieldNumbers
{
    /// <summary>The field of document ids.</summary>
    public const int Id = 0;

    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <exception cref="ArgumentException">A name is empty or used twice, or there are more than 100 fields.</exception>
    public FieldNumbers(IndexSchema schema)
    {
        Schema = schema;
        FirstText = 1 + schema.KeywordFields.Count;
        Count = FirstText + schema.TextFields.Count;
        Names = ["_id", .. schema.KeywordFields, .. schema.TextFields];
        for (var i = 1; i < Count; i++) Add(_terms, Names[i], i);
        for (var i = 0; i < schema.NumberFields.Count; i++) Add(_numbers, schema.NumberFields[i], i);
        if (Count + _numbers.Count > 101) throw new ArgumentException("An index has at most 100 fields.", nameof(schema));
    }

    public IndexSchema Schema { get; }

    /// <summary>Names by number.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>Fields with terms.</summary>
    public int Count { get; }

    /// <summary>The first text field; those below are keyword fields.</summary>
    public int FirstText { get; }

    public bool IsText(int field) => field >= FirstText;

    /// <exception cref="ArgumentException">No text or keyword field has this name.</exception>
    public int OfTerms(string field) => _terms.TryGetValue(field, out var number) ? number : throw Unknown(field, "text or keyword");

    /// <exception cref="ArgumentException">No text field has this name.</exception>
    public int OfText(string field) => OfTerms(field) is var number && IsText(number) ? number : throw Unknown(field, "text");

    /// <exception cref="ArgumentException">No keyword field has this name.</exception>
    public int OfKeyword(string field) => OfTerms(field) is var number && !IsText(number) ? number : throw Unknown(field, "keyword");

    /// <exception cref="ArgumentException">No number field has this name.</exception>
    public int OfNumber(string field) => _numbers.TryGetValue(field, out var number) ? number : throw Unknown(field, "number");

    private static ArgumentException Unknown(string field, string kind) => new($"The index has no {kind} field '{field}'.", nameof(field));

    private void Add(Dictionary<string, int> numbers, string name, int number)
    {
        if (string.IsNullOrEmpty(name) || _terms.ContainsKey(name) || !numbers.TryAdd(name, number))
            throw new ArgumentException($"Field name '{name}' is empty or used twice.", nameof(name));
    }
}
