using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Compares quoted words with an article.</summary>
internal static partial class QuotationComparison
{
    private const string Negations = "不未无非没莫勿";
    private static readonly char[] Ends = ['。', '；', '，', '：', '、', ';', ',', '.', ':'];

    /// <summary>How a quotation compares.</summary>
    /// <param name="Outcome">Same, SameButPunctuation, Excerpt or Different.</param>
    /// <param name="Paragraph">The 款 in which the words were found, where another was cited; else 0.</param>
    /// <param name="AfterNegation">Whether an excerpt leaves out a 不 or 未 directly before it.</param>
    /// <param name="Compared">The law's words for a difference.</param>
    /// <param name="Difference">From them to the quotation.</param>
    internal sealed record Result(QuotationOutcome Outcome, int Paragraph = 0, bool AfterNegation = false, string? Compared = null, IReadOnlyList<DifferenceRun>? Difference = null);

    /// <summary>Compares with the whole article, or with the 款 that are named.</summary>
    /// <param name="quoted">The words between the marks.</param>
    /// <param name="article">The article.</param>
    /// <param name="paragraphs">The 款 that are cited; empty for the whole.</param>
    public static Result Compare(string quoted, ArticleStructure article, IReadOnlyList<int> paragraphs)
    {
        string[] named = [.. paragraphs.Where(paragraph => paragraph >= 1 && paragraph <= article.Paragraphs.Count).Select(paragraph => article.Paragraphs[paragraph - 1])];
        var target = named.Length > 0 ? string.Join('\n', named) : article.Text;
        if (Bare(quoted) == Bare(target)) return new Result(QuotationOutcome.Same);
        var pieces = Pieces(quoted);
        if (pieces.Count == 0) return new Result(QuotationOutcome.NotCompared);
        if (pieces.Count == 1 && pieces[0] == ComparableText.Of(target)) return new Result(QuotationOutcome.SameButPunctuation);
        if (TryFind(pieces, target, out var negated)) return new Result(QuotationOutcome.Excerpt, AfterNegation: negated);
        // Of several items or 款 those that do not matter are often left out without ……
        if (TryFind(ByItems(quoted), target, out _)) return new Result(QuotationOutcome.Excerpt);
        if (named.Length > 0)
        {
            for (var i = 0; i < article.Paragraphs.Count; i++)
                if (TryFind(pieces, article.Paragraphs[i], out _)) return new Result(QuotationOutcome.Different, Paragraph: i + 1);
            if (TryFind(pieces, article.Text, out _)) target = article.Text;
        }

        var compared = OneLine(Nearest(quoted, article, target));
        var (cut, runs) = Cut(compared, TextDifference.Between(compared, quoted));
        return new Result(QuotationOutcome.Different, Compared: cut, Difference: runs);
    }

    /// <summary>Whether an article holds the words, as a whole or in parts; short words are found anywhere and say nothing.</summary>
    public static bool Holds(string text, string quoted, int shortest)
    {
        var pieces = Pieces(quoted);
        return pieces.Sum(piece => piece.Length) >= shortest && TryFind(pieces, text, out _);
    }

    private static List<string> Pieces(string quoted) =>
        [.. Ellipsis().Split(quoted).Select(ComparableText.Of).Where(piece => piece.Length > 0)];

    private static List<string> ByItems(string quoted) =>
        [.. ItemSign().Split(quoted).SelectMany(Pieces)];

    private static bool TryFind(List<string> pieces, string text, out bool negated)
    {
        negated = false;
        var words = ComparableText.Of(text);
        var at = 0;
        foreach (var piece in pieces)
        {
            var found = words.IndexOf(piece, at, StringComparison.Ordinal);
            if (found < 0) return false;
            negated |= found > 0 && Negations.Contains(words[found - 1], StringComparison.Ordinal);
            at = found + piece.Length;
        }

        return true;
    }

    /// <summary>Of an article of several 款 that are not named, the one that is most like the quotation, where it is more like it than the whole.</summary>
    private static string Nearest(string quoted, ArticleStructure article, string target)
    {
        if (target != article.Text || article.Paragraphs.Count < 2) return target;
        var words = ComparableText.Of(quoted);
        return article.Paragraphs.Append(target).MaxBy(text => TextDifference.LikenessOfComparable(ComparableText.Of(text), words))!;
    }

    /// <summary>Without the law's words before and after what is quoted.</summary>
    private static (string Compared, IReadOnlyList<DifferenceRun> Runs) Cut(string compared, IReadOnlyList<DifferenceRun> runs)
    {
        var first = runs is [{ Kind: DifferenceKind.Removed }, { Kind: DifferenceKind.Same }, ..] ? 1 : 0;
        var last = runs.Count > 1 && runs[^1].Kind == DifferenceKind.Removed && runs[^2].Kind == DifferenceKind.Same ? runs.Count - 1 : runs.Count;
        var start = runs[first].Old.Start;
        var end = runs[last - 1].Old.End;
        return (compared[start..end], [.. runs.Skip(first).Take(last - first).Select(run => run with { Old = new TextSpan(run.Old.Start - start, run.Old.End - start) })]);
    }

    private static string OneLine(string text) => text.Replace("\n", "", StringComparison.Ordinal);

    /// <summary>Without blanks and without the last sign, which often stands outside of the marks.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd(Ends);

    [GeneratedRegex("(?=[（(][一二三四五六七八九十]{1,3}[）)])|\\n")]
    private static partial Regex ItemSign();

    [GeneratedRegex("…+|\\.{3,}|。{3,}|·{3,}")]
    private static partial Regex Ellipsis();
}
