using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>
/// An index of each format, written once and kept: whoever changes the bytes without giving the format a new number is
/// stopped here. A missing one is written by the first run, to be looked at and committed.
/// </summary>
public sealed class FrozenIndexTests
{
    private static readonly IndexSchema Schema = new(["body"], ["kind"], ["date"]);

    private static string Folder
    {
        get
        {
            var root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "KnowledgeBase.sln"))) root = Path.GetDirectoryName(root)!;
            return Path.Combine(root, "tests", "indexer", "Index", "fixtures", $"format-{Manifest.CurrentFormat}");
        }
    }

    [Fact]
    public void The_index_of_the_present_format_reads_as_it_was_written()
    {
        if (!Directory.Exists(Folder)) Write(Folder);
        using var engine = EmbeddedEngine.OpenForReading(Folder, Schema, new WhitespaceAnalyzer());
        Assert.Equal(7, engine.CommittedChange);
        Assert.Equal(299, engine.DocumentCount);
        var result = engine.Search(new SearchRequest { Query = BooleanQuery.All([new TermQuery("body", "every"), new TermQuery("body", "w3")]), Limit = 3, Facets = ["kind"], Highlight = ["body"] });
        Assert.Equal(43, result.Total);
        Assert.Equal(["d003", "d010", "d017"], result.Hits.Select(h => h.Document.Id));
        Assert.Equal([new FacetCount("odd", 22), new FacetCount("even", 21)], result.Facets["kind"]);
        Assert.Equal(new MatchPlace("body", 0, 5, "every"), result.Hits[0].Matches[0]);
        Assert.Null(engine.Find("d007"));
        Assert.Equal([1, 2, 3], engine.Find("d008")!.Payload.ToArray());
        Assert.Equal(1, engine.Count(new PhraseQuery("body", [new("𠮷野", 0), new("家", 1)])));
        Assert.Equal(8, engine.Count(new RangeQuery("date", 1, 9)));
        Assert.DoesNotContain(IndexInspector.Inspect(Folder, verify: true).Segments.SelectMany(s => s.Sections), s => s.Verified != true);
    }

    private static void Write(string folder)
    {
        using (var engine = EmbeddedEngine.Open(folder, Schema, new WhitespaceAnalyzer(), threads: 1))
        {
            engine.Apply(Enumerable.Range(0, 300).Select(i => IndexChange.Put(new IndexDocument(
                $"d{i:d3}", [new("body", $"every w{i % 7} {(i == 42 ? "𠮷野 家" : "x")}")], [new("kind", i % 2 == 0 ? "even" : "odd")], [new("date", i)], new byte[] { 1, 2, 3 }))));
            engine.Apply([IndexChange.Delete("d007")]);
            engine.Commit(7);
        }

        File.Delete(Path.Combine(folder, "write.lock"));
    }
}
