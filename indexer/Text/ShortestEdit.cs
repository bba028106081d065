using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Text;

/// <summary>
/// The fewest units to remove and add so that one sequence becomes another (E. Myers, An O(ND) Difference Algorithm, 1986),
/// with a bound on edits and on work, so that no input can make it run for long.
/// </summary>
/// <param name="mostEdits">Gives up beyond this many units removed and added.</param>
/// <param name="work">Steps that all calls together may take.</param>
internal sealed class ShortestEdit(int mostEdits, long work)
{
    private long work = work;

    /// <summary>A stretch that both sequences share.</summary>
    /// <param name="Old">First unit in the old sequence.</param>
    /// <param name="New">First unit in the new one.</param>
    /// <param name="Length">Units, one or more.</param>
    public readonly record struct Shared(int Old, int New, int Length);

    /// <summary>The shared stretches in order; null where the bounds do not suffice.</summary>
    public List<Shared>? Between<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after)
        where T : unmanaged, IEquatable<T>
    {
        var most = Math.Min(before.Length + after.Length, mostEdits);
        if (work < most) return null;
        var furthest = new int[(2 * most) + 3];
        var trace = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && furthest[most + diagonal] < furthest[most + diagonal + 2]);
                var x = down ? furthest[most + diagonal + 2] : furthest[most + diagonal] + 1;
                var y = x - diagonal;
                // Past an edge there is nothing to look at; the next edits come back from there.
                if (x <= before.Length && y <= after.Length)
                {
                    var same = before[x..].CommonPrefixLength(after[y..]);
                    x += same;
                    work -= 1 + (same / 8);
                }

                furthest[most + diagonal + 1] = x;
                if (x >= before.Length && x - diagonal >= after.Length)
                {
                    trace.Add(furthest.AsSpan(most + 1 - edits, (2 * edits) + 1).ToArray());
                    return Retrace(trace, before.Length, after.Length);
                }
            }

            if (work < 0) return null;
            trace.Add(furthest.AsSpan(most + 1 - edits, (2 * edits) + 1).ToArray());
        }

        return null;
    }

    private static List<Shared> Retrace(List<int[]> trace, int x, int y)
    {
        var shared = new List<Shared>();
        for (var edits = trace.Count - 1; edits > 0; edits--)
        {
            var last = trace[edits - 1];
            var diagonal = x - y;
            // Index d + edits - 1 of the last row is diagonal d there.
            int At(int d) => last[d + edits - 1];
            var down = diagonal == -edits || (diagonal != edits && At(diagonal - 1) < At(diagonal + 1));
            var from = down ? At(diagonal + 1) : At(diagonal - 1) + 1;
            if (x > from) shared.Add(new Shared(from, from - diagonal, x - from));
            (x, y) = down ? (from, from - diagonal - 1) : (from - 1, from - diagonal);
        }

        if (x > 0) shared.Add(new Shared(0, 0, x));
        CollectionsMarshal.AsSpan(shared).Reverse();
        return shared;
    }
}
