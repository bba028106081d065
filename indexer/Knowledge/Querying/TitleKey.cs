using System.Text;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>What a title is recognised by when it is typed or pasted whole.</summary>
internal static class TitleKey
{
    private const int Shortest = 6;

    /// <summary>
    /// The letters and digits of a title; null for a text too short to be told from plain words.
    /// </summary>
    public static string? Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in title)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Append(char.ToLowerInvariant(c));
        return key.Length >= Shortest ? key.ToString() : null;
    }
}
