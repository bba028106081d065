using System.Text;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>
/// Collects documents in memory and writes them as a segment. Tokens are kept as two numbers each (term, position) in the
/// order of documents and sorted by term by counting, once, when the segment is written. For one thread.
/// </summary>
internal sealed class SegmentBuilder : IDisposable
{
    private readonly FieldNumbers _fields;
    private readonly Analyzer _analyzer;
    private readonly string _path;
    private readonly SegmentOutput _output;
    private readonly Vocabulary _vocabulary;
    private readonly TokenBuffer _tokens = new();
    private readonly ByteWriter _record = new();
    private readonly DocumentCodec _codec;
    private readonly List<byte>[] _lengths;
    private readonly long[] _documentsWith, _sums;
    private readonly List<long>[] _numbers;
    private readonly List<int>[] _keywordStarts, _keywordTerms;
    private readonly List<int> _tokenStarts = [];
    private int[] _terms = new int[1 << 12], _positions = new int[1 << 12];
    private int _used;

    public SegmentBuilder(FieldNumbers fields, Analyzer analyzer, string path)
    {
        (_fields, _analyzer, _path) = (fields, analyzer, path);
        _output = new SegmentOutput(path, fields.Count);
        _vocabulary = new Vocabulary(fields.Count);
        _codec = new DocumentCodec(fields, Path.GetFileName(path));
        _lengths = Lists<byte>(fields.Count);
        _numbers = Lists<long>(fields.Schema.NumberFields.Count);
        _keywordStarts = Lists<int>(fields.FirstText);
        _keywordTerms = Lists<int>(fields.FirstText);
        (_documentsWith, _sums) = (new long[fields.Count], new long[fields.Count]);
    }

    /// <summary>Documents added.</summary>
    public int Documents { get; private set; }

    /// <summary>Tokens held: what memory grows with.</summary>
    public int Tokens => _used;

    /// <summary>File name of the segment.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>Adds a document that <see cref="DocumentRules"/> has accepted, with an id that this builder does not hold yet.</summary>
    public void Add(IndexDocument document)
    {
        _tokenStarts.Add(_used);
        AddKeyword(FieldNumbers.Id, document.Id);
        foreach (var keyword in document.Keywords) AddKeyword(_fields.OfKeyword(keyword.Field), keyword.Value);
        foreach (var text in document.Texts) AddText(_fields.OfText(text.Field), text.Text);
        foreach (var number in document.Numbers) _numbers[_fields.OfNumber(number.Field)].Add(number.Value);
        Documents++;
        for (var field = _fields.FirstText; field < _fields.Count; field++) Fill(_lengths[field], (byte)0);
        foreach (var numbers in _numbers) Fill(numbers, Segment.NoNumber);
        for (var field = 0; field < _fields.FirstText; field++)
        {
            if (_keywordTerms[field].Count > (_keywordStarts[field] is [.., var last] ? last : 0)) _documentsWith[field]++;
            _keywordStarts[field].Add(_keywordTerms[field].Count);
        }

        _record.Clear();
        _codec.Write(document, _record);
        _output.Stored.Add(_record.Written);
    }

    /// <summary>Writes the segment's file.</summary>
    public void Write()
    {
        _tokenStarts.Add(_used);
        var (starts, documents, positions) = SortByTerm();
        var ordinals = WriteTerms(starts, documents, positions);
        WriteColumns(ordinals);
        var summary = new SegmentSummary(Documents, _fields.Count);
        _documentsWith.CopyTo(summary.DocumentsWith, 0);
        _sums.CopyTo(summary.Lengths, 0);
        _output.Finish(summary);
    }

    public void Dispose() => _output.Dispose();

    private static List<T>[] Lists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];

    private void Fill<T>(List<T> column, T missing)
    {
        while (column.Count < Documents) column.Add(missing);
    }

    private void AddKeyword(int field, string value)
    {
        var term = _vocabulary.Number(field, value);
        var starts = _keywordStarts[field];
        for (var i = starts is [.., var last] ? last : 0; i < _keywordTerms[field].Count; i++)
            if (_keywordTerms[field][i] == term) return;
        _keywordTerms[field].Add(term);
        AddToken(term, 0);
    }

    private void AddText(int field, string text)
    {
        _tokens.Clear();
        _analyzer.Analyze(text, _tokens);
        for (var i = 0; i < _tokens.Count; i++) AddToken(_vocabulary.Number(field, _tokens.Term(i)), _tokens.Position(i));
        _lengths[field].Add(LengthCode.Of(_tokens.Length));
        if (_tokens.Length == 0) return;
        _documentsWith[field]++;
        _sums[field] += _tokens.Length;
    }

    private void AddToken(int term, int position)
    {
        if (_used == _terms.Length)
        {
            Array.Resize(ref _terms, _used * 2);
            Array.Resize(ref _positions, _used * 2);
        }

        (_terms[_used], _positions[_used]) = (term, position);
        _used++;
    }

    private (int[] Starts, int[] Documents, int[] Positions) SortByTerm()
    {
        var starts = new int[_vocabulary.Count + 1];
        for (var i = 0; i < _used; i++) starts[_terms[i] + 1]++;
        for (var i = 1; i < starts.Length; i++) starts[i] += starts[i - 1];
        var next = starts.AsSpan(0, _vocabulary.Count).ToArray();
        var documents = new int[_used];
        var positions = new int[_used];
        for (var document = 0; document < Documents; document++)
        {
            for (var i = _tokenStarts[document]; i < _tokenStarts[document + 1]; i++)
            {
                var place = next[_terms[i]]++;
                documents[place] = document;
                positions[place] = _positions[i];
            }
        }

        return (starts, documents, positions);
    }

    /// <summary>Writes postings and dictionary; gives each term's ordinal within its field.</summary>
    private int[] WriteTerms(int[] starts, int[] documents, int[] positions)
    {
        var ordinals = new int[_vocabulary.Count];
        var inField = new int[_fields.Count];
        foreach (var (term, field, bytes) in _vocabulary.InOrder())
        {
            var isText = _fields.IsText(field);
            _output.Postings.Begin(isText);
            for (var i = starts[term]; i < starts[term + 1];)
            {
                var document = documents[i];
                var end = i + 1;
                while (end < starts[term + 1] && documents[end] == document) end++;
                _output.Postings.Document(document, isText ? end - i : 1, isText ? _lengths[field][document] : (byte)0);
                for (; i < end; i++)
                    if (isText) _output.Postings.Position(positions[i]);
            }

            _output.Terms.Add(field, bytes.Span, _output.Postings.End());
            ordinals[term] = inField[field]++;
        }

        return ordinals;
    }

    private void WriteColumns(int[] ordinals)
    {
        for (var field = _fields.FirstText; field < _fields.Count; field++)
            _output.Section(SectionIds.Lengths + field).Buffer.Bytes(_lengths[field].ToArray());
        for (var field = 0; field < _fields.FirstText; field++)
        {
            int[] starts = [0, .. _keywordStarts[field]];
            int[] values = [.. _keywordTerms[field].Select(term => ordinals[term] + 1)];
            for (var document = 0; document < Documents; document++) values.AsSpan(starts[document]..starts[document + 1]).Sort();
            KeywordColumn.Write(_output.Section(SectionIds.Keywords + field).Buffer, starts, values);
        }

        for (var field = 0; field < _numbers.Length; field++)
        {
            var target = _output.Section(SectionIds.Numbers + field).Buffer;
            foreach (var value in _numbers[field]) target.Int64(value);
        }
    }
}
