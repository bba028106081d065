using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>The 编, 分编, 章 and 节 above the place that is being read.</summary>
internal sealed partial class StatutePath
{
    private readonly string?[] _levels = new string?[4];
    private IReadOnlyList<string> _current = [];

    /// <summary>Headings in force, outermost first.</summary>
    public IReadOnlyList<string> Current => _current;

    /// <summary>Takes the line as a heading if it is one.</summary>
    /// <param name="line">Trimmed, without Markdown's number signs.</param>
    /// <param name="marked">Whether the source marks it as a heading; then no blank is needed after 第一章.</param>
    public bool TryEnter(string line, bool marked)
    {
        if (line.Length is 0 or > 60 || line[^1] is '。' or '；' or '：' or '，') return false;
        if (line[0] == '附') return TryEnterClosingChapter(line);
        if (line[0] != '第') return false;
        var match = Heading().Match(line);
        if (!match.Success || (!marked && match.Groups[3].Length == 0 && match.Length != line.Length)) return false;
        var level = match.Groups[2].Value switch { "编" => 0, "分编" => 1, "章" => 2, _ => 3 };
        var name = Blanks().Replace(line[match.Length..], "");
        Enter(level, name.Length == 0 ? match.Groups[1].Value : $"{match.Groups[1].Value} {name}");
        return true;
    }

    /// <summary>附则 stands without a number in older laws.</summary>
    private bool TryEnterClosingChapter(string line)
    {
        if (Blanks().Replace(line, "") != "附则") return false;
        Enter(2, "附则");
        return true;
    }

    private void Enter(int level, string heading)
    {
        _levels[level] = heading;
        Array.Clear(_levels, level + 1, _levels.Length - level - 1);
        _current = [.. _levels.OfType<string>()];
    }

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇0-9]{1,7}(分编|编|章|节))([\s　]*)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[\s　]+")]
    private static partial Regex Blanks();
}
