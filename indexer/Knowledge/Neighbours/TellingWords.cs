using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge.Neighbours;

/// <summary>
/// The words that tell what an entry is about: those of its rule, its keywords, its cause and its question, the rarest first. Only words of the
/// dictionary count, so that names, which are cut into single characters and pairs, lead nowhere. Safe for concurrent use.
/// </summary>
internal sealed class TellingWords(LegalAnalyzer analyzer, LegalDictionaries dictionaries)
{
    /// <summary>Words that are searched for: of longer lists the tail is common and costs time.</summary>
    private const int Most = 40;

    /// <summary>Characters of a text that states no rule which are looked at: its beginning says what it is about.</summary>
    private const int Beginning = 800;

    private const float KeywordWeight = 2;

    private static readonly string[] RuleSections = ["裁判要旨", "裁判要点", "问题"];

    /// <summary>The words, each once, with what each counts.</summary>
    public IReadOnlyList<(string Word, float Weight)> Of(KnowledgeEntry entry)
    {
        var weights = new Dictionary<string, float>(StringComparer.Ordinal);
        Add(entry.Subtitle, 1);
        Add(entry.Cause, KeywordWeight);
        foreach (var keyword in entry.Keywords.Where(keyword => keyword != entry.CaseType)) Add(keyword, KeywordWeight);
        foreach (var section in entry.Sections.Where(section => RuleSections.Contains(section.Heading))) Add(section.Text, 1);
        // A question is its own title; the title of a case is mostly names.
        if (entry.Kind is not (EntryKind.GuidingCase or EntryKind.ReferenceCase or EntryKind.TypicalCase or EntryKind.Judgment)) Add(entry.Title, 1);
        if (weights.Count == 0) Add(entry.Text, 1);
        return [.. weights.OrderByDescending(word => word.Value * Rarity(word.Key)).ThenBy(word => word.Key, StringComparer.Ordinal).Take(Most).Select(word => (word.Key, word.Value))];

        void Add(string? text, float weight)
        {
            var words = new List<AnalyzedWord>();
            analyzer.WordsOf(text.AsSpan(0, Math.Min(text?.Length ?? 0, Beginning)), words);
            foreach (var word in words)
                if (word.Term.Length > 1 && dictionaries.Words.Contains(word.Term) && !dictionaries.QuestionWords.Contains(word.Term))
                    weights[word.Term] = Math.Max(weights.GetValueOrDefault(word.Term), weight);
        }
    }

    private float Rarity(string word)
    {
        var node = dictionaries.Words.First(word[0]);
        for (var i = 1; i < word.Length; i++) node = dictionaries.Words.Next(node, word[i]);
        return -dictionaries.Words.LogProbability(node);
    }
}
