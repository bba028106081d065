using KnowledgeBase.Indexer.Knowledge.Evaluation;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Evaluation;

public sealed class JudgedSetTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-judged-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Queries_keep_their_order_and_get_their_judgments()
    {
        var folder = Folder("own", corpus: true);

        var set = JudgedSet.Read(folder);

        Assert.Equal("own", set.Name);
        Assert.Equal(Path.Combine(folder, "corpus.jsonl"), set.CorpusPath);
        Assert.Equal(["2", "1"], set.Queries.Select(query => query.Id));
        Assert.Equal("谁可以起诉？", set.Queries[0].Text);
        Assert.Equal(2, set.Queries[0].Judgments["264"]);
        Assert.Equal(1, set.Queries[0].CountFrom(2));
        Assert.Empty(set.Queries[1].Judgments);
    }

    [Fact]
    public void A_set_without_a_corpus_uses_that_of_the_sibling_with_the_longest_name_it_starts_with()
    {
        Folder("cases", corpus: true);
        var near = Folder("cases-graded", corpus: true);
        Folder("cases-graded-other", corpus: true);
        var folder = Folder("cases-graded-keywords", corpus: false);

        Assert.Equal(Path.Combine(near, "corpus.jsonl"), JudgedSet.Read(folder + Path.DirectorySeparatorChar).CorpusPath);
    }

    [Fact]
    public void Without_any_corpus_the_message_says_so() =>
        Assert.Contains("corpus.jsonl", Assert.Throws<FileNotFoundException>(() => JudgedSet.Read(Folder("alone", corpus: false))).Message, StringComparison.Ordinal);

    [Fact]
    public void Judgments_of_documents_that_are_not_scored_are_left_out()
    {
        var set = JudgedSet.Read(Folder("criminal-articles", corpus: true));

        Assert.Equal(["264"], set.Queries[0].Judgments.Keys);
    }

    [Theory]
    [InlineData("9\t264\t1", "查询 9 不在")]
    [InlineData("2\t264", "三列")]
    [InlineData("2\t264\t高", "三列")]
    [InlineData("2\t64\t1", "重复")]
    public void A_broken_judgment_names_its_line(string line, string message)
    {
        var folder = Folder("broken", corpus: true);
        File.AppendAllText(Path.Combine(folder, "qrels.tsv"), line + "\n");

        var error = Assert.Throws<InvalidDataException>(() => JudgedSet.Read(folder));

        Assert.Contains("qrels.tsv 第 4 行", error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"_id\": \"3\"")]
    [InlineData("{\"_id\": \"3\"}")]
    [InlineData("[1]")]
    [InlineData("{\"_id\": \"1\", \"text\": \"again\"}")]
    public void A_broken_query_names_its_line(string line)
    {
        var folder = Folder("broken", corpus: true);
        File.AppendAllText(Path.Combine(folder, "queries.jsonl"), line + "\n");

        Assert.Contains("queries.jsonl 第 3 行", Assert.Throws<InvalidDataException>(() => JudgedSet.Read(folder)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_sets_at_hand_are_all_in_order()
    {
        if (SharedData.Find("eval") is not { } eval) return;

        foreach (var folder in Directory.EnumerateDirectories(eval))
            Assert.Contains(JudgedSet.Read(folder).Queries, query => query.Judgments.Count > 0);
    }

    private string Folder(string name, bool corpus)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, name)).FullName;
        File.WriteAllText(Path.Combine(folder, "queries.jsonl"), "{\"_id\": \"2\", \"text\": \"谁可以起诉？\"}\n{\"_id\": \"1\", \"text\": \"如何上诉？\"}\n");
        File.WriteAllText(Path.Combine(folder, "qrels.tsv"), "query-id\tcorpus-id\tscore\n2\t264\t2\n2\t64\t1\n");
        if (corpus) File.WriteAllText(Path.Combine(folder, "corpus.jsonl"), "{\"_id\": \"64\", \"title\": \"\", \"text\": \"\"}\n");
        return folder;
    }
}
