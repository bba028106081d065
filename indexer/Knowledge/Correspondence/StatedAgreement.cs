using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>How far comparison alone finds what published texts state.</summary>
/// <param name="Stated">Pairs whose both versions are held.</param>
/// <param name="Found">Of those, the ones that comparison gives too.</param>
/// <param name="Proposed">All successors that comparison gives for the old articles of these pairs.</param>
/// <param name="Missed">The pairs that it does not give.</param>
internal sealed record StatedAgreement(int Stated, int Found, int Proposed, IReadOnlyList<StatedPair> Missed)
{
    /// <summary>Compares the versions of each pair afresh, whatever a table says.</summary>
    public static StatedAgreement Of(IEnumerable<StatedPair> pairs, StatuteTexts texts)
    {
        var derived = new Dictionary<(ArticleKey, ArticleKey), ILookup<ArticlePlace, ArticlePlace?>>();
        var missed = new List<StatedPair>();
        var asked = new Dictionary<ArticleKey, int>();
        var stated = 0;
        foreach (var pair in pairs)
        {
            if (texts.Find(pair.Old) is not { } old || texts.Find(pair.New) is not { } present) continue;
            var (from, to) = (new ArticlePlace(pair.Old.Article, pair.Old.Sub), new ArticlePlace(pair.New.Article, pair.New.Sub));
            if (old.Find(from) is null || present.Find(to) is null) continue;
            stated++;
            if (!derived.TryGetValue((old.Version, present.Version), out var rows))
                derived.Add((old.Version, present.Version), rows = CorrespondenceDerivation.Derive(old.Articles, present.Articles, old.Version.Law == present.Version.Law).ToLookup(row => row.Old, row => row.New));
            if (!rows[from].Contains(to)) missed.Add(pair);
            asked[pair.Old] = rows[from].Count(place => place is not null);
        }

        return new StatedAgreement(stated, stated - missed.Count, asked.Values.Sum(), missed);
    }
}
