using System.Text;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Numbers the terms of a segment under construction, by field.</summary>
internal sealed class Vocabulary(int fields)
{
    private readonly Dictionary<string, int>[] _numbers = [.. Enumerable.Range(0, fields).Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    /// <summary>Terms of all fields.</summary>
    public int Count { get; private set; }

    /// <summary>The number of a term, given when it is first asked for.</summary>
    public int Number(int field, ReadOnlySpan<char> term)
    {
        var numbers = _numbers[field].GetAlternateLookup<ReadOnlySpan<char>>();
        if (numbers.TryGetValue(term, out var number)) return number;
        numbers[term] = Count;
        return Count++;
    }

    /// <summary>All terms, ascending by field, then UTF-8 bytes.</summary>
    public IEnumerable<(int Term, int Field, ReadOnlyMemory<byte> Bytes)> InOrder()
    {
        for (var field = 0; field < _numbers.Length; field++)
        {
            var terms = new (byte[] Bytes, int Number)[_numbers[field].Count];
            var i = 0;
            foreach (var (term, number) in _numbers[field]) terms[i++] = (Encoding.UTF8.GetBytes(term), number);
            Array.Sort(terms, static (a, b) => a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
            foreach (var (bytes, number) in terms) yield return (number, field, bytes);
        }
    }
}
