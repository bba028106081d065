using System.Globalization;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads a statute kept as Markdown with a 元数据 block: one entry an article; a law without articles
/// (a reply, an amending decision) becomes one entry with article 0.
/// </summary>
internal static class StatuteReader
{
    // What follows 第五条 where it is cited in running text and no article begins.
    private const string CitationFollows = "第款项之的和、，：；中修改增删规以及至或与";

    /// <summary>Reads the file's articles in order, then what is wrong with their numbering.</summary>
    public static IEnumerable<ContentItem> Read(SourceText source)
    {
        var header = StatuteHeader.Read(source);
        if (header is null)
        {
            yield return source.Problem("statute.no-title", "文件没有“# 标题”行。", "请在第一行写明法律全称。");
            yield break;
        }

        var body = source.Find(line => line.StartsWith(StatuteHeader.BodyHeading, StringComparison.Ordinal));
        if (body < 0 || IsWithoutText(source, header, body + 1))
        {
            yield return source.Problem(Math.Max(body, 0), "statute.no-text", $"《{header.Law}》没有正文。", "请补充正文；在此之前该版本不会被检索到。");
            yield break;
        }

        var reading = new Reading(source, header, body + 1);
        foreach (var entry in reading.Articles()) yield return new ContentItem(entry, null);
        foreach (var problem in reading.Problems()) yield return problem;
    }

    /// <summary>Whether an article begins with this line.</summary>
    internal static bool BeginsArticle(string line, (int Article, int Sub) last, out (int Article, int Sub) number, out int length)
    {
        number = default;
        if (!ArticleNumber.TryReadHeading(line, out var article, out var sub, out length)) return false;
        number = (article, sub);
        if (length < line.Length && char.IsWhiteSpace(line[length])) return true;
        // Some publishers leave out the blank; then only the very next number is an article.
        return article == last.Article + 1 && sub == 0
            && (length == line.Length || !CitationFollows.Contains(line[length], StringComparison.Ordinal));
    }

    private static bool IsWithoutText(SourceText source, StatuteHeader header, int start)
    {
        // A file may repeat the title under 正文 and end there.
        var text = string.Concat(source.Lines.Skip(start).SelectMany(line => line).Where(c => !char.IsWhiteSpace(c)).Take(header.Law.Length + 1));
        return text.Length == 0 || string.Concat(header.Law.Where(c => !char.IsWhiteSpace(c))).StartsWith(text, StringComparison.Ordinal);
    }

    private sealed class Reading(SourceText source, StatuteHeader header, int start)
    {
        private readonly Paragraphs _text = new();
        private readonly StatutePath _path = new();
        private readonly List<string> _missing = [];
        private string? _documentNumber;
        private int _firstGap, _outOfOrder, _outOfOrderLine, _appendixLines, _appendixStart;

        public IEnumerable<KnowledgeEntry> Articles() => HasArticles() ? ReadArticles() : [WholeText()];

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
                if (line.Length > 2 && line[0] == '第' && BeginsArticle(line, default, out var number, out _))
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
                if (line.Length > 2 && line[0] == '第' && BeginsArticle(line, last, out var number, out var length))
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

                if (current is not null && !inAppendix && BeginsAppendix(line)) (inAppendix, _appendixStart) = (true, i);
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
                DocumentNumber = _documentNumber,
                Path = place.Path,
            },
            Source = source.Place(place.Line),
        };

        private sealed record Place((int Article, int Sub) Number, string? Heading, int Line, IReadOnlyList<string> Path);
    }

    /// <summary>附, 附件一, 附表：… begin what comes after the articles; 附带民事诉讼 and 附加刑 do not.</summary>
    internal static bool BeginsAppendix(string line)
    {
        if (line.Length == 0 || line[0] != '附') return false;
        var i = 1;
        if (i < line.Length && line[i] is '件' or '录' or '表' or '图') i++;
        while (i < line.Length && (line[i] is >= '0' and <= '9' || "一二三四五六七八九十".Contains(line[i], StringComparison.Ordinal))) i++;
        if (i == line.Length || line[i] is '：' or ':') return true;
        return i > 1 && char.IsWhiteSpace(line[i]);
    }
}
