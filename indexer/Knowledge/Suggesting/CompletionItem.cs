namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>Something that typing can lead to. It is compared by <see cref="Key"/>: folded, without punctuation.</summary>
internal sealed class CompletionItem
{
    private readonly byte[]? _places;

    public CompletionItem(string text, CompletionKind kind, string? detail, int count, Func<char, char> fold, CharacterTable characters)
    {
        (Text, Kind, Detail, Count) = (text, kind, detail, count);
        var (key, places) = (new char[text.Length], new byte[text.Length]);
        var length = 0;
        for (var at = 0; at < Math.Min(text.Length, byte.MaxValue); at++)
        {
            if (!char.IsLetterOrDigit(text[at])) continue;
            key[length] = fold(text[at]);
            places[length++] = (byte)at;
        }

        Key = new string(key, 0, length);
        if (Key == text) Key = text;
        if (length < text.Length) _places = places[..length];
        Syllables = characters.Read(Key);
    }

    /// <summary>As it is shown and filled in.</summary>
    public string Text { get; }

    public CompletionKind Kind { get; }

    /// <summary>As in <see cref="Completion"/>.</summary>
    public string? Detail { get; }

    /// <summary>As in <see cref="Completion"/>.</summary>
    public int Count { get; }

    /// <summary>What is compared.</summary>
    public string Key { get; }

    /// <summary>By character of the key: its syllable; 0 for what is read as it is written.</summary>
    public ushort[] Syllables { get; }

    /// <summary>Where in the text a character of the key stands.</summary>
    public int PlaceOf(int inKey) => _places is null ? inKey : _places[inKey];
}
