using System.Collections.Concurrent;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// Tokens of Chinese legal text. Dictionary words; the dictionary words inside longer ones; single characters that belong to no
/// word, and pairs of such neighbours, so that names stay findable; the pair of characters over each boundary between two words
/// (its bridge), by which words that follow each other are told from words that both stand somewhere; runs of letters and digits; and numbers and citations
/// in one canonical form each (marked by <see cref="ReferenceMark"/>). A token's position is its offset in the text.
/// </summary>
public sealed class LegalAnalyzer : Analyzer
{
    /// <summary>First character of the token of a number or citation.</summary>
    public const char ReferenceMark = '§';

    /// <summary>Part of the fingerprint: changes when the rules in this class change.</summary>
    internal const string Rules = "legal-3";

    private const int LongestReference = 160;

    /// <summary>Characters that say nothing alone: function words, and the units of dates.</summary>
    private const string Silent = "的了在是和与及或等之其该年月日时以为于由对向将被并而且但有至从到也就都个中上下一二三四五六七八九十条款项第号元某";

    private readonly LegalDictionaries _dictionaries;
    private readonly ReferenceFinder _finder;
    private readonly bool[] _silent = new bool[char.MaxValue + 1];
    private readonly ConcurrentBag<Workspace> _idle = [];

    /// <summary>An analyzer over loaded dictionaries.</summary>
    public LegalAnalyzer(LegalDictionaries dictionaries)
    {
        _dictionaries = dictionaries;
        _finder = new ReferenceFinder(dictionaries.Laws);
        foreach (var character in Silent) _silent[character] = true;
    }

    /// <inheritdoc/>
    public override string Fingerprint => _dictionaries.Fingerprint;

    /// <inheritdoc/>
    public override bool LocatesByPosition => true;

    /// <inheritdoc/>
    public override void Analyze(ReadOnlySpan<char> text, TokenBuffer tokens)
    {
        var work = Rent();
        var folded = work.Fold(text, _dictionaries.Folding);
        _finder.FindAll(text, work.References);
        var at = 0;
        for (var i = 0; i < work.References.Count; i++)
        {
            var reference = work.References[i];
            Words(folded, at, reference.Span.Start, tokens, work, bridged: true);
            tokens.Add($"{ReferenceMark}{reference.Canonical}", reference.Span.Start, reference.Span.Start, reference.Span.End);
            at = reference.Span.End;
            // The articles of a range stand at one place; the words of a law's name come behind all of them.
            if (i + 1 < work.References.Count && work.References[i + 1].Span.Start == reference.Span.Start) continue;
            if (reference.Kind == ReferenceKind.StatuteArticle) Words(folded, reference.Span.Start, EndOfName(folded, reference.Span), tokens, work, bridged: true);
        }

        Words(folded, at, folded.Length, tokens, work, bridged: true);
        _idle.Add(work);
    }

    /// <inheritdoc/>
    public override int EndOf(ReadOnlySpan<char> text, int start, string term)
    {
        if ((uint)start >= (uint)text.Length) return 0;
        if (term[0] != ReferenceMark) return start + term.Length <= text.Length ? start + term.Length : 0;
        var found = new List<LegalReference>();
        var rest = text[start..Math.Min(text.Length, start + LongestReference)];
        _finder.FindAll(rest, found);
        if (found.Count > 0 && found[0].Span.Start == 0) return start + found[0].Span.End;
        // The tail of a list (第148条、第153条) is no reference by itself; it ends with its unit.
        var unit = rest.IndexOfAny('条', '号');
        return unit < 0 ? start + 1 : start + unit + 1;
    }

    /// <summary>The words that a query's text stands for, in order: dictionary words, single characters, letters and digits, references.</summary>
    public void WordsOf(ReadOnlySpan<char> text, List<AnalyzedWord> words)
    {
        var work = Rent();
        var folded = work.Fold(text, _dictionaries.Folding);
        _finder.FindAll(text, work.References);
        var at = 0;
        foreach (var reference in work.References)
        {
            AddWords(folded, at, reference.Span.Start, words, work);
            words.Add(new AnalyzedWord($"{ReferenceMark}{reference.Canonical}", reference.Span, []));
            at = reference.Span.End;
        }

        AddWords(folded, at, folded.Length, words, work);
        _idle.Add(work);
    }

    private Workspace Rent()
    {
        if (!_idle.TryTake(out var work)) return new Workspace(_dictionaries.Words);
        work.References.Clear();
        return work;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c) || c is '\u3005' or '\u3007';

    private static bool IsAlphanumeric(char c) => char.IsAsciiLetterOrDigit(c) || c > '\u007F' && char.IsLetterOrDigit(c);

    private static int EndOfName(ReadOnlySpan<char> text, TextSpan span)
    {
        var end = text[span.Start..span.End].LastIndexOf('第');
        if (end > 0) return span.Start + end;
        end = text[span.Start..span.End].IndexOfAnyInRange('0', '9');
        return end > 0 ? span.Start + end : span.Start;
    }

    /// <summary>The end of the run of one kind of character that begins at <paramref name="start"/>.</summary>
    private static int RunEnd(ReadOnlySpan<char> text, int start, int limit, bool han)
    {
        var end = start + 1;
        while (end < limit && (han ? IsHan(text[end]) : !IsHan(text[end]) && IsAlphanumeric(text[end]))) end++;
        return end;
    }

    private void Words(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens, Workspace work, bool bridged)
    {
        for (var at = from; at < to;)
        {
            if (IsHan(text[at]))
            {
                var end = RunEnd(text, at, to, han: true);
                Han(text, at, end, tokens, work, bridged);
                at = end;
            }
            else if (IsAlphanumeric(text[at]))
            {
                var end = RunEnd(text, at, to, han: false);
                tokens.Add(text[at..end], at, at, end);
                at = end;
            }
            else at++;
        }
    }

