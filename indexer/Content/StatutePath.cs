using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>The 编, 分编, 章 and 节 above the place that is being read.</summary>
internal sealed partial class StatutePath
{
    private readonly string?[] _levels = new string?[4];
    private int _open = -1;

    /// <summary>Headings in force, outermost first.</summary>
    public IReadOnlyList<string> Current { get; private set; } = [];

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

    /// <summary>A long heading may run on in the next line; takes the line if it can be the rest of the last heading.</summary>
    public bool TryContinue(string line)
    {
        if (_open < 0 || line.Length > 40 || line[^1] is '。' or '；' or '：') return false;
        Enter(_open, _levels[_open] + Blanks().Replace(line, ""));
        _open = -1;
        return true;
    }

    /// <summary>An article begins: no heading runs on any more.</summary>
    public void EndHeading() => _open = -1;

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
        _open = level;
        Current = [.. _levels.OfType<string>()];
    }

    [GeneratedRegex(@"^(第[一二三四五六七八九十百零〇0-9]{1,7}(分编|编|章|节))([\s　]*)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[\s　]+")]
    private static partial Regex Blanks();
}
