using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Correspondence;

/// <summary>
/// Paragraphs (款) that went to another article than the rest of theirs, or came from another: splits and merges that the articles as a whole do
/// not show, because most of their words lie elsewhere.
/// </summary>
internal static class ParagraphMoves
{
    // Shorter ones (items, 法律另有规定的除外) are found in too many places.
    private const int Shortest = 20;
    private const double Held = 0.7;

    // What stands in several articles alike (单位犯前款罪的 …) tells nothing.
    private const double Elsewhere = 0.55;

    /// <summary>For each part that a paragraph went to: the place of the whole text it is from, and the one it is found in.</summary>
    /// <param name="wholes">The texts whose paragraphs are looked for.</param>
    /// <param name="others">Comparable words of the articles in which they are looked for.</param>
    public static IEnumerable<(int Whole, int Other)> Find(IReadOnlyList<ComparedArticle> wholes, IReadOnlyList<string> others)
    {
        (int Whole, string Words)[] parts = [.. wholes.SelectMany((article, whole) =>
        {
            string[] paragraphs = article.Text.Split('\n');
            return paragraphs.Length < 2 ? [] : paragraphs.Select(ComparableText.Of).Where(words => words.Length >= Shortest).Select(words => (whole, words));
        })];
        var alike = new ArticleLikenesses([.. parts.Select(part => part.Words)], others);
        for (var i = 0; i < parts.Length; i++)
        {
            var (best, held, next) = (-1, 0f, 0f);
            for (var j = 0; j < others.Count; j++)
            {
                var found = alike[i, j].OldInNew;
                if (found > held) (best, held, next) = (j, found, held);
                else if (found > next) next = found;
            }

            if (held >= Held && next < Elsewhere) yield return (parts[i].Whole, best);
        }
    }
}
