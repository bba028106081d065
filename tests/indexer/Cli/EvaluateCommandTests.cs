namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-evaluate-tests-").FullName;

    public EvaluateCommandTests()
    {
        Write("cases", "corpus.jsonl",
            """{"_id": "d1", "title": "盗窃案", "text": "被告人入户盗窃现金，数额较大。"}""",
            """{"_id": "d2", "title": "买卖合同纠纷", "text": "卖方迟延交货，应当承担违约责任。"}""",
            """{"_id": "d3", "title": "劳动争议", "text": "用人单位拖欠工资，劳动者解除合同。"}""");
        Write("cases", "queries.jsonl", """{"_id": "q1", "text": "入户盗窃"}""", """{"_id": "q2", "text": "迟延交货"}""", """{"_id": "q3", "text": "离婚"}""");
        Write("cases", "qrels.tsv", "query-id\tcorpus-id\tscore", "q1\td1\t2", "q2\td2\t1", "q2\td3\t0");
        Write("cases-keywords", "queries.jsonl", """{"_id": "k1", "text": "拖欠工资"}""");
        Write("cases-keywords", "qrels.tsv", "query-id\tcorpus-id\tscore", "k1\td3\t1");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Sets_are_scored_in_one_table_in_the_order_given()
    {
        var run = KbRun.Of("evaluate", Folder("cases-keywords"), Folder("cases"));

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"(?s)cases-keywords +1 +1\.000 +1\.000 +1\.000 +1\.000 +1\.000.*cases +2 +1\.000", run.Output);
        Assert.Contains("nDCG@10", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_of_ones_own_changes_what_is_relevant() =>
        Assert.Matches("cases +1 ", KbRun.Of("evaluate", Folder("cases"), "--threshold", "2").Output);

    [Fact]
    public void The_shape_of_the_JSON_is_stable() =>
        Assert.Equal(
            "[set,queries,depth,threshold,fromId,ndcg10,recall10,recall100,mrr10,map,pool,elapsedMilliseconds]",
            JsonShape.Of(KbRun.Of("evaluate", Folder("cases"), "--json").Output));

    [Fact]
    public void Runs_are_written_in_the_TREC_format()
    {
        Assert.Equal(0, KbRun.Of("evaluate", Folder("cases"), "--run-out", Folder("runs")).ExitCode);

        var lines = File.ReadAllLines(Path.Combine(_root, "runs", "cases.run"));
        Assert.Matches("^q1 Q0 d1 1 [0-9.E+-]+ kb$", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("q2 Q0 d2 1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kept_index_is_used_again_until_the_corpus_changes()
    {
        string[] args = ["evaluate", Folder("cases"), "--index-cache", Folder("cache")];

        Assert.DoesNotContain("复用索引", KbRun.Of(args).Errors, StringComparison.Ordinal);
        Assert.Contains("复用索引", KbRun.Of(args).Errors, StringComparison.Ordinal);
        File.AppendAllText(Path.Combine(_root, "cases", "corpus.jsonl"), """{"_id": "d4", "title": "离婚纠纷", "text": "双方感情破裂。"}""" + "\n");
        Assert.DoesNotContain("复用索引", KbRun.Of(args).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_of_other_origin_is_not_written_over()
    {
        var other = Directory.CreateDirectory(Path.Combine(_root, "cache", "cases.index")).FullName;
        File.WriteAllText(Path.Combine(other, "judgment.md"), "");

        Assert.Equal(1, KbRun.Of("evaluate", Folder("cases"), "--index-cache", Folder("cache")).ExitCode);
        Assert.True(File.Exists(Path.Combine(other, "judgment.md")));
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_reported_because_it_lowers_the_figures()
    {
        File.AppendAllText(Path.Combine(_root, "cases", "corpus.jsonl"), "{ broken\n");

        var run = KbRun.Of("evaluate", Folder("cases"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("问题", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_broken_set_is_refused()
    {
        File.AppendAllText(Path.Combine(_root, "cases", "qrels.tsv"), "q9\td1\t1\n");

        var run = KbRun.Of("evaluate", Folder("cases"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("qrels.tsv 第 5 行", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_evaluation_ends_with_130() =>
        Assert.Equal(130, KbRun.Of(new CancellationToken(canceled: true), "evaluate", Folder("cases")).ExitCode);

    private string Folder(string name) => Path.Combine(_root, name);

    private void Write(string folder, string file, params string[] lines) =>
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Folder(folder)).FullName, file), lines);
}
