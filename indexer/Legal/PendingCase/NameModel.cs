using System.Globalization;
using KnowledgeBase.Indexer.Legal.Masking;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>
/// How probable it is that some characters are a word, or a person's name: words by their frequency in the general list, names by how often characters
/// stand in the names which that list holds. Costs are negative logarithms of probabilities. Immutable.
/// </summary>
internal sealed class NameModel
{
    /// <summary>The longest word that is looked up; longer ones are made of such.</summary>
    public const int LongestWord = 4;

    /// <summary>One word in so many is taken for a name: measured, since few characters that are no name look like one.</summary>
    private const double NameShare = 1.0 / 8;

    /// <summary>A rare surname is an everyday word too (高, 曾, 向): what follows it has to look the more like a name.</summary>
    private const float RarePenalty = 3;

    private const double SingleGivenShare = 0.2;
    private const int LeastFrequency = 5;
    private const int EverydayFrequency = 20;

    /// <summary>张三 is an everyday word in questions of law.</summary>
    private const int PlaceholderFrequency = 20_000;

    // Characters that stand alone as given names and end hardly any word.
    private const string SingleGiven = "伟芳娜敏静丽强磊军洋勇艳杰娟涛超霞刚俊鹏毅翔斌波辉健鑫浩婷莹琳玲颖慧";

    // 人民币贰万陆仟元, 第五百三十条 (第五 is a surname, too)
    private const string Numerals = "壹贰叁肆伍陆柒捌玖拾佰仟萬亿百元";

    // 付定金的一方, 高利息: words of money and contracts, by which nobody is called.
    private static readonly string[] NoGivenNames =
        ["定金", "订金", "押金", "佣金", "租金", "本金", "罚金", "奖金", "利润", "利息", "费用", "合同", "标的", "义务", "货款", "房款", "尾款", "贷款", "借款", "欠款", "全款"];

    /// <summary>A legal word that the general list lacks.</summary>
    private const int LegalFrequency = 200;

    private readonly Dictionary<string, float> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> wordLookup;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> places;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> everyday;
    private readonly Dictionary<string, float> surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, float>.AlternateLookup<ReadOnlySpan<char>> surnameLookup;
    private readonly Dictionary<char, float> first = [];
    private readonly Dictionary<char, float> second = [];
    private readonly float unknown;
    private readonly float unknownGiven;

