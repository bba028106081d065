using System.Collections.Frozen;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// Lay and legal words for the same thing, from <c>synonyms.tsv</c>. Immutable; safe for concurrent use.
/// </summary>
/// <remarks>
/// A query is expanded word by word, by <see cref="Of"/> with the folded term. What the segmenter cuts, or what holds punctuation,
/// is found in the folded text by <see cref="LongestAt"/>; such a match counts only where it begins and ends between two words,
/// for 老公 also stands in 老公司.
/// </remarks>
public sealed class SynonymTable
{
    internal const string FileName = "synonyms.tsv";

    private readonly FrozenDictionary<string, Synonym[]> _byWord;
    private readonly FrozenDictionary<string, Synonym[]>.AlternateLookup<ReadOnlySpan<char>> _bySpan;
    private readonly FrozenDictionary<char, int> _longestByFirst;

    private SynonymTable(IReadOnlyList<SynonymGroup> groups)
    {
        _byWord = groups.SelectMany(group => group.Pairs()).GroupBy(pair => pair.From, StringComparer.Ordinal)
            .ToFrozenDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => new Synonym(pair.To, pair.Relation)).ToArray(), StringComparer.Ordinal);
        _bySpan = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        _longestByFirst = _byWord.Keys.GroupBy(word => word[0]).ToFrozenDictionary(words => words.Key, words => words.Max(word => word.Length));
    }

    /// <summary>All words that have synonyms, folded, in no particular order.</summary>
    public IReadOnlyCollection<string> Words => _byWord.Keys;

    /// <summary>Reads <c>synonyms.tsv</c> from a folder.</summary>
    /// <param name="folder">A folder of word lists.</param>
    /// <param name="folding">The folding by which queries are folded; every word must be in its folded form.</param>
    /// <exception cref="InvalidDataException">The file is missing or a line is wrong; the message names file, line, fault and remedy.</exception>
    public static SynonymTable Load(string folder, CharacterFolding folding) => new(SynonymGroups.Read(Path.Combine(folder, FileName), folding));

    /// <summary>
    /// The words to look for beside a word, in the order of the file: those of the same meaning and, for a lay word, the legal terms.
    /// Directly joined words only. Empty for a word without synonyms.
    /// </summary>
    /// <param name="word">A folded word or phrase, whole.</param>
    public IReadOnlyList<Synonym> Of(string word) => _byWord.TryGetValue(word, out var synonyms) ? synonyms : [];

    /// <summary>Length of the longest word with synonyms that begins at an offset of a folded text, in UTF-16 units; 0 where none does.</summary>
    public int LongestAt(ReadOnlySpan<char> text, int at)
    {
        if ((uint)at >= (uint)text.Length || !_longestByFirst.TryGetValue(text[at], out var length)) return 0;
        for (length = Math.Min(length, text.Length - at); length > 0; length--)
            if (_bySpan.ContainsKey(text.Slice(at, length))) return length;
        return 0;
    }
}
