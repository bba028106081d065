using System.Globalization;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>What Lucene found for one query: a line of expected.tsv.</summary>
internal sealed record LuceneRow(string Name, long Total, IReadOnlyList<(string Id, float Score)> Hits)
{
    public static LuceneRow Parse(string line)
    {
        var columns = line.Split('\t');
        return new LuceneRow(
            columns[0],
            long.Parse(columns[1], CultureInfo.InvariantCulture),
            [.. columns[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(hit => hit.Split(':')).Select(hit =>
                (hit[0], float.Parse(hit[1], CultureInfo.InvariantCulture)))]);
    }

    public static Dictionary<string, LuceneRow> ReadAll(string file) =>
        File.ReadLines(file).Select(Parse).ToDictionary(r => r.Name, StringComparer.Ordinal);
}
