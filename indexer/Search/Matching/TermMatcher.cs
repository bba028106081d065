using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Index.Postings;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>Documents with a term.</summary>
internal sealed class TermMatcher : AddingMatcher
{
    private readonly PostingsCursor _cursor;
    private readonly Segment _segment;
    private readonly int _field;
    private readonly bool _isText;
    private readonly float _weight;
    private readonly float[] _inverseNorms;
    private float[]? _blockBounds;
    private int _at;
    private bool _ended;

    /// <param name="segment">Segment to search.</param>
    /// <param name="field">Field number.</param>
    /// <param name="term">Place of the term.</param>
    /// <param name="isText">Whether frequency and length count.</param>
    /// <param name="weight">Boost times idf.</param>
    /// <param name="inverseNorms">By length code; unused for keyword fields.</param>
    public TermMatcher(Segment segment, int field, TermInfo term, bool isText, float weight, float[] inverseNorms)
    {
        (_segment, _field, _isText, _weight, _inverseNorms) = (segment, field, isText, weight, inverseNorms);
        _cursor = segment.Postings(field, term);
    }

    public override bool Add(int from, int to, double[] scores, ulong[] bits)
    {
        var any = false;
        while (Reach(from, to))
        {
            any = true;
            if (_isText) AddText(from, to, scores, bits);
            else AddKeyword(from, to, scores, bits);
        }

        return any;
    }

    /// <summary>Adds this term's frequencies, each times the weight, and marks its documents; no scores.</summary>
    public void AddFrequencies(int from, int to, float weight, float[] frequencies, ulong[] bits)
    {
        while (Reach(from, to))
        {
            var (documents, own, at) = (_cursor.Documents, _cursor.Frequencies, _at);
            for (; at < _cursor.Count && documents[at] < to; at++)
            {
                var place = documents[at] - from;
                frequencies[place] += weight * own[at];
                bits[place >> 6] |= 1UL << place;
            }

            _at = at;
        }
    }

    /// <summary>Adds scores and matches as the only one of several fields that holds the term.</summary>
    public bool AddAlone(int from, int to, float weight, float fieldWeight, float[] inverseNorms, double[] scores, ulong[] bits)
    {
        var any = false;
        while (Reach(from, to))
        {
            any = true;
            var (documents, frequencies, at) = (_cursor.Documents, _cursor.Frequencies, _at);
            for (; at < _cursor.Count && documents[at] < to; at++)
            {
                var place = documents[at] - from;
                scores[place] += Bm25.Score(weight, fieldWeight * frequencies[at], inverseNorms[documents[at]]);
                bits[place >> 6] |= 1UL << place;
            }

            _at = at;
        }

        return any;
    }

    /// <summary>Adds this term's scores at matches that a window holds already, and no others.</summary>
    public void AddWhere(int from, int to, double[] scores, ulong[] only)
    {
        while (Reach(from, to)) AddScoresWhere(from, to, scores, only);
    }

    public override int Next(int from)
    {
        if (!Reach(from, NoMore)) return NoMore;
        return _cursor.Documents[_at];
    }

    public override double Bound(int from, int to)
    {
        if (_ended) return 0;
        if (!_isText) return Bm25.Score(_weight, 1, Bm25.KeywordInverseNorm);
        _blockBounds ??= BoundBlocks();
        if (!_cursor.HasHeaders) return _blockBounds[0];
        var highest = 0f;
        for (var block = Math.Max(0, _cursor.Block); block < _blockBounds.Length; block++)
        {
            if (_cursor.LastOf(block) < from) continue;
            highest = Math.Max(highest, _blockBounds[block]);
            if (_cursor.LastOf(block) >= to - 1) break;
        }

        return highest;
    }

    public override bool MatchesAll => _cursor.DocumentCount == _segment.Documents;

    /// <summary>Gives the buffers back; the matcher is not used after that.</summary>
    public void Release() => _cursor.Release();

    /// <summary>Frequency and length code in a document, or frequency 0. For explanations.</summary>
    public (int Frequency, byte Length) Look(int document)
    {
        if (!Reach(document, document + 1)) return (0, 0);
        return (_cursor.Frequencies[_at], _isText ? _segment.LengthsOf(_field)[document] : (byte)0);
    }

    /// <summary>Appends the term's positions in a document; nothing where it does not occur.</summary>
    public void Positions(int document, List<int> target)
    {
        if (Reach(document, document + 1)) _cursor.ReadPositions(_at, target);
    }

    /// <summary>Moves to the first posting from <paramref name="from"/> on; gives whether it lies below <paramref name="to"/>.</summary>
    private bool Reach(int from, int to)
    {
        while (!_ended)
        {
            while (_at < _cursor.Count && _cursor.Documents[_at] < from) _at++;
            if (_at < _cursor.Count) return _cursor.Documents[_at] < to;
            if (_cursor.Block >= 0 && _cursor.HasHeaders && _cursor.Block < _cursor.Blocks && _cursor.LastOf(_cursor.Block) + 1 >= to) return false;
            _at = 0;
            _ended = !_cursor.SeekBlock(from);
        }

        return false;
    }

    private void AddText(int from, int to, double[] scores, ulong[] bits)
    {
        var (documents, frequencies) = (_cursor.Documents, _cursor.Frequencies);
        var lengths = _segment.LengthsOf(_field);
        var at = _at;
        for (; at < _cursor.Count && documents[at] < to; at++)
        {
            var document = documents[at];
            var place = document - from;
            scores[place] += Bm25.Score(_weight, frequencies[at], _inverseNorms[lengths[document]]);
            bits[place >> 6] |= 1UL << place;
        }

        _at = at;
    }

    private void AddKeyword(int from, int to, double[] scores, ulong[] bits)
    {
        var score = Bm25.Score(_weight, 1, Bm25.KeywordInverseNorm);
        for (; _at < _cursor.Count && _cursor.Documents[_at] < to; _at++)
        {
            var place = _cursor.Documents[_at] - from;
            scores[place] += score;
            bits[place >> 6] |= 1UL << place;
        }
    }

    private void AddScoresWhere(int from, int to, double[] scores, ulong[] only)
    {
        var lengths = _isText ? _segment.LengthsOf(_field) : default;
        for (; _at < _cursor.Count && _cursor.Documents[_at] < to; _at++)
        {
            var place = _cursor.Documents[_at] - from;
            if ((only[place >> 6] >> place & 1) == 0) continue;
            scores[place] += Bm25.Score(_weight, _cursor.Frequencies[_at], _isText ? _inverseNorms[lengths[_cursor.Documents[_at]]] : Bm25.KeywordInverseNorm);
        }
    }

    private float[] BoundBlocks()
    {
        if (!_cursor.HasHeaders) return [_weight];
        var bounds = new float[_cursor.Blocks];
        for (var block = 0; block < bounds.Length; block++)
        {
            var impacts = _cursor.ImpactsOf(block);
            for (var i = 0; i < Impacts.Capacity; i++)
            {
                var frequency = BitConverter.ToUInt16(impacts[(i * 3)..]);
                // A frequency too large for two bytes may be any: then only the weight itself bounds the score.
                if (frequency == ushort.MaxValue) bounds[block] = _weight;
                else if (frequency > 0) bounds[block] = Math.Max(bounds[block], Bm25.Score(_weight, frequency, _inverseNorms[impacts[i * 3 + 2]]));
            }
        }

        return bounds;
    }
}
