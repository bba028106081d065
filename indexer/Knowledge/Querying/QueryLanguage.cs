using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>
/// Reads the query language of QUERY.md. An operator stands where a word begins: at the start, behind a blank or an opening bracket. So
/// quotation marks, hyphens and brackets inside running text, in case numbers and in entry numbers are text. Whatever is not an operator is words.
/// </summary>
/// <param name="text">The query.</param>
/// <param name="references">Where numbers and citations stand in it, in order; no operator begins inside one.</param>
internal sealed class QueryLanguage(string text, IReadOnlyList<TextSpan> references)
{
    /// <summary>Texts longer than this, in UTF-16 units, or of several lines, are facts and hold words alone.</summary>
    public const int LongestText = 500;

    /// <summary>Operators and fields that one query may hold.</summary>
    public const int MostOperators = 40;

    /// <summary>How deep brackets may stand in each other.</summary>
    public const int Deepest = 5;

    private const string Openings = "\"“”「『＂";
    private const string Closings = "\"”“」』＂";

    private int _operators;

    /// <summary>The parts of the query in order, none overlapping another; empty for a text of blanks.</summary>
    /// <exception cref="QueryTooComplexException">It holds too many operators or too deep brackets.</exception>
    public IReadOnlyList<QueryNode> Read() =>
        text.Length > LongestText || text.AsSpan().ContainsAny('\n', '\r')
            ? text.AsSpan().IsWhiteSpace() ? [] : [new TextNode(new TextSpan(0, text.Length))]
            : Read(0, text.Length, 0);

    private List<QueryNode> Read(int from, int to, int depth)
    {
        if (depth > Deepest) throw new QueryTooComplexException(string.Create(CultureInfo.InvariantCulture, $"括号最多套 {Deepest} 层，请减少括号。"));
        var nodes = new List<QueryNode>();
        for (var at = SkipBlanks(from, to); at < to; at = SkipBlanks(at, to))
        {
            nodes.Add(Item(at, to, depth));
            at = nodes[^1].Span.End;
        }

        return Joined(nodes);
    }

    /// <summary>The items with those that 或 joins made one.</summary>
    private List<QueryNode> Joined(List<QueryNode> items)
    {
        var nodes = new List<QueryNode>();
        for (var i = 0; i < items.Count; i++)
        {
            var options = new List<QueryNode> { items[i] };
            while (CanBeOption(items[i]) && i + 2 < items.Count && IsOr(items[i + 1]) && CanBeOption(items[i + 2]))
            {
                options.Add(items[i + 2]);
                i += 2;
                Count();
            }

            if (options.Count > 1) nodes.Add(new AlternativesNode(new TextSpan(options[0].Span.Start, options[^1].Span.End), options));
            // With nothing on one of its sides it joins nothing, and is no word to look for.
            else if (!IsOr(items[i]) || items.Count == 1) nodes.Add(items[i]);
        }

        return nodes;
    }

    private QueryNode Item(int at, int to, int depth)
    {
        if (ReferenceEnd(at) > at) return Word(at, to);
        if (IsMinus(text[at]) && at + 1 < to && !char.IsWhiteSpace(text[at + 1]) && !IsMinus(text[at + 1]))
        {
            Count();
            var inner = Item(at + 1, to, depth);
            return new ExcludedNode(new TextSpan(at, inner.Span.End), inner);
        }

        return (QueryNode?)Phrase(at, to) ?? (QueryNode?)Group(at, to, depth) ?? (QueryNode?)Field(at, to) ?? Word(at, to);
    }

    private PhraseNode? Phrase(int at, int to)
    {
        var end = QuoteEnd(at, to);
        if (end < 0 || !EndsItem(end, to)) return null;
        Count();
        return new PhraseNode(new TextSpan(at, end), text[(at + 1)..(end - 1)].Trim());
    }

    /// <summary>One past the closing mark of the quotation that opens at an offset; -1 where none opens, closes, or has a word in it.</summary>
    private int QuoteEnd(int at, int to)
    {
        if (!Openings.Contains(text[at], StringComparison.Ordinal) || at + 1 >= to) return -1;
        var close = text.IndexOfAny(Closings.ToCharArray(), at + 1, to - at - 1);
        return close > at + 1 && text.AsSpan(at + 1, close - at - 1).ContainsAnyLetter() ? close + 1 : -1;
    }

    private GroupNode? Group(int at, int to, int depth)
    {
        if (!IsOpen(text[at])) return null;
        var close = Closing(at, to);
        if (close < 0 || !EndsItem(close + 1, to)) return null;
        var parts = Read(at + 1, close, depth + 1);
        // （2024年修正） is text; (彩礼 或 嫁妆) is a group.
        if (!parts.Exists(part => part is not TextNode)) return null;
        Count();
        return new GroupNode(new TextSpan(at, close + 1), parts);
    }

    private FieldNode? Field(int at, int to)
    {
        if (!QueryFields.TryRead(text.AsSpan(0, to), at, out var field, out var valueAt)) return null;
        var start = SkipBlanks(valueAt, to);
        if (start == to) return null;
        var quoteEnd = QuoteEnd(start, to);
        var end = quoteEnd > 0 ? quoteEnd : Word(start, to).Span.End;
        var value = quoteEnd > 0 ? text[(start + 1)..(end - 1)] : text[start..end];
        // 刑法第一百二十条、一百二十一条 is one citation; a list of values has commas.
        var values = value.Split([',', '，', '|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (values.Length == 0) return null;
        Count();
        return new FieldNode(new TextSpan(at, end), field, values);
    }

    private TextNode Word(int at, int to)
    {
        var end = at;
        while (end < to && !char.IsWhiteSpace(text[end])) end = Math.Max(end + 1, Math.Min(to, ReferenceEnd(end)));
        return new TextNode(new TextSpan(at, end));
    }

    private bool IsOr(QueryNode node) => node is TextNode && text.AsSpan(node.Span.Start, node.Span.Length) is "或" or "或者" or "OR" or "|" or "｜" or "||";

    private bool CanBeOption(QueryNode node) => node is not ExcludedNode && !IsOr(node);

    private bool EndsItem(int at, int to) => at >= to || char.IsWhiteSpace(text[at]) || IsClose(text[at]);

    private int Closing(int open, int to)
    {
        var depth = 0;
        for (var at = open; at < to; at++)
        {
            if (IsOpen(text[at])) depth++;
            else if (IsClose(text[at]) && --depth == 0) return at;
        }

        return -1;
    }

    private int SkipBlanks(int at, int to)
    {
        while (at < to && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    /// <summary>One past the reference that begins at an offset; the offset itself where none does.</summary>
    private int ReferenceEnd(int at)
    {
        foreach (var reference in references)
            if (reference.Start == at) return Math.Max(at, reference.End);
        return at;
    }

    private void Count()
    {
        if (++_operators > MostOperators)
            throw new QueryTooComplexException(string.Create(CultureInfo.InvariantCulture, $"检索式中的短语、排除、“或”和字段合计最多 {MostOperators} 个，请减少一些。"));
    }

    private static bool IsMinus(char c) => c is '-' or '－' or '−';

    private static bool IsOpen(char c) => c is '(' or '（';

    private static bool IsClose(char c) => c is ')' or '）';
}

/// <summary>What a quotation must hold to be a phrase.</summary>
file static class Letters
{
    public static bool ContainsAnyLetter(this ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) return true;
        return false;
    }
}
