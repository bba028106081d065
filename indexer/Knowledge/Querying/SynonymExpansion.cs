using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Finds what the words of a query are called in the law, from the table of synonyms.</summary>
internal sealed class SynonymExpansion(LegalAnalyzer analyzer, LegalDictionaries dictionaries)
{
    /// <summary>How much another word counts against the word itself; on the judged statute questions .8 was the best of .4 to 1.</summary>
    private const float Weight = 0.8f;

    /// <summary>
    /// Other words for each of the words. What the segmenter cuts (没写 利息) may stand in the table as a whole; then its synonyms go with
    /// the word that it begins with. A whole counts only where it ends between two words: 老公 also stands in 老公司.
    /// </summary>
    /// <param name="text">The query.</param>
    /// <param name="words">Its words.</param>
    /// <param name="literal">Words, folded, for which nothing else is looked for.</param>
    public List<SearchedWord> Expand(string text, IReadOnlyList<SearchedWord> words, IReadOnlySet<string> literal)
    {
        var folded = new char[text.Length];
        dictionaries.Folding.Fold(text, folded);
        var ends = words.Select(word => word.Word.Span.End).ToHashSet();
        var expanded = new List<SearchedWord>(words.Count);
        foreach (var searched in words)
        {
            var word = searched.Word;
            var synonyms = dictionaries.Synonyms.Of(word.Term);
            var length = dictionaries.Synonyms.LongestAt(folded, word.Span.Start);
            if (length > word.Span.Length && ends.Contains(word.Span.Start + length)) synonyms = dictionaries.Synonyms.Of(new string(folded, word.Span.Start, length));
            expanded.Add(literal.Contains(word.Term) ? searched : searched with { Alternatives = [.. synonyms.Select(Alternative).Where(alternative => alternative.Words.Count > 0)] });
        }

        return expanded;
    }

    private WordAlternative Alternative(Synonym synonym)
    {
        var words = new List<AnalyzedWord>();
        analyzer.WordsOf(synonym.Word, words);
        return new WordAlternative(synonym.Word, [.. words.Where(word => word.Span.Length > 1)], Weight);
    }
}
