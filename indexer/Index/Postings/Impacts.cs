namespace KnowledgeBase.Indexer.Index.Postings;

/// <summary>
/// The pairs of (frequency, length code) of a block that no other pair of it beats, at most four: from them follows
/// the highest score in the block for whatever statistics the index has later, so no finished score is ever stored.
/// Where there are more than four, neighbours are joined into a pair that beats both; the bound stays a bound.
/// </summary>
internal sealed class Impacts
{
    /// <summary>Most pairs kept.</summary>
    public const int Capacity = 4;

    /// <summary>Bytes of a stored set.</summary>
    public const int Size = Capacity * 3;

    private readonly List<(int Frequency, byte Length)> _pairs = [];

    /// <summary>Forgets all pairs.</summary>
    public void Clear() => _pairs.Clear();

    /// <summary>Takes a posting into account.</summary>
    public void Add(int frequency, byte length)
    {
        foreach (var pair in _pairs)
            if (pair.Frequency >= frequency && pair.Length <= length) return;
        _pairs.RemoveAll(pair => pair.Frequency <= frequency && pair.Length >= length);
        var at = _pairs.FindIndex(pair => pair.Frequency > frequency);
        _pairs.Insert(at < 0 ? _pairs.Count : at, (frequency, length));
        if (_pairs.Count <= Capacity) return;
        // Ascending frequency means ascending length, so the second's frequency with the first's length beats both.
        _pairs[1] = (_pairs[1].Frequency, _pairs[0].Length);
        _pairs.RemoveAt(0);
    }

    /// <summary>Stores the set in <see cref="Size"/> bytes: frequency (2 bytes, 65535 for that or more), length code; unused pairs are zero.</summary>
    public void Write(Span<byte> target)
    {
        target.Clear();
        for (var i = 0; i < _pairs.Count; i++)
        {
            BitConverter.TryWriteBytes(target[(i * 3)..], (ushort)Math.Min(_pairs[i].Frequency, ushort.MaxValue));
            target[i * 3 + 2] = _pairs[i].Length;
        }
    }
}
