using System.Text;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Collects lines as paragraphs: trimmed of blanks of every width, separated by one line feed, empty ones left out.</summary>
internal sealed class Paragraphs
{
    private readonly StringBuilder _text = new();

    /// <summary>True while nothing but blanks was added.</summary>
    public bool IsEmpty => _text.Length == 0;

    /// <summary>Adds a paragraph.</summary>
    public void Add(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty) return;
        if (_text.Length > 0) _text.Append('\n');
        _text.Append(line);
    }

    /// <summary>The text so far; the collector starts anew.</summary>
    public string Take()
    {
        var text = _text.ToString();
        _text.Clear();
        return text;
    }
}
