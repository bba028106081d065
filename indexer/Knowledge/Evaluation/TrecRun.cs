using System.Globalization;

namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Writes rankings as trec_eval and its kin read them: <c>query Q0 document rank score tag</c>, one document a line.</summary>
internal static class TrecRun
{
    /// <summary>Writes the first <paramref name="depth"/> documents of each ranking; ranks start at 1.</summary>
    /// <exception cref="InvalidDataException">An id holds white space, which the format cannot hold.</exception>
    public static void Write(TextWriter writer, IEnumerable<RankedQuery> ranked, int depth, string tag)
    {
        foreach (var (query, ranking) in ranked)
        {
            // Readers sort by score and break ties by id in ways of their own: each score is made smaller than the one before.
            var last = float.PositiveInfinity;
            for (var i = 0; i < Math.Min(depth, ranking.Count); i++)
            {
                last = ranking[i].Score < last ? ranking[i].Score : MathF.BitDecrement(last);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{Word(query.Id)} Q0 {Word(ranking[i].Id)} {i + 1} {last:G9} {tag}\n"));
            }
        }
    }

    private static string Word(string id) =>
        id.Length > 0 && !id.Any(char.IsWhiteSpace)
            ? id
            : throw new InvalidDataException($"编号“{id}”为空或含空白字符，无法写入 TREC 运行文件。");
}
