using System.Globalization;
using System.Security.Cryptography;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// What the analysis knows: words, traditional forms, names of laws, synonyms. An index keeps a compiled copy of its own, so that a
/// query is always analysed as the indexed texts were.
/// </summary>
public sealed class LegalDictionaries
{
    private const string WordsFile = "words.bin";
    private const string FoldingFile = "traditional.tsv";
    private const string QuestionWordsFile = "question-words.txt";
    private const string CourtWordsFile = "court-words.txt";
    private static readonly string[] Copied = [FoldingFile, QuestionWordsFile, CourtWordsFile, "laws.tsv", "aliases.tsv", "ambiguous-names.tsv", "document-prefixes.tsv", SynonymTable.FileName];

    private LegalDictionaries(Lexicon words, CharacterFolding folding, LawNames laws, IReadOnlySet<string> questionWords, IReadOnlySet<string> courtWords, SynonymTable synonyms, string fingerprint) =>
        (Words, Folding, Laws, QuestionWords, CourtWords, Synonyms, Fingerprint) = (words, folding, laws, questionWords, courtWords, synonyms, fingerprint);

    /// <summary>Words with probabilities.</summary>
    public Lexicon Words { get; }

    /// <summary>Forms of characters.</summary>
    public CharacterFolding Folding { get; }

    /// <summary>Names of laws.</summary>
    public LawNames Laws { get; }

    /// <summary>Words of a question that say nothing of its subject (吗, 怎么, 是否 …), folded.</summary>
    public IReadOnlySet<string> QuestionWords { get; }

    /// <summary>Words that stand in every judgment and say nothing of its subject (本院, 被告人 …), folded.</summary>
    public IReadOnlySet<string> CourtWords { get; }

    /// <summary>Lay and legal words for the same thing.</summary>
    public SynonymTable Synonyms { get; }

    /// <summary>Changes with any of the data, and with the analyzer's rules.</summary>
    public string Fingerprint { get; }

    /// <summary>The folder of word lists that travels beside the program.</summary>
    public static string Source => Path.Combine(AppContext.BaseDirectory, "lexicon");

    /// <summary>Compiles the word lists of <paramref name="source"/> (general.txt, legal.tsv and tables) into <paramref name="target"/>.</summary>
    /// <exception cref="IOException">A file is missing or cannot be written.</exception>
    /// <exception cref="InvalidDataException">A line is damaged; the message names it.</exception>
    public static void Compile(string source, string target)
    {
        Directory.CreateDirectory(target);
        var words = Lexicon.Build(ReadWords(source));
        using (var file = File.Create(Path.Combine(target, WordsFile))) words.Write(file);
        foreach (var name in Copied) File.Copy(Path.Combine(source, name), Path.Combine(target, name), overwrite: true);
    }

    /// <summary>Loads what <see cref="Compile"/> wrote.</summary>
    /// <exception cref="IOException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is damaged.</exception>
    public static LegalDictionaries Load(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var name in Copied.Prepend(WordsFile)) hash.AppendData(File.ReadAllBytes(Path.Combine(folder, name)));
        var fingerprint = $"{LegalAnalyzer.Rules}-{Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8))}";
        using var words = File.OpenRead(Path.Combine(folder, WordsFile));
        var folding = new CharacterFolding(ReadFolding(folder));
        return new LegalDictionaries(Lexicon.Read(words), folding, LawNames.Load(folder), ReadWordList(folder, QuestionWordsFile), ReadWordList(folder, CourtWordsFile), SynonymTable.Load(folder, folding), fingerprint);
    }

    private static Dictionary<string, double> ReadWords(string source)
    {
        var folding = new CharacterFolding(ReadFolding(source));
        var words = new Dictionary<string, double>(StringComparer.Ordinal);
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(source, "general.txt")))
        {
            line++;
            // "word frequency part-of-speech"; the word itself may hold a blank.
            var tag = text.LastIndexOf(' ');
            var count = tag <= 0 ? -1 : text.LastIndexOf(' ', tag - 1);
            if (count <= 0 || !double.TryParse(text.AsSpan(count + 1, tag - count - 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var frequency))
                throw new InvalidDataException($"general.txt line {line} is not 'word frequency tag'.");
            var word = Fold(text.AsSpan(0, count), folding);
            words[word] = Math.Max(words.GetValueOrDefault(word), Math.Max(1, frequency));
        }

        AddLegalWords(source, folding, words);
        return words;
    }

    /// <summary>
    /// A legal word gets the frequency at which it is just preferred to being cut into words: their probabilities' product,
    /// and a little more. So it stays whole without pulling neighbours to itself.
    /// </summary>
    private static void AddLegalWords(string source, CharacterFolding folding, Dictionary<string, double> words)
    {
        var total = words.Values.Sum();
        var before = new Segmenter(Lexicon.Build(words));
        var added = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in File.ReadLines(Path.Combine(source, "legal.tsv")))
        {
            if (text.StartsWith('#') || text.Length == 0) continue;
            var word = Fold(text.AsSpan(0, text.IndexOf('\t') is > 0 and var tab ? tab : text.Length), folding);
            var product = total;
            var lengths = before.Cut(word);
            for (var at = 0; at < word.Length; at += lengths[at]) product *= words.GetValueOrDefault(word.Substring(at, lengths[at]), 1) / total;
            added[word] = Math.Max(3, Math.Ceiling(product) + 1);
        }

        foreach (var (word, frequency) in added) words[word] = Math.Max(words.GetValueOrDefault(word), frequency);
    }

    private static HashSet<string> ReadWordList(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0 && line[0] != '#').ToHashSet(StringComparer.Ordinal);

    private static string Fold(ReadOnlySpan<char> text, CharacterFolding folding)
    {
        var folded = new char[text.Length];
        folding.Fold(text, folded);
        return new string(folded);
    }

    private static IEnumerable<(char From, char To)> ReadFolding(string folder)
    {
        var line = 0;
        foreach (var text in File.ReadLines(Path.Combine(folder, FoldingFile)))
        {
            line++;
            if (text.StartsWith('#')) continue;
            if (text.Length != 3 || text[1] != '\t') throw new InvalidDataException($"{FoldingFile} line {line} is not 'character TAB character'.");
            yield return (text[0], text[2]);
        }
    }
}