    private NameModel(string folder)
    {
        var listed = TabSeparated.Read(folder, "surnames.tsv", 2).ToDictionary(row => row[0], row => row[1] == "usual", StringComparer.Ordinal);
        var (placeNames, common) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        var (firsts, seconds, bearers) = (new Dictionary<char, int>(), new Dictionary<char, int>(), new Dictionary<string, int>(StringComparer.Ordinal));
        long total = 0;
        foreach (var line in File.ReadLines(Path.Combine(folder, "general.txt")))
        {
            var (word, frequency, part) = Fields(line);
            total += frequency;
            if (part == "nr" && word.Length == 3 && listed.TryGetValue(word[..1], out var usual) && usual)
            {
                Increment(bearers, word[..1]);
                Increment(firsts, word[1]);
                Increment(seconds, word[2]);
                continue;
            }

            if (word.Length is 2 or 3 && frequency >= EverydayFrequency && part is not ("nr" or "nz" or "nrt")) common.Add(word);
            // 李强 is somebody, 黎明 a word too.
            if (part.StartsWith("nr", StringComparison.Ordinal) && word.Length == 2 && SingleGiven.Contains(word[1], StringComparison.Ordinal)) continue;
            if (part == "ns" && word.Length is >= 2 and <= LongestWord) placeNames.Add(word);
            if (word.Length <= LongestWord && (frequency >= LeastFrequency || word.Length == 1)) frequencies[word] = frequency;
        }

        foreach (var row in TabSeparated.Read(folder, "legal.tsv", 2))
            if (row[0].Length <= LongestWord) frequencies[row[0]] = Math.Max(LegalFrequency, frequencies.GetValueOrDefault(row[0]));
        foreach (var row in TabSeparated.Read(folder, "name-like-words.txt", 1))
            frequencies[row[0]] = Math.Max(LegalFrequency, frequencies.GetValueOrDefault(row[0]));
        foreach (var row in TabSeparated.Read(folder, "placeholder-names.txt", 1)) frequencies[row[0]] = PlaceholderFrequency;
        foreach (var (word, frequency) in frequencies) words[word] = Cost(frequency, total);
        unknown = Cost(1, total);
        var names = firsts.Values.Sum();
        foreach (var (surname, isUsual) in listed) surnames[surname] = Cost(bearers.GetValueOrDefault(surname) + 20, names) + (isUsual ? 0 : RarePenalty);
        foreach (var (c, count) in firsts) first[c] = Cost(count + 1, names);
        foreach (var (c, count) in seconds) second[c] = Cost(count + 1, names);
        unknownGiven = Cost(1, names * 2);
        wordLookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        surnameLookup = surnames.GetAlternateLookup<ReadOnlySpan<char>>();
        everyday = common.GetAlternateLookup<ReadOnlySpan<char>>();
        places = placeNames.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads general.txt, legal.tsv, surnames.tsv, name-like-words.txt and placeholder-names.txt from a folder.</summary>
    /// <exception cref="InvalidDataException">A table is missing or damaged.</exception>
    public static NameModel Load(string folder) => new(folder);

    /// <summary>Cost of a word; of a single character that is none, that of the rarest; infinite for a longer one that is none.</summary>
    public float Word(ReadOnlySpan<char> text) =>
        wordLookup.TryGetValue(text, out var cost) ? cost : text.Length == 1 ? unknown : float.PositiveInfinity;

    /// <summary>Whether a word of two or three characters is an everyday one, and no proper name.</summary>
    public bool IsEveryday(ReadOnlySpan<char> word) => everyday.Contains(word);

    /// <summary>Whether a word is the name of a place.</summary>
    public bool IsPlace(ReadOnlySpan<char> text) => places.Contains(text);

    /// <summary>Whether a word is the name of a place, with or without its level (唐山, 彭水).</summary>
    public bool IsPlaceOfAnyLevel(ReadOnlySpan<char> text)
    {
        if (IsPlace(text)) return true;
        foreach (var level in "市县区镇")
            if (IsPlace(string.Concat(text, [level]))) return true;
        return false;
    }

    /// <summary>Cost of a person's name of a surname and one or two further characters.</summary>
    public float Name(ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        var family = surnameLookup.TryGetValue(surname, out var known) ? known : float.PositiveInfinity;
        foreach (var word in NoGivenNames)
            if (given.SequenceEqual(word)) return float.PositiveInfinity;
        foreach (var c in given)
            if (NameBoundary.IsNever(c) || Numerals.Contains(c, StringComparison.Ordinal)) return float.PositiveInfinity;
        var characters = given.Length == 1
            ? Given(second, given[0]) - (float)Math.Log(SingleGivenShare)
            : Given(first, given[0]) + Given(second, given[1]) - (float)Math.Log(1 - SingleGivenShare);
        return family + characters - (float)Math.Log(NameShare);
    }

    private float Given(Dictionary<char, float> costs, char c) => costs.TryGetValue(c, out var cost) ? cost : unknownGiven;

    private static float Cost(long count, long total) => -(float)Math.Log((double)count / total);

    private static void Increment<T>(Dictionary<T, int> counts, T key) where T : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;

    private static (string Word, int Frequency, string Part) Fields(string line)
    {
        var fields = line.Split(' ');
        return fields.Length == 3 && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var frequency)
            ? (fields[0], frequency, fields[2])
            : throw new InvalidDataException($"general.txt：“{line}”应为“词 频率 词性”。请用单个空格分隔各列。");
    }
}
