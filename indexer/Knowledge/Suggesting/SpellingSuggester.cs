using System.Text;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>
/// Did you mean: finds the words of a query that were probably mistyped, and what they were to be (民间借代: 民间借贷). A correction leads to words that the
/// index holds, to causes and to names of laws. It is given only where the corrected text is much more probable than the one typed and what was typed stands
/// nowhere in the index. Safe for concurrent use.
/// </summary>
public sealed class SpellingSuggester
{
    /// <summary>Longer texts are facts, not queries: they are left alone.</summary>
    public const int LongestText = 100;

    /// <summary>How much more probable the corrected text must be, as a logarithm.</summary>
    private const double Margin = 3;

    /// <summary>
    /// A word of two or three characters has little to go by: it is corrected only in a short run, which is made of such words as people look for. In a sentence
    /// the neighbours of two words look like a misspelt one.
    /// </summary>
    private const int LongestRunForShort = 6, LongestShort = 3;

    /// <summary>Characters that stand for names.</summary>
    private const string StandIns = "某甲乙丙丁";

    /// <summary>Corrections that are looked up in the index before none is given.</summary>
    private const int MostTried = 4;

    /// <summary>What is typed in earnest may stand in some entries by the same mistake: up to one for so many of the word meant.</summary>
    private const int MeantForMistaken = 300;

    private readonly ISearchable _engine;
    private readonly LegalAnalyzer _analyzer;
    private readonly LegalDictionaries _dictionaries;
    private readonly KnownWords _known;
    private readonly EditNeighbours _neighbours;
    private readonly Misspelling _misspelling;

    internal SpellingSuggester(ISearchable engine, LegalAnalyzer analyzer, LegalDictionaries dictionaries, CharacterTable characters)
    {
        (_engine, _analyzer, _dictionaries) = (engine, analyzer, dictionaries);
        _known = KnownWords.Of(engine, dictionaries);
        _neighbours = new EditNeighbours(_known.Words, characters);
        _misspelling = new Misspelling(characters);
    }

    /// <summary>The query as it was probably meant; null where nothing is wrong with it, or nothing better is known.</summary>
    /// <param name="text">The query; longer than <see cref="LongestText"/> units, it is left alone.</param>
    public Suggestion? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText) return null;
        var costs = new WordCosts(_engine, _dictionaries, _known);
        var found = new List<Correction>();
        foreach (var run in Runs(text))
        {
            var folded = new char[run.Length];
            _dictionaries.Folding.Fold(text.AsSpan(run.Start, run.Length), folded);
            Correct(folded, run.Start, costs, found);
        }

        if (found.Count == 0) return null;
        var corrected = new StringBuilder();
        var changes = new List<SpellingChange>();
        var done = 0;
        foreach (var correction in found)
        {
            corrected.Append(text, done, correction.Start - done);
            changes.Add(new SpellingChange(text[correction.Start..correction.End], correction.Word, corrected.Length));
            corrected.Append(correction.Word);
            done = correction.End;
        }

        return new Suggestion(corrected.Append(text, done, text.Length - done).ToString(), changes);
    }

    /// <summary>The stretches of Chinese characters that are no number or citation.</summary>
    private List<TextSpan> Runs(string text)
    {
        var words = new List<AnalyzedWord>();
        _analyzer.WordsOf(text, words);
        var references = words.Where(word => word.Term[0] == LegalAnalyzer.ReferenceMark).Select(word => word.Span).ToList();
        var runs = new List<TextSpan>();
        for (var at = 0; at < text.Length;)
        {
            if (references.Find(span => span.Start == at) is { Length: > 0 } reference)
            {
                at = reference.End;
                continue;
            }

            var start = at;
            while (at < text.Length && KnownWords.IsHan(text.AsSpan(at, 1)) && !references.Exists(span => span.Start == at)) at++;
            if (at - start >= KnownWords.Shortest) runs.Add(new TextSpan(start, at));
            if (at == start) at++;
        }

        return runs;
    }

    /// <summary>Corrects the most certain mistake of a run first, then what stands before it and behind it.</summary>
    private void Correct(ReadOnlySpan<char> run, int offset, WordCosts costs, List<Correction> found)
    {
        if (run.Length < KnownWords.Shortest || Best(run, costs) is not { } best) return;
        Correct(run[..best.Start], offset, costs, found);
        found.Add(new Correction(offset + best.Start, offset + best.End, best.Word, best.Gain));
        Correct(run[best.End..], offset + best.End, costs, found);
    }

    private Correction? Best(ReadOnlySpan<char> run, WordCosts costs)
    {
        var cut = costs.Cut(run);
        var typed = costs.OfRun(run);
        var candidates = new List<Correction>();
        var near = new HashSet<int>();
        for (var start = 0; start < run.Length; start++)
        {
            for (var end = start + KnownWords.Shortest; end <= Math.Min(run.Length, start + KnownWords.Longest); end++)
            {
                var window = run[start..end];
                if (_known.Find(window) >= 0) continue;
                if (window.Length <= LongestShort && run.Length > LongestRunForShort || window.ContainsAny(StandIns)) continue;
                if (window.Length == KnownWords.Shortest && (costs.IsFree(window[0]) || costs.IsFree(window[1]))) continue;
                near.Clear();
                _neighbours.Find(window, near);
                foreach (var number in near)
                {
                    var word = _known.Words[number];
                    var mistake = _misspelling.Cost(window, word);
                    if (double.IsInfinity(mistake)) continue;
                    var gain = typed - costs.OfRun(run[..start]) - costs.OfCount(_known.Counts[number]) - costs.OfRun(run[end..]) - mistake;
                    if (gain >= Margin) candidates.Add(new Correction(start, end, word, gain));
                }
            }
        }

        candidates.Sort(static (a, b) => a.Gain != b.Gain ? b.Gain.CompareTo(a.Gain) : string.CompareOrdinal(a.Word, b.Word));
        foreach (var candidate in candidates.Take(MostTried))
            if (!IsAttested(run, cut, candidate)) return candidate;
        return null;
    }

    /// <summary>Whether what was typed stands in the index often enough to be meant: the words that the window touches, one behind the other.</summary>
    private bool IsAttested(ReadOnlySpan<char> run, int[] cut, Correction candidate)
    {
        var first = Array.FindLastIndex(cut, at => at <= candidate.Start);
        var terms = new List<PhraseTerm>();
        for (var i = first; i + 1 < cut.Length && cut[i] < candidate.End; i++)
            terms.Add(new PhraseTerm(run[cut[i]..cut[i + 1]].ToString(), cut[i] - cut[first]));
        var allowed = _known.Counts[_known.Find(candidate.Word)] / MeantForMistaken;
        return _engine.Count(BooleanQuery.Any([.. EntryFields.Schema.TextFields.Select(Query (field) =>
            terms is [var only] ? new TermQuery(field, only.Term) : new PhraseQuery(field, terms))])) > allowed;
    }

    private readonly record struct Correction(int Start, int End, string Word, double Gain);
}
