namespace KnowledgeBase.Indexer.Content;

/// <summary>Takes a person's name from behind where they work or what they are.</summary>
internal static class NamelessText
{
    public static readonly char[] Blanks = [' ', '\u3000', '\u00A0', '\t'];

    /// <summary>
    /// The part that ends as one of the words given; whatever follows could be a name, even where no blank parts the two
    /// (刑二庭某某). Null where nothing ends so: better nothing than a name.
    /// </summary>
    public static string? Of(string text, string[] ends)
    {
        // A name of two characters is printed with blanks inside, so what follows the first blank is the name.
        var blank = text.IndexOfAny(Blanks);
        if (blank > 0) text = text[..blank];
        var end = ends.Max(word => text.LastIndexOf(word, StringComparison.Ordinal) is var at and > 0 ? at + word.Length : 0);
        return end > 0 ? text[..end] : null;
    }
}
