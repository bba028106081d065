using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>
/// The words by which a long text is told from others: rare in the library, and the more telling the more often the text says them. What any text of
/// a court holds (本院, 被告人), numbers, dates and amounts and single characters are left out. Masked names (张某) are searched for, as they tell one case
/// from the next, but say nothing to a reader.
/// </summary>
internal sealed class TellingTerms(ISearchable engine, LegalDictionaries dictionaries)
{
    /// <summary>A text with more different words than this is long: a question or a list of keywords has fewer.</summary>
    public const int LongText = 30;

    /// <summary>
    /// Words of a long text that are searched for. On the judged sets of facts 150 find as well as all of them, 100 lose up to .02 of nDCG@10 and 40
    /// up to .06, as articles are found by words that are common in them.
    /// </summary>
    public const int Most = 150;

    private const char MaskedName = '某';

    /// <summary>The best words, most telling first; words of equal worth in the order of the text. Empty where nothing telling is left.</summary>
    /// <param name="words">The words of the text in order, each as often as it stands there.</param>
    /// <param name="most">How many are wanted at most.</param>
    public IReadOnlyList<TellingTerm> Of(IReadOnlyList<AnalyzedWord> words, int most)
    {
        var candidates = SearchedWord.Distinct([.. words.Where(IsCandidate)]);
        var documents = engine.DocumentCount;
        var held = engine.DocumentFrequencies(EntryFields.Body, [.. candidates.Select(c => c.Word.Term)]);
        return
        [
            .. candidates.Select((searched, i) => new TellingTerm(searched, Worth(searched, held[i], documents), searched.Word.Term.Contains(MaskedName)))
                .Where(term => term.Worth > 0).OrderByDescending(term => term.Worth).Take(most),
        ];
    }

    private bool IsCandidate(AnalyzedWord word) =>
        word.Span.Length > 1 && word.Term[0] != LegalAnalyzer.ReferenceMark && !char.IsAsciiDigit(word.Term[0])
        && !dictionaries.CourtWords.Contains(word.Term) && !dictionaries.QuestionWords.Contains(word.Term);

    /// <summary>Weight times rarity. A word that no entry holds whole may be found by its parts, which say less.</summary>
    private double Worth(SearchedWord searched, long held, long documents)
    {
        if (held > 0) return searched.Weight * Bm25.Idf(documents, held);
        var parts = engine.DocumentFrequencies(EntryFields.Body, searched.Word.Parts).Where(part => part > 0).Select(part => Bm25.Idf(documents, part));
        return searched.Weight * WordMatching.PartWeight * parts.DefaultIfEmpty().Max();
    }
}

/// <summary>A word of a long text.</summary>
/// <param name="Searched">The word, weighted by how often the text says it.</param>
/// <param name="Worth">How telling it is, above 0; only to be compared with others of the same text.</param>
/// <param name="IsName">Of a masked name: not to be shown as what the text is about.</param>
internal sealed record TellingTerm(SearchedWord Searched, double Worth, bool IsName);
