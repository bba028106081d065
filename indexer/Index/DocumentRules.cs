namespace KnowledgeBase.Indexer.Index;

/// <summary>What a document must be to go into an index; checked before anything is written.</summary>
internal static class DocumentRules
{
    private const int LongestId = 512;
    private const int LongestKeyword = 8000;

    /// <exception cref="ArgumentException">The document breaks a rule; the message says which.</exception>
    public static void Demand(IndexDocument document, FieldNumbers fields)
    {
        if (document.Id.Length is 0 or > LongestId) throw new ArgumentException($"A document id has 1 to {LongestId} characters, this one {document.Id.Length}.", nameof(document));
        DemandWellFormed(document.Id, document.Id, "id");
        var seen = new HashSet<int>();
        foreach (var text in document.Texts)
        {
            if (!seen.Add(fields.OfText(text.Field))) throw new ArgumentException($"Document '{document.Id}' has two values in text field '{text.Field}'.", nameof(document));
            DemandWellFormed(text.Text, document.Id, text.Field);
        }

        seen.Clear();
        foreach (var number in document.Numbers)
        {
            if (!seen.Add(fields.OfNumber(number.Field))) throw new ArgumentException($"Document '{document.Id}' has two values in number field '{number.Field}'.", nameof(document));
            if (number.Value == Segment.NoNumber) throw new ArgumentException($"Document '{document.Id}' holds the reserved number {long.MinValue} in field '{number.Field}'.", nameof(document));
        }

        foreach (var keyword in document.Keywords)
        {
            fields.OfKeyword(keyword.Field);
            DemandWellFormed(keyword.Value, document.Id, keyword.Field);
            if (keyword.Value.Length > LongestKeyword) throw new ArgumentException($"Document '{document.Id}' has a value of more than {LongestKeyword} characters in field '{keyword.Field}'.", nameof(document));
        }
    }

    /// <summary>Half of a surrogate pair has no UTF-8 form, so it could not be found again.</summary>
    private static void DemandWellFormed(string text, string id, string field)
    {
        for (var i = 0; (i = Next(text, i)) >= 0; i += 2)
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new ArgumentException($"Document '{id}' holds half of a surrogate pair at {i} in field '{field}'.", nameof(text));

        static int Next(string text, int from) =>
            text.AsSpan(from).IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var at ? from + at : -1;
    }
}
