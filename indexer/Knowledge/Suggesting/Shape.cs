namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>What a character looks like.</summary>
/// <param name="Corners">Strokes at its four corners and one more, five digits; empty where it is not known.</param>
/// <param name="Parts">Its parts by Cangjie, one to five letters; empty where they are not known.</param>
internal readonly record struct Shape(string Corners, string Parts)
{
    private const int LikeCorners = 4;

    /// <summary>Whether the two are easily confused: four of five corners, or at least half of the parts are the same.</summary>
    public bool IsLike(Shape other)
    {
        var corners = 0;
        for (var i = 0; i < Math.Min(Corners.Length, other.Corners.Length); i++)
            if (Corners[i] == other.Corners[i]) corners++;
        if (corners >= LikeCorners) return true;
        var longest = Math.Max(Parts.Length, other.Parts.Length);
        return Math.Min(Parts.Length, other.Parts.Length) > 1 && 2 * Distance(Parts, other.Parts) <= longest;
    }

    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var least = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], least);
            }
        }

        return row[b.Length];
    }
}