    private void Han(ReadOnlySpan<char> text, int from, int to, TokenBuffer tokens, Workspace work, bool bridged)
    {
        var run = text[from..to];
        var lengths = work.Segmenter.Cut(run);
        for (var at = 0; at < run.Length;)
        {
            var length = WordLength(run, lengths, at);
            if (IsSingle(run, at, length)) Single(run, lengths, from, at, length, tokens);
            else
            {
                tokens.Add(run.Slice(at, length), from + at, from + at, from + at + length);
                if (length > 2) Parts(run, from, at, length, tokens);
            }

            if (bridged) Bridge(run, lengths, from, at, length, tokens);
            at += length;
        }
    }

    /// <summary>Length of the word at an offset; a surrogate pair is never cut.</summary>
    private static int WordLength(ReadOnlySpan<char> run, ReadOnlySpan<int> lengths, int at) =>
        lengths[at] == 1 && char.IsHighSurrogate(run[at]) && at + 1 < run.Length ? 2 : lengths[at];

    private void Single(ReadOnlySpan<char> run, ReadOnlySpan<int> lengths, int from, int at, int length, TokenBuffer tokens)
    {
        var next = at + length;
        if (next < run.Length)
        {
            var nextLength = WordLength(run, lengths, next);
            var isSingle = nextLength == 1 || char.IsHighSurrogate(run[next]);
            if (isSingle && !(_silent[run[at]] && _silent[run[next]])) tokens.Add(run.Slice(at, length + nextLength), from + at, from + at, from + next + nextLength);
        }

        if (!_silent[run[at]]) tokens.Add(run.Slice(at, length), from + at, from + at, from + next);
    }

    /// <summary>The last character of a word with the first of the next, but for two single characters, which are a pair already, and characters that say nothing.</summary>
    private void Bridge(ReadOnlySpan<char> run, ReadOnlySpan<int> lengths, int from, int at, int length, TokenBuffer tokens)
    {
        var next = at + length;
        if (next >= run.Length) return;
        var nextLength = WordLength(run, lengths, next);
        var (isSingle, nextIsSingle) = (IsSingle(run, at, length), IsSingle(run, next, nextLength));
        if (isSingle && (nextIsSingle || _silent[run[at]]) || nextIsSingle && _silent[run[next]]) return;
        var (start, end) = (next - LastLength(run.Slice(at, length)), next + FirstLength(run[next..]));
        tokens.Add(run[start..end], from + start, from + start, from + end);
    }

    private static bool IsSingle(ReadOnlySpan<char> run, int at, int length) => length == 1 || length == 2 && char.IsSurrogatePair(run[at], run[at + 1]);

    private static int FirstLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[0], text[1]) ? 2 : 1;

    private static int LastLength(ReadOnlySpan<char> text) => text.Length > 1 && char.IsSurrogatePair(text[^2], text[^1]) ? 2 : 1;

    /// <summary>The dictionary words inside a word, itself left out.</summary>
    private void Parts(ReadOnlySpan<char> run, int from, int wordStart, int wordLength, TokenBuffer tokens)
    {
        var words = _dictionaries.Words;
        var wordEnd = wordStart + wordLength;
        for (var start = wordStart; start < wordEnd - 1; start++)
        {
            var node = words.First(run[start]);
            for (var end = start + 1; end < wordEnd && node != 0; end++)
            {
                node = words.Next(node, run[end]);
                if (node == 0 || words.LogProbability(node) == 0 || end + 1 - start == wordLength) continue;
                tokens.Add(run[start..(end + 1)], from + start, from + start, from + end + 1);
            }
        }
    }

    private void AddWords(ReadOnlySpan<char> text, int from, int to, List<AnalyzedWord> words, Workspace work)
    {
        var whole = work.Whole;
        whole.Clear();
        Words(text, from, to, whole, work, bridged: false);
        for (var i = 0; i < whole.Count;)
        {
            // A token is a word; those that begin before it ends are its parts, or the pair it forms with its neighbour.
            var (start, end) = (whole.Start(i), whole.End(i));
            var parts = new List<string>();
            var next = i + 1;
            for (; next < whole.Count && whole.Start(next) < end; next++)
                if (whole.End(next) <= end) parts.Add(whole.Term(next).ToString());
                else break;
            var follows = next < whole.Count && whole.Start(next) == end && IsHan(text[end - 1]) && IsHan(text[end]);
            var bridge = follows ? text[(end - LastLength(text[..end]))..(end + FirstLength(text[end..]))].ToString() : null;
            words.Add(new AnalyzedWord(whole.Term(i).ToString(), new TextSpan(start, end), parts) { Bridge = bridge });
            i = next;
        }
    }

    private sealed class Workspace(Lexicon words)
    {
        private char[] _folded = new char[4096];

        public Segmenter Segmenter { get; } = new(words);

        public List<LegalReference> References { get; } = [];

        public TokenBuffer Whole { get; } = new();

        public ReadOnlySpan<char> Fold(ReadOnlySpan<char> text, CharacterFolding folding)
        {
            if (_folded.Length < text.Length) _folded = new char[text.Length * 2];
            var folded = _folded.AsSpan(0, text.Length);
            folding.Fold(text, folded);
            return folded;
        }
    }
}

/// <summary>A word of a query.</summary>
/// <param name="Term">The token to look for.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Parts">Tokens inside it, which a text may hold without the whole.</param>
public readonly record struct AnalyzedWord(string Term, TextSpan Span, IReadOnlyList<string> Parts)
{
    /// <summary>The token over the boundary to the word that follows directly; null where none does. Texts in which both words follow each other hold it.</summary>
    public string? Bridge { get; init; }
}
