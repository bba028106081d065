using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// The words that a correction may lead to: dictionary words, causes and keywords that the index holds, causes, names of laws and synonyms that the product knows,
/// each with the entries that hold it.
/// </summary>
internal sealed class KnownWords
{
    /// <summary>Shortest and longest of them, in characters.</summary>
    public const int Shortest = 2, Longest = 20;

    /// <summary>A word of a large index must stand in a few entries: what stands in one or two may be a misprint itself.</summary>
    private const int EntriesAHolder = 20_000;

    /// <summary>The name of a cause or law is well known, whether the index holds many entries of it or none.</summary>
    private const int LeastOfNames = 20;

    /// <summary>What people leave out of a cause or charge: 民间借贷纠纷, 寻衅滋事罪.</summary>
    private static readonly string[] Endings = ["纠纷", "罪"];

    private const string Trying = "审理", Cases = "案件";

    private const int LeastBeforeEnding = 3;

    private readonly Dictionary<string, int> _numbers;

    private KnownWords(Dictionary<string, int> counts)
    {
        Words = [.. counts.Keys.Order(StringComparer.Ordinal)];
        Counts = Array.ConvertAll(Words, word => counts[word]);
        _numbers = new Dictionary<string, int>(Words.Length, StringComparer.Ordinal);
        for (var i = 0; i < Words.Length; i++) _numbers[Words[i]] = i;
    }

    /// <summary>The words, ordered.</summary>
    public string[] Words { get; }

    /// <summary>By word: entries that hold it.</summary>
    public int[] Counts { get; }

    /// <summary>Number of a word, or −1.</summary>
    public int Find(ReadOnlySpan<char> word) => _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    /// <summary>Collects the words of an index.</summary>
    public static KnownWords Of(ISearchable engine, LegalDictionaries dictionaries)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var least = 1 + (int)(engine.DocumentCount / EntriesAHolder);
        foreach (var field in EntryFields.Schema.TextFields)
            foreach (var (term, documents) in engine.TermsOf(field, least))
                if (term.Length <= Longest && IsHan(term) && dictionaries.Words.Contains(term)) Add(term, documents);
        foreach (var (cause, documents) in engine.TermsOf("cause")) AddName(cause, documents);
        foreach (var cause in CauseRegistry.Default.All) AddName(cause.Name, 0);
        foreach (var (keyword, documents) in engine.TermsOf("keyword")) AddName(keyword, documents);
        foreach (var word in dictionaries.Synonyms.Words)
        {
            AddName(word, 0);
            foreach (var synonym in dictionaries.Synonyms.Of(word)) AddName(synonym.Word, 0);
        }

        foreach (var law in dictionaries.Laws.FullNames)
        {
            AddName(WithoutState(law), 0);
            AddName(SubjectOf(law), 0);
            foreach (var alias in dictionaries.Laws.AliasesOf(law)) AddName(alias, 0);
        }

        return new KnownWords(counts);

        void AddName(string name, int documents)
        {
            // 掩饰、隐瞒 … is typed with the mark or without, and its parts alone.
            var parts = name.Split(['、', '（', '）', '(', ')', '·', ' ', '〈', '〉', '《', '》', '"', '“', '”'], StringSplitOptions.RemoveEmptyEntries);
            foreach (var part in parts.Append(string.Concat(parts)))
            {
                if (!IsHan(part) || part.Length > Longest) continue;
                Add(part, Math.Max(LeastOfNames, documents));
                foreach (var ending in Endings)
                    if (part.Length > LeastBeforeEnding + ending.Length - 1 && part.EndsWith(ending, StringComparison.Ordinal)) Add(part[..^ending.Length], Math.Max(LeastOfNames, documents));
            }
        }

        void Add(string word, int documents)
        {
            if (word.Length >= Shortest) counts[word] = Math.Max(counts.GetValueOrDefault(word), documents);
        }
    }

    /// <summary>A law's name as it is said: without 中华人民共和国.</summary>
    public static string WithoutState(string law) => law.StartsWith(LawNameFolding.State, StringComparison.Ordinal) ? law[LawNameFolding.State.Length..] : law;

    /// <summary>What a judicial interpretation is about: 民间借贷 of 关于审理民间借贷案件适用法律若干问题的规定; empty where its name does not say.</summary>
    private static string SubjectOf(string law)
    {
        var from = law.IndexOf(Trying, StringComparison.Ordinal) + Trying.Length;
        var to = from < Trying.Length ? -1 : law.IndexOf(Cases, from, StringComparison.Ordinal);
        return to < 0 ? "" : law[from..to];
    }

    /// <summary>Whether a text is of Chinese characters alone.</summary>
    public static bool IsHan(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('㐀', '鿿');
}
