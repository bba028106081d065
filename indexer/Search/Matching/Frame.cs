using System.Numerics;
using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Search.Matching;

/// <summary>
/// The matches of a query within a window of documents: a bit a document, and a score that means something only where the
/// bit is set. Scores are added as doubles: sums of single-precision scores are exact there unless the scores differ by many
/// orders of magnitude, so the order in which terms are looked at does not show in the single-precision result.
/// </summary>
internal sealed class Frame
{
    [ThreadStatic]
    private static Stack<Frame>? _idle;

    /// <summary>Documents in a window.</summary>
    public const int Size = ColumnStretch.Size;

    /// <summary>Scores by place in the window.</summary>
    public double[] Scores { get; } = new double[Size];

    /// <summary>Matches, 64 a word.</summary>
    public ulong[] Bits { get; } = new ulong[Size / 64];

    /// <summary>How many matches it holds.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Bits) count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>An empty frame of this thread's; a search gives it back when it is done with it.</summary>
    public static Frame Rent() => (_idle ??= []).TryPop(out var frame) ? frame : new Frame();

    /// <summary>Empties the frame and gives it back.</summary>
    public void Return()
    {
        Clear();
        (_idle ??= []).Push(this);
    }

    /// <summary>Makes the frame empty.</summary>
    public void Clear()
    {
        Array.Clear(Scores);
        Array.Clear(Bits);
    }

    /// <summary>Keeps only matches that the other frame has too, adding its scores where asked; gives whether any is left.</summary>
    public bool Intersect(Frame other, bool addScores)
    {
        ulong any = 0;
        for (var word = 0; word < Bits.Length; word++)
        {
            any |= Bits[word] &= other.Bits[word];
            if (addScores) Add(word, Bits[word], other);
        }

        return any != 0;
    }

    /// <summary>Adds the other frame's scores, and its matches to <paramref name="bits"/>.</summary>
    public void Take(Frame other, ulong[] bits)
    {
        for (var word = 0; word < Bits.Length; word++)
        {
            Add(word, other.Bits[word], other);
            bits[word] |= other.Bits[word];
        }
    }

    /// <summary>Takes over the other frame's matches, keeping the higher score.</summary>
    public void UnionHigher(Frame other)
    {
        for (var word = 0; word < Bits.Length; word++)
        {
            for (var bits = other.Bits[word]; bits != 0; bits &= bits - 1)
            {
                var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
                Scores[place] = Math.Max(Scores[place], other.Scores[place]);
            }

            Bits[word] |= other.Bits[word];
        }
    }

    /// <summary>Adds the other frame's scores where both match.</summary>
    public void AddScores(Frame other)
    {
        for (var word = 0; word < Bits.Length; word++) Add(word, Bits[word] & other.Bits[word], other);
    }

    /// <summary>Removes the other frame's matches; gives whether any is left.</summary>
    public bool Except(Frame other)
    {
        ulong any = 0;
        for (var word = 0; word < Bits.Length; word++) any |= Bits[word] &= ~other.Bits[word];
        return any != 0;
    }

    private void Add(int word, ulong bits, Frame other)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            var place = (word << 6) + BitOperations.TrailingZeroCount(bits);
            Scores[place] += other.Scores[place];
        }
    }
}
