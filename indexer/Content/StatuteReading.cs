using System.Globalization;

namespace KnowledgeBase.Indexer.Content;

/// <summary>One reading of a statute's body. Holds state: for one file, once.</summary>
/// <param name="source">The file.</param>
/// <param name="header">What stands above the body.</param>
/// <param name="start">Index of the body's first line.</param>
internal sealed class StatuteReading(SourceText source, StatuteHeader header, int start)
{
    private readonly Paragraphs _text = new();
    private readonly StatutePath _path = new();
    private readonly List<string> _missing = [];
    private string? _documentNumber;
    private int _firstGap, _outOfOrder, _outOfOrderLine, _appendixLines, _appendixStart;

    /// <summary>The articles in order, or the whole text; read once, before <see cref="Problems"/>.</summary>
    public IEnumerable<KnowledgeEntry> Entries() => HasArticles() ? ReadArticles() : [WholeText()];

    /// <summary>What was found wrong while the entries were read.</summary>
    public IEnumerable<ContentItem> Problems()
    {
        if (_missing.Count > 0)
        {
            yield return source.Problem(_firstGap, "statute.missing-articles",
                $"《{header.Law}》缺少条文：{string.Join("、", _missing)}。", "请对照官方文本补充；其余条文已收入。");
        }

        if (_outOfOrder > 0)
        {
            yield return source.Problem(_outOfOrderLine, "statute.article-order",
                $"有 {_outOfOrder} 处条文序号没有递增，其内容保留在前一条中。", "如果文件含有多个文件，请拆分后分别收入。");
        }

        if (_appendixLines > 0)
        {
            yield return source.Problem(_appendixStart, "statute.appendix-left-out",
                $"附件共 {_appendixLines} 段没有收入。", "需要检索附件时，请将其另存为单独的文件。");
        }
    }

    /// <summary>
    /// A reply or a decision may quote articles of other laws at the start of a line: it has articles of its own
    /// only if they begin with the first.
    /// </summary>
    private bool HasArticles()
    {
        for (var i = start; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i].Trim();
            if (line.Length > 2 && line[0] == '第' && StatuteReader.BeginsArticle(line, default, out var number, out _))
                return number.Article == 1 || !QuotesOthers();
        }

        return false;
    }

    private bool QuotesOthers() =>
        header.LawType is "修改、废止的决定" or "法律解释" or "有关法律问题和重大问题的决定（部分）"
        || header.Law.EndsWith("批复", StringComparison.Ordinal) || header.Law.EndsWith("答复", StringComparison.Ordinal)
        || header.Law.EndsWith("通知", StringComparison.Ordinal) || header.Law.EndsWith("复函", StringComparison.Ordinal)
        || header.Law.EndsWith("决定", StringComparison.Ordinal);

    private KnowledgeEntry WholeText()
    {
        for (var i = start; i < source.Lines.Length; i++)
        {
            var line = source.Lines[i].AsSpan().Trim().TrimStart('#');
            if (i < start + 30) _documentNumber ??= StatuteHeader.DocumentNumberOf(line);
            _text.Add(line);
        }

        return Entry(new Place((0, 0), null, start, []), _text.Take());
    }

    private IEnumerable<KnowledgeEntry> ReadArticles()
    {
        Place? current = null;
        var inAppendix = false;
        for (var i = start; i < source.Lines.Length; i++)
        {
            var raw = source.Lines[i].Trim();
            if (raw.Length == 0) continue;
            var marked = raw[0] == '#';
            var line = marked ? raw.TrimStart('#').Trim() : raw;
            if (current is null) _documentNumber ??= StatuteHeader.DocumentNumberOf(line);
            var last = current?.Number ?? default;
            if (line.Length > 2 && line[0] == '第' && StatuteReader.BeginsArticle(line, last, out var number, out var length))
            {
                if (number.CompareTo(last) > 0 && (!inAppendix || number == (last.Article + 1, 0)))
                {
                    if (current is not null && !_text.IsEmpty) yield return Entry(current, _text.Take());
                    NoteGap(last, number, i);
                    _text.Take();
                    _path.EndHeading();
                    (current, inAppendix) = (new Place(number, line[..length], i, _path.Current), false);
                    _text.Add(line.AsSpan(length));
                    continue;
                }

                if (!inAppendix && _outOfOrder++ == 0) _outOfOrderLine = i;
            }

            if (current is not null && !inAppendix && StatuteReader.BeginsAppendix(line)) (inAppendix, _appendixStart) = (true, i);
            if (inAppendix) _appendixLines++;
            else if (!_path.TryEnter(line, marked) && !_path.TryContinue(line)) _text.Add(line);
        }

        if (current is not null && !_text.IsEmpty) yield return Entry(current, _text.Take());
    }

    private void NoteGap((int Article, int Sub) last, (int Article, int Sub) number, int line)
    {
        var first = last.Article + 1;
        if (number.Article <= first) return;
        if (_missing.Count == 0) _firstGap = line;
        _missing.Add(number.Article - 1 == first
            ? string.Create(CultureInfo.InvariantCulture, $"第{first}条")
            : string.Create(CultureInfo.InvariantCulture, $"第{first}条至第{number.Article - 1}条"));
    }

    private KnowledgeEntry Entry(Place place, string text) => new()
    {
        Id = EntryId.ForArticle(header.Law, header.Promulgated ?? header.Effective, place.Number.Article, place.Number.Sub),
        Kind = EntryKind.StatuteArticle,
        Title = place.Heading is null ? header.Law : $"{header.Law} {place.Heading}",
        Number = place.Heading ?? _documentNumber,
        Date = header.Effective,
        Sections = [new EntrySection(place.Heading is null ? "正文" : "条文", text)],
        Statute = new StatuteFacts
        {
            Law = header.Law,
            Version = header.Version,
            Article = place.Number.Article,
            ArticleSub = place.Number.Sub,
            Promulgated = header.Promulgated,
            Effective = header.Effective,
            Status = header.Status,
            Issuer = header.Issuer,
            LawType = header.LawType,
            DocumentNumber = _documentNumber ?? header.DocumentNumber,
            Path = place.Path,
        },
        Source = source.Place(place.Line),
    };

    private sealed record Place((int Article, int Sub) Number, string? Heading, int Line, IReadOnlyList<string> Path);
}
