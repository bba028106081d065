using System.Text.Json;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads texts from JSON objects of other programs.</summary>
internal static class JsonText
{
    /// <summary>The trimmed text of a property; null where it is missing, null or empty.</summary>
    /// <exception cref="InvalidOperationException">The property is neither text nor null.</exception>
    public static string? Text(this JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.GetString()?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text as an entry holds it: paragraphs separated by one line feed.</summary>
    public static string Paragraphs(string text)
    {
        var paragraphs = new Paragraphs();
        foreach (var line in text.AsSpan().EnumerateLines()) paragraphs.Add(line);
        return paragraphs.Take();
    }
}
