namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// The places where items can be begun: their first character, and the words inside longer ones; once in the order of the text, once in the order of the first
/// letters of its pinyin. Six bytes a place and order.
/// </summary>
internal sealed class CompletionIndex
{
    private readonly CompletionItem[] _items;
    private readonly CharacterTable _characters;
    private readonly Place[] _byText;
    private readonly Place[] _byLetters;

    /// <param name="items">The items.</param>
    /// <param name="starts">Where each can be begun, in its key.</param>
    /// <param name="characters">How they are read.</param>
    public CompletionIndex(IReadOnlyList<CompletionItem> items, Func<CompletionItem, IEnumerable<int>> starts, CharacterTable characters)
    {
        (_items, _characters) = ([.. items], characters);
        var places = new List<Place>();
        for (var item = 0; item < _items.Length; item++)
            foreach (var start in starts(_items[item])) places.Add(new Place(item, (byte)start));
        _byText = [.. places];
        Array.Sort(_byText, (a, b) => Key(a).SequenceCompareTo(Key(b)));
        _byLetters = [.. places];
        Array.Sort(_byLetters, (a, b) => CompareLetters(a, b));
    }

    /// <summary>Places at which something can be begun.</summary>
    public int Count => _byText.Length;

    /// <summary>Calls back for each place that what is typed may match: those that begin with its characters, or its first letter.</summary>
    public void Find(ReadOnlySpan<char> typed, Action<CompletionItem, int> found)
    {
        var letters = typed.IndexOfAnyInRange('a', 'z');
        var characters = (letters < 0 ? typed : typed[..letters]).ToString();
        if (characters.Length > 0)
        {
            for (var at = First(_byText, place => Key(place).SequenceCompareTo(characters) < 0); at < _byText.Length && Key(_byText[at]).StartsWith(characters); at++) Report(_byText[at], found);
            return;
        }

        var letter = typed[0];
        for (var at = First(_byLetters, place => Letter(place, 0) < letter); at < _byLetters.Length && Letter(_byLetters[at], 0) == letter; at++) Report(_byLetters[at], found);
    }

    private static int First(Place[] places, Predicate<Place> isBefore)
    {
        var (low, high) = (0, places.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (isBefore(places[middle])) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private void Report(Place place, Action<CompletionItem, int> found) => found(_items[place.Item], place.Start);

    private ReadOnlySpan<char> Key(Place place) => _items[place.Item].Key.AsSpan(place.Start);

    /// <summary>First letter of a character's pinyin; the character itself where it has none; 0 behind the end.</summary>
    private char Letter(Place place, int at)
    {
        var item = _items[place.Item];
        if (place.Start + at >= item.Key.Length) return '\0';
        var syllable = _characters.Syllable(item.Syllables[place.Start + at]);
        return syllable.Length > 0 ? syllable[0] : item.Key[place.Start + at];
    }

    private int CompareLetters(Place a, Place b)
    {
        for (var at = 0; ; at++)
        {
            var (one, other) = (Letter(a, at), Letter(b, at));
            if (one != other) return one.CompareTo(other);
            if (one == '\0') return a.Item != b.Item ? a.Item.CompareTo(b.Item) : a.Start.CompareTo(b.Start);
        }
    }

    private readonly record struct Place(int Item, byte Start);
}
