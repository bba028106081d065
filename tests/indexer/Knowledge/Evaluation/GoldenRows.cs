using KnowledgeBase.Indexer.Knowledge.Evaluation;
using KnowledgeBase.Indexer.Tests.Architecture;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

/// <summary>The golden file of the project, and those of its rows that are known not to hold yet.</summary>
internal static class GoldenRows
{
    private const string Header = "query\tshelf\tid\tcause";

    public static string File { get; } = Path.Combine(SourceTree.Root, "tests", "golden", "queries.tsv");

    public static IReadOnlyList<GoldenRow> All { get; } = GoldenFile.Read(File);

    /// <summary>Query, shelf and id of each row in <c>open.tsv</c>, with what stands in its way.</summary>
    public static IReadOnlyDictionary<(string Query, string Shelf, string Id), string> Open { get; } =
        System.IO.File.ReadLines(Path.Combine(SourceTree.Root, "tests", "golden", "open.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#' && line != Header)
            .Select(line => line.Split('\t'))
            .ToDictionary(cells => (cells[0], cells[1], cells[2]), cells => cells[3]);

    public static (string Query, string Shelf, string Id) Key(GoldenRow row) => (row.Query, row.Shelf.Name, row.WantedText);
}
