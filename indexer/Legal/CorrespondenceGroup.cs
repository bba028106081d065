namespace KnowledgeBase.Indexer.Legal;

/// <summary>What became of the articles of one version in one later version. Immutable.</summary>
internal sealed class CorrespondenceGroup
{
    private readonly CorrespondenceRow[] _byOld;
    private readonly CorrespondenceRow[] _byNew;

    /// <param name="old">A key of the old version; its article does not matter.</param>
    /// <param name="present">A key of the later version; its article does not matter.</param>
    /// <param name="rows">In any order.</param>
    public CorrespondenceGroup(ArticleKey old, ArticleKey present, IEnumerable<CorrespondenceRow> rows)
    {
        (Old, New) = (old with { Article = 0, Sub = 0 }, present with { Article = 0, Sub = 0 });
        _byOld = [.. rows.OrderBy(row => row.Old).ThenBy(row => row.New is null).ThenBy(row => row.New ?? default)];
        _byNew = [.. _byOld.Where(row => row.New is not null).OrderBy(row => row.New!.Value).ThenBy(row => row.Old)];
    }

    /// <summary>The old version, as the key of its article 0.</summary>
    public ArticleKey Old { get; }

    /// <summary>The later version, as the key of its article 0.</summary>
    public ArticleKey New { get; }

    /// <summary>By old article, then new.</summary>
    public IReadOnlyList<CorrespondenceRow> Rows => _byOld;

    /// <summary>Adds what became of an article of <see cref="Old"/>.</summary>
    public void From(ArticleKey key, List<ArticleCorrespondence> found)
    {
        var number = new ArticlePlace(key.Article, key.Sub);
        foreach (var row in _byOld)
        {
            if (row.Old.CompareTo(number) > 0) break;
            if (row.OldCovers(number)) found.Add(Of(key, row, row.New is { } first ? first with { Article = first.Article + number.Article - row.Old.Article } : null));
        }
    }

    /// <summary>Adds where an article of <see cref="New"/> comes from.</summary>
    public void To(ArticleKey key, List<ArticleCorrespondence> found)
    {
        var number = new ArticlePlace(key.Article, key.Sub);
        foreach (var row in _byNew)
        {
            var first = row.New!.Value;
            if (first.CompareTo(number) > 0) break;
            if (!row.NewCovers(number)) continue;
            var old = Old with { Article = row.Old.Article + number.Article - first.Article, Sub = row.Old.Sub };
            found.Add(Of(old, row, number));
        }
    }

    private ArticleCorrespondence Of(ArticleKey old, CorrespondenceRow row, ArticlePlace? place) => new(
        old, place is { } at ? New with { Article = at.Article, Sub = at.Sub } : null, row.Kind, row.Likeness, row.Basis, row.Checked);
}

/// <summary>An article within a version; in the order of the law.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Sub">The 1 of 之一; 0 where there is none.</param>
internal readonly record struct ArticlePlace(int Article, int Sub = 0) : IComparable<ArticlePlace>
{
    public int CompareTo(ArticlePlace other) => Article != other.Article ? Article.CompareTo(other.Article) : Sub.CompareTo(other.Sub);
}

/// <summary>One line of the table: one article, or a run of them that moved together with the same words.</summary>
/// <param name="Old">The old article, the first of a run.</param>
/// <param name="New">The later one, the first of a run; null for 已删除.</param>
/// <param name="Count">Articles of the run, 1 or more; in a run none has a 之一.</param>
/// <param name="Kind">How they relate.</param>
/// <param name="Likeness">0 to 1; 0 where no text was compared.</param>
/// <param name="Basis">文本比对, 修改决定, 案例载明 or 解释载明.</param>
/// <param name="Checked">人工核对.</param>
internal sealed record CorrespondenceRow(ArticlePlace Old, ArticlePlace? New, int Count, CorrespondenceKind Kind, float Likeness, string Basis, bool Checked)
{
    public bool OldCovers(ArticlePlace place) => Covers(Old, place);

    public bool NewCovers(ArticlePlace place) => New is { } first && Covers(first, place);

    private bool Covers(ArticlePlace first, ArticlePlace place) => place.Sub == first.Sub && place.Article >= first.Article && place.Article < first.Article + Count;
}
