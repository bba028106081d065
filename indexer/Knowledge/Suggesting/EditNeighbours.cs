namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// Finds the known words that a text becomes by one edit: a character replaced, left out, put in, or two neighbours swapped (two words that
/// are one edit apart become equal when one character of each is left out); and those that sound exactly the same. Eight bytes for each word's every
/// omission, sorted by hash; hashes are of this process.
/// </summary>
internal sealed class EditNeighbours
{
    private readonly string[] _words;
    private readonly CharacterTable _characters;
    private readonly long[] _omissions;
    private readonly long[] _sounds;

    public EditNeighbours(string[] words, CharacterTable characters)
    {
        (_words, _characters) = (words, characters);
        var omissions = new List<long>(words.Length * 4);
        _sounds = new long[words.Length];
        Span<char> shorter = stackalloc char[KnownWords.Longest];
        for (var number = 0; number < words.Length; number++)
        {
            omissions.Add(Key(words[number], number));
            for (var left = 0; left < words[number].Length; left++) omissions.Add(Key(Without(words[number], left, shorter), number));
            _sounds[number] = SoundKey(characters.Read(words[number]), number);
        }

        _omissions = [.. omissions];
        Array.Sort(_omissions);
        Array.Sort(_sounds);
    }

    /// <summary>Bytes held.</summary>
    public long Bytes => (_omissions.LongLength + _sounds.LongLength) * sizeof(long);

    /// <summary>Adds the numbers of words that may be one edit away, or sound the same; a few that are neither may be among them.</summary>
    public void Find(ReadOnlySpan<char> text, HashSet<int> found)
    {
        Collect(_omissions, Key(text, 0), found);
        Span<char> shorter = stackalloc char[text.Length - 1];
        for (var left = 0; left < text.Length; left++) Collect(_omissions, Key(Without(text, left, shorter), 0), found);
        Collect(_sounds, SoundKey(_characters.Read(text), 0), found);
    }

    private static void Collect(long[] keys, long key, HashSet<int> found)
    {
        var at = Array.BinarySearch(keys, key);
        for (at = at < 0 ? ~at : at; at < keys.Length && keys[at] >> 32 == key >> 32; at++) found.Add((int)keys[at]);
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, int left, Span<char> shorter)
    {
        text[..left].CopyTo(shorter);
        text[(left + 1)..].CopyTo(shorter[left..]);
        return shorter[..(text.Length - 1)];
    }

    private static long Key(ReadOnlySpan<char> text, int number) => (long)string.GetHashCode(text, StringComparison.Ordinal) << 32 | (uint)number;

    private static long SoundKey(ushort[] syllables, int number)
    {
        var hash = new HashCode();
        foreach (var syllable in syllables) hash.Add(syllable);
        return (long)hash.ToHashCode() << 32 | (uint)number;
    }
}
