namespace KnowledgeBase.Indexer.Index;

/// <summary>Numbers of the sections of a segment file, see FORMAT.md "Sections". Numbers are never given twice.</summary>
internal static class SectionIds
{
    public const int Summary = 1;
    public const int Terms = 2;
    public const int TermIndex = 3;
    public const int Postings = 4;
    public const int Positions = 5;
    public const int StoredBlocks = 6;
    public const int StoredIndex = 7;

    /// <summary>Length codes of text field i: this plus the field's number.</summary>
    public const int Lengths = 100;

    /// <summary>Values of keyword field i: this plus the field's number.</summary>
    public const int Keywords = 300;

    /// <summary>Values of number field i: this plus its place among the number fields.</summary>
    public const int Numbers = 500;

    /// <summary>Name for people, with the field's own.</summary>
    public static string NameOf(int id, FieldNumbers fields) => id switch
    {
        >= Numbers when id - Numbers < fields.Schema.NumberFields.Count => $"numbers of {fields.Schema.NumberFields[id - Numbers]}",
        >= Keywords and < Numbers when id - Keywords < fields.Count => $"values of {fields.Names[id - Keywords]}",
        >= Lengths and < Keywords when id - Lengths < fields.Count => $"lengths of {fields.Names[id - Lengths]}",
        Summary => "summary",
        Terms => "terms",
        TermIndex => "term index",
        Postings => "postings",
        Positions => "positions",
        StoredBlocks => "stored documents",
        StoredIndex => "stored index",
        _ => $"section {id}",
    };
}
