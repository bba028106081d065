using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeBase.Indexer.Analysis;

/// <summary>
/// Words with the logarithm of their probability, as a trie in flat arrays: the children of a node stand side by side,
/// sorted by character. Immutable; safe for concurrent use.
/// </summary>
public sealed class Lexicon
{
    private const int Magic = 0x314C424B; // "KBL1"
    private const int Root = 0;
    private const int HeaderSize = 12;

    private readonly ushort[] _characters;
    private readonly int[] _firstChild;
    private readonly float[] _logProbability;
    private readonly int[] _byFirst = new int[char.MaxValue + 1];

    private Lexicon(ushort[] characters, int[] firstChild, float[] logProbability, float unknown)
    {
        (_characters, _firstChild, _logProbability, UnknownLogProbability) = (characters, firstChild, logProbability, unknown);
        for (var child = _firstChild[Root]; child < _firstChild[Root + 1]; child++) _byFirst[_characters[child]] = child;
    }

    /// <summary>Logarithm of the probability of a character that is no word.</summary>
    public float UnknownLogProbability { get; }

    /// <summary>The node of a word's first character, or 0 where no word begins with it.</summary>
    public int First(char character) => _byFirst[character];

    /// <summary>The node that follows, or 0.</summary>
    public int Next(int node, char character)
    {
        var (low, high) = (_firstChild[node], _firstChild[node + 1]);
        while (high - low > 8)
        {
            var middle = (low + high) >>> 1;
            if (_characters[middle] <= character) low = middle;
            else high = middle;
        }

        for (; low < high; low++)
            if (_characters[low] == character) return low;
        return 0;
    }

    /// <summary>Logarithm of the probability of the word that ends at a node; 0 where none does.</summary>
    public float LogProbability(int node) => _logProbability[node];

    /// <summary>Whether the whole text is a word.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty) return false;
        var node = First(word[0]);
        for (var i = 1; i < word.Length && node != 0; i++) node = Next(node, word[i]);
        return node != 0 && LogProbability(node) != 0;
    }

    /// <summary>Builds a lexicon from words with frequencies above zero.</summary>
    public static Lexicon Build(IReadOnlyDictionary<string, double> frequencies)
    {
        var words = frequencies.Keys.Where(w => w.Length > 0).Order(StringComparer.Ordinal).ToArray();
        var total = frequencies.Values.Sum();
        List<ushort> characters = [0];
        List<float> probabilities = [0];
        List<int> firstChild = [];
        // Breadth first: each entry is a node's words, those from..to that share the first `depth` characters.
        var queue = new Queue<(int From, int To, int Depth)>();
        queue.Enqueue((0, words.Length, 0));
        while (queue.TryDequeue(out var node))
        {
            firstChild.Add(characters.Count);
            for (var from = node.From; from < node.To;)
            {
                if (words[from].Length == node.Depth)
                {
                    from++;
                    continue;
                }

                var character = words[from][node.Depth];
                var to = from + 1;
                while (to < node.To && words[to].Length > node.Depth && words[to][node.Depth] == character) to++;
                characters.Add(character);
                probabilities.Add(words[from].Length == node.Depth + 1 ? (float)Math.Log(frequencies[words[from]] / total) : 0);
                queue.Enqueue((from, to, node.Depth + 1));
                from = to;
            }
        }

        firstChild.Add(characters.Count);
        return new Lexicon([.. characters], [.. firstChild], [.. probabilities], (float)Math.Log(1 / total));
    }

    /// <summary>Writes the arrays.</summary>
    public void Write(Stream target)
    {
        using var writer = new BinaryWriter(target, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(_characters.Length);
        writer.Write(UnknownLogProbability);
        writer.Write(MemoryMarshal.AsBytes<ushort>(_characters));
        writer.Write(MemoryMarshal.AsBytes<int>(_firstChild));
        writer.Write(MemoryMarshal.AsBytes<float>(_logProbability));
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those of a lexicon.</exception>
    public static Lexicon Read(Stream source)
    {
        if (source.Length - source.Position < HeaderSize) throw new InvalidDataException("The compiled lexicon is too short.");
        using var reader = new BinaryReader(source, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Magic) throw new InvalidDataException("The compiled lexicon does not begin as one.");
        var nodes = reader.ReadInt32();
        // A node has a character (2 bytes), a first child (4) and a probability (4); one more first child ends the last run.
        if (nodes < 1 || nodes * 10L + 4 != source.Length - source.Position - sizeof(float)) throw new InvalidDataException("The compiled lexicon names an impossible size.");
        var unknown = reader.ReadSingle();
        var characters = new ushort[nodes];
        var firstChild = new int[nodes + 1];
        var probabilities = new float[nodes];
        source.ReadExactly(MemoryMarshal.AsBytes(characters.AsSpan()));
        source.ReadExactly(MemoryMarshal.AsBytes(firstChild.AsSpan()));
        source.ReadExactly(MemoryMarshal.AsBytes(probabilities.AsSpan()));
        for (var node = 0; node < nodes; node++)
            if (firstChild[node] < 1 || firstChild[node] > firstChild[node + 1] || firstChild[node + 1] > nodes) throw new InvalidDataException("The compiled lexicon contradicts itself.");
        return new Lexicon(characters, firstChild, probabilities, unknown);
    }
}
