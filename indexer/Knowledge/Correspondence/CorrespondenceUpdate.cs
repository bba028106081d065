using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>The rows of a table while it is brought up to date. What a person has confirmed is kept and never derived again.</summary>
internal sealed class CorrespondenceUpdate
{
    // Lists of articles that a case sets side by side need not be in the same order; their texts must bear the pair out.
    private const float BornOut = 0.4f;

    // What a case states replaces what was derived, unless the texts speak clearly for that as well (a split).
    private const float Clear = 0.5f;

    private readonly SortedDictionary<string, (ArticleKey Old, ArticleKey New, List<CorrespondenceRow> Rows)> _groups = new(StringComparer.Ordinal);

    /// <param name="known">The rows so far.</param>
    public CorrespondenceUpdate(IEnumerable<CorrespondenceGroup> known)
    {
        foreach (var group in known) Rows(group.Old, group.New).AddRange(group.Rows.SelectMany(EachAlone));
    }

    /// <summary>All rows, by versions.</summary>
    public IEnumerable<CorrespondenceGroup> Groups => _groups.Values.Select(group => new CorrespondenceGroup(group.Old, group.New, group.Rows));

    /// <summary>Compares two versions anew; what rests on more than comparison stays. Gives the number of rows.</summary>
    public int Derive(HeldVersion old, HeldVersion present)
    {
        var rows = Rows(old.Version, present.Version);
        rows.RemoveAll(row => !row.Checked && row.Basis == CorrespondenceFile.ByText);
        HashSet<ArticlePlace> confirmed = [.. rows.Where(row => row.Checked).Select(row => row.Old)];
        HashSet<ArticlePlace> successful = [.. rows.Where(row => row.New is not null).Select(row => row.Old)];
        HashSet<(ArticlePlace, ArticlePlace?)> known = [.. rows.Select(row => (row.Old, row.New))];
        rows.AddRange(CorrespondenceDerivation.Derive(old.Articles, present.Articles, old.Version.Law == present.Version.Law).Where(row =>
            !confirmed.Contains(row.Old) && !known.Contains((row.Old, row.New)) && !(row.Likeness < Clear && successful.Contains(row.Old))));
        return rows.Count;
    }

    /// <summary>Takes up what a text states; false where it is not borne out, or where a person has confirmed something for that article.</summary>
    public bool State(StatedPair pair, StatuteTexts texts)
    {
        var (from, to) = (new ArticlePlace(pair.Old.Article, pair.Old.Sub), new ArticlePlace(pair.New.Article, pair.New.Sub));
        var (old, present) = (texts.Find(pair.Old), texts.Find(pair.New));
        // A number that the text does not have is a slip of the case.
        if ((old is not null && old.Find(from) is null) || (present is not null && present.Find(to) is null)) return false;
        // Where no text was compared nothing is known but the numbers: the words may have changed, and the likeness is 0.
        var row = old?.Find(from) is { } before && present?.Find(to) is { } after
            ? CorrespondenceDerivation.Compared(before, after, pair.Basis)
            : new CorrespondenceRow(from, to, 1, CorrespondenceKind.Changed, 0, pair.Basis, Checked: false);
        if (!pair.Single && row.Likeness is > 0 and < BornOut) return false;
        var rows = Rows(pair.Old, pair.New);
        if (rows.Exists(known => known.Old == from && known.Checked)) return false;
        // A case written before an amendment may give as today's number the one before it.
        if (row.Likeness is > 0 and < BornOut && rows.Exists(known => known.Old == from && known.Likeness >= Clear)) return false;
        rows.RemoveAll(known => known.Old == from && (known.New is null || known.New == to || (known.Basis == CorrespondenceFile.ByText && known.Likeness < Clear)));
        rows.Add(row);
        return true;
    }

    private List<CorrespondenceRow> Rows(ArticleKey old, ArticleKey present)
    {
        var key = $"{old.Version}>{present.Version}";
        if (!_groups.TryGetValue(key, out var group)) _groups.Add(key, group = (old, present, []));
        return group.Rows;
    }

    private static IEnumerable<CorrespondenceRow> EachAlone(CorrespondenceRow run) => Enumerable.Range(0, run.Count).Select(i => run with
    {
        Old = run.Old with { Article = run.Old.Article + i },
        New = run.New is { } place ? place with { Article = place.Article + i } : null,
        Count = 1,
    });
}
