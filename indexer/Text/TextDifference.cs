namespace KnowledgeBase.Indexer.Text;

/// <summary>What two texts have in common, and what was removed and added. Bounded in time for any input; thread-safe.</summary>
public static class TextDifference
{
    // Two articles of a thousand characters each that have little in common need no more.
    private const int MostEdits = 1500;
    private const long MostWork = 20_000_000;

    // 的, 和 or a comma between two changes is no common text for a reader.
    private const int ShortestShared = 2;
    private const int ShortestSharedBesideLong = 5;

    /// <summary>
    /// The runs that lead from the old text to the new one, in order: a removed part stands before what was added in its place, and between
    /// two changes there is at least a common part of two characters. Long texts that differ in most places are compared by clauses
    /// instead of characters. Characters are compared as they are.
    /// </summary>
    public static IReadOnlyList<DifferenceRun> Between(string old, string present)
    {
        var prefix = old.AsSpan().CommonPrefixLength(present);
        var suffix = CommonSuffix(old.AsSpan(prefix), present.AsSpan(prefix));
        var shared = new List<ShortestEdit.Shared>();
        if (prefix > 0) shared.Add(new(0, 0, prefix));
        Compare(old, present, new TextSpan(prefix, old.Length - suffix), new TextSpan(prefix, present.Length - suffix), shared);
        if (suffix > 0) shared.Add(new(old.Length - suffix, present.Length - suffix, suffix));
        return Runs(Readable(Joined(shared), old.Length, present.Length), old.Length, present.Length);
    }

    /// <summary>
    /// Share of the words in common, 0 to 1: characters in common parts, twice, by all characters. Punctuation, blanks, width and the
    /// digits of 第1条 do not count; texts without a word are alike.
    /// </summary>
    public static double Likeness(string old, string present) => LikenessOfComparable(ComparableText.Of(old), ComparableText.Of(present));

    /// <summary><see cref="Likeness"/> of texts as <see cref="ComparableText"/> makes them.</summary>
    internal static double LikenessOfComparable(string before, string after)
    {
        if (before.Length + after.Length == 0 || before == after) return 1;
        var same = 0;
        foreach (var run in Between(before, after))
            if (run.Kind == DifferenceKind.Same) same += run.Old.Length;
        return 2.0 * same / (before.Length + after.Length);
    }

    private static void Compare(string old, string present, TextSpan before, TextSpan after, List<ShortestEdit.Shared> shared)
    {
        if (before.Length == 0 || after.Length == 0) return;
        var edit = new ShortestEdit(MostEdits, MostWork);
        if (TryCompare(edit, old, present, before, after, shared)) return;
        var units = new ClauseNumbers();
        var oldClauses = units.Of(old, before);
        var newClauses = units.Of(present, after);
        var clauses = edit.Between<int>(oldClauses.Numbers, newClauses.Numbers);
        if (clauses is null) return;
        var (oldAt, newAt) = (0, 0);
        foreach (var run in clauses.Append(new(oldClauses.Numbers.Length, newClauses.Numbers.Length, 0)))
        {
            var (from, to) = (new TextSpan(oldClauses.Start(oldAt), oldClauses.Start(run.Old)), new TextSpan(newClauses.Start(newAt), newClauses.Start(run.New)));
            // What cannot be refined within the bounds stays a whole change.
            if (from.Length > 0 && to.Length > 0) TryCompare(edit, old, present, from, to, shared);
            (oldAt, newAt) = (run.Old + run.Length, run.New + run.Length);
            if (run.Length > 0) shared.Add(new(oldClauses.Start(run.Old), newClauses.Start(run.New), oldClauses.Start(oldAt) - oldClauses.Start(run.Old)));
        }
    }

    private static bool TryCompare(ShortestEdit edit, string old, string present, TextSpan before, TextSpan after, List<ShortestEdit.Shared> shared)
    {
        var found = edit.Between(old.AsSpan(before.Start, before.Length), present.AsSpan(after.Start, after.Length));
        if (found is null) return false;
        foreach (var run in found) shared.Add(new(run.Old + before.Start, run.New + after.Start, run.Length));
        return true;
    }

    private static int CommonSuffix(ReadOnlySpan<char> old, ReadOnlySpan<char> present)
    {
        var length = 0;
        while (length < old.Length && length < present.Length && old[^(length + 1)] == present[^(length + 1)]) length++;
        return length;
    }

    private static List<ShortestEdit.Shared> Joined(List<ShortestEdit.Shared> shared)
    {
        var joined = new List<ShortestEdit.Shared>(shared.Count);
        foreach (var run in shared)
        {
            if (joined.Count > 0 && joined[^1] is var last && last.Old + last.Length == run.Old && last.New + last.Length == run.New)
                joined[^1] = last with { Length = last.Length + run.Length };
            else joined.Add(run);
        }

        return joined;
    }

    /// <summary>Without the common parts between two changes that only cut a change into confetti.</summary>
    private static List<ShortestEdit.Shared> Readable(List<ShortestEdit.Shared> shared, int oldLength, int newLength)
    {
        var kept = new List<ShortestEdit.Shared>(shared.Count);
        for (var i = 0; i < shared.Count; i++)
        {
            var run = shared[i];
            var (oldEnd, newEnd) = kept.Count > 0 ? (kept[^1].Old + kept[^1].Length, kept[^1].New + kept[^1].Length) : (0, 0);
            var (oldNext, newNext) = i + 1 < shared.Count ? (shared[i + 1].Old, shared[i + 1].New) : (oldLength, newLength);
            var before = Math.Max(run.Old - oldEnd, run.New - newEnd);
            var after = Math.Max(oldNext - run.Old - run.Length, newNext - run.New - run.Length);
            var inside = before > 0 && after > 0;
            if (inside && (run.Length < ShortestShared || (run.Length < ShortestSharedBesideLong && run.Length < Math.Min(before, after)))) continue;
            kept.Add(run);
        }

        return kept;
    }

    private static List<DifferenceRun> Runs(List<ShortestEdit.Shared> shared, int oldLength, int newLength)
    {
        var runs = new List<DifferenceRun>();
        var (old, present) = (0, 0);
        foreach (var (oldAt, newAt, length) in shared.Append(new(oldLength, newLength, 0)))
        {
            if (oldAt > old) runs.Add(new(DifferenceKind.Removed, new(old, oldAt), new(present, present)));
            if (newAt > present) runs.Add(new(DifferenceKind.Added, new(oldAt, oldAt), new(present, newAt)));
            (old, present) = (oldAt + length, newAt + length);
            if (length > 0) runs.Add(new(DifferenceKind.Same, new(oldAt, old), new(newAt, present)));
        }

        return runs;
    }
}
