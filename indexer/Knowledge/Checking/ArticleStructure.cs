using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>An article's text by its 款, each with its 项. A line that begins with （一） or 1. belongs to the 款 before it.</summary>
internal sealed partial class ArticleStructure
{
    private readonly List<string> _paragraphs = [];
    private readonly List<HashSet<int>> _items = [];

    public ArticleStructure(string text)
    {
        Text = text;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (_paragraphs.Count > 0 && BeginsPart().IsMatch(line)) _paragraphs[^1] += "\n" + line;
            else _paragraphs.Add(line);
        }

        foreach (var paragraph in _paragraphs) _items.Add(ItemsIn(paragraph));
    }

    /// <summary>The whole article as held.</summary>
    public string Text { get; }

    /// <summary>The 款 in order, each with its 项.</summary>
    public IReadOnlyList<string> Paragraphs => _paragraphs;

    /// <summary>The 项 of a 款 by their numbers; of the whole article for paragraph 0.</summary>
    public IReadOnlySet<int> Items(int paragraph) =>
        paragraph == 0 ? _items.SelectMany(items => items).ToHashSet()
        : paragraph <= _items.Count ? _items[paragraph - 1] : new HashSet<int>();

    private static HashSet<int> ItemsIn(string paragraph)
    {
        var found = new HashSet<int>();
        foreach (Match match in ItemSign().Matches(paragraph))
            if (ChineseNumeral.TryParse(match.Groups["number"].Value, out var number)) found.Add(number);
        return found;
    }

    [GeneratedRegex("^(?:[（(][一二三四五六七八九十百0-9]{1,4}[）)]|[0-9]{1,2}\\s*[.．、])")]
    private static partial Regex BeginsPart();

    // Some texts run their items on in one line.
    [GeneratedRegex("(?:^|[：:；;。，,\\n])\\s*(?:[（(](?<number>[一二三四五六七八九十百]{1,4}|[0-9]{1,2})[）)]|(?<number>[0-9]{1,2})\\s*[.．、])")]
    private static partial Regex ItemSign();
}
