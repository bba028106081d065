using System.Globalization;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// How characters are read and what they look like, from characters.tsv and readings.tsv beside the program. Immutable; safe for any number of threads.
/// </summary>
internal sealed class CharacterTable
{
    private const string Characters = "characters.tsv";
    private const string Readings = "readings.tsv";

    private static readonly Lazy<CharacterTable> Shared = new(() => Load(LegalDictionaries.Source));

    private readonly Dictionary<char, Shape> _shapes = [];
    private readonly ushort[] _reading = new ushort[char.MaxValue + 1];
    private readonly List<string> _syllables = [""];
    private readonly Dictionary<string, ushort> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort[]> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ushort[]>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly bool[] _beginsWord = new bool[char.MaxValue + 1];
    private ushort[] _near = [];
    private int _longestWord;

    private CharacterTable() => _wordLookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The table that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The files are damaged or missing.</exception>
    public static CharacterTable Default => Shared.Value;

    /// <summary>Reads both files from a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or a line is not as its header says.</exception>
    public static CharacterTable Load(string folder)
    {
        var table = new CharacterTable();
        foreach (var row in TabSeparated.Read(folder, Characters, 4))
        {
            if (row[0].Length != 1) throw new InvalidDataException($"{Characters}：“{row[0]}”应为一个字。");
            if (row[2].Length != 0 && !int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out _)) throw new InvalidDataException($"{Characters}：“{row[0]}”的四角号码“{row[2]}”不是数字。");
            table._reading[row[0][0]] = table.NumberOf(row[1]);
            table._shapes[row[0][0]] = new Shape(row[2], row[3]);
        }

        foreach (var row in TabSeparated.Read(folder, Readings, 2))
        {
            var syllables = row[1].Split(' ');
            if (syllables.Length != row[0].Length) throw new InvalidDataException($"{Readings}：“{row[0]}”有{row[0].Length}字，读音却有{syllables.Length}个。");
            table._words[row[0]] = Array.ConvertAll(syllables, table.NumberOf);
            table._beginsWord[row[0][0]] = true;
            table._longestWord = Math.Max(table._longestWord, row[0].Length);
        }

        table._near = [.. table._syllables.Select((syllable, own) => table._numbers.GetValueOrDefault(Blurred(syllable), (ushort)own))];
        return table;
    }

    /// <summary>The spelling of a syllable that <see cref="Read"/> gave; empty for 0.</summary>
    public string Syllable(ushort number) => _syllables[number];

    /// <summary>Reads a text: by character the number of its syllable, 0 for what is no known character. Words decide over single characters.</summary>
    public ushort[] Read(ReadOnlySpan<char> text)
    {
        var read = new ushort[text.Length];
        for (var at = 0; at < text.Length;)
        {
            var length = WordAt(text[at..], out var syllables);
            if (length == 0) read[at] = _reading[text[at++]];
            else
            {
                syllables.CopyTo(read, at);
                at += length;
            }
        }

        return read;
    }

    /// <summary>Syllables that the south of China does not tell apart (zh and z, n and l, ang and an …) get one number.</summary>
    public ushort Near(ushort syllable) => _near[syllable];

    /// <summary>Whether one character is easily taken for another by its looks.</summary>
    public bool LookAlike(char a, char b) => _shapes.TryGetValue(a, out var one) && _shapes.TryGetValue(b, out var other) && one.IsLike(other);

    private static string Blurred(string syllable)
    {
        var blurred = syllable.Length > 1 && syllable[1] == 'h' && syllable[0] is 'z' or 'c' or 's' ? syllable[0] + syllable[2..] : syllable;
        if (blurred.Length > 1 && blurred[0] == 'n') blurred = 'l' + blurred[1..];
        return blurred.EndsWith("ang", StringComparison.Ordinal) || blurred.EndsWith("eng", StringComparison.Ordinal) || blurred.EndsWith("ing", StringComparison.Ordinal) ? blurred[..^1] : blurred;
    }

    private int WordAt(ReadOnlySpan<char> text, out ushort[] syllables)
    {
        syllables = [];
        if (!_beginsWord[text[0]]) return 0;
        for (var length = Math.Min(text.Length, _longestWord); length > 1; length--)
            if (_wordLookup.TryGetValue(text[..length], out var found))
            {
                syllables = found;
                return length;
            }

        return 0;
    }

    private ushort NumberOf(string syllable)
    {
        if (_numbers.TryGetValue(syllable, out var number)) return number;
        if (syllable.Length is 0 or > 6 || !syllable.All(char.IsAsciiLetterLower)) throw new InvalidDataException($"读音“{syllable}”应为不带声调的小写拼音。");
        _syllables.Add(syllable);
        return _numbers[syllable] = (ushort)(_syllables.Count - 1);
    }
}
