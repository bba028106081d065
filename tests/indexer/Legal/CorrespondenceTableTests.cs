using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CorrespondenceTableTests : IDisposable
{
    private const string Code = "中华人民共和国民法典@2020-05-28";
    private static readonly CorrespondenceTable Table = CorrespondenceTable.Default;
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-correspondence-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("中华人民共和国合同法@1999-03-15:107", Code + ":577", CorrespondenceKind.Renumbered)]
    [InlineData("中华人民共和国合同法@1999-03-15:113", Code + ":584", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国合同法@1999-03-15:114", Code + ":585", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国侵权责任法@2009-12-26:6", Code + ":1165", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国物权法@2007-03-16:190", Code + ":405", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国担保法@1995-06-30:19", Code + ":686", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国婚姻法@2001-04-28:32", Code + ":1079", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国民法总则@2017-03-15:140", Code + ":140", CorrespondenceKind.Same)]
    [InlineData("中华人民共和国民事诉讼法@2017-06-27:225", "中华人民共和国民事诉讼法@2023-09-01:236", CorrespondenceKind.Renumbered)]
    [InlineData("中华人民共和国民事诉讼法@2021-12-24:207", "中华人民共和国民事诉讼法@2023-09-01:211", CorrespondenceKind.Renumbered)]
    [InlineData("中华人民共和国仲裁法@2017-09-01:59", "中华人民共和国仲裁法@2025-09-12:72", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国公司法@2018-10-26:20", "中华人民共和国公司法@2023-12-29:23", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国公司法@2013-12-28:9", "中华人民共和国公司法@2023-12-29:12", CorrespondenceKind.Renumbered)]
    [InlineData("中华人民共和国行政诉讼法@1989-04-04:32", "中华人民共和国行政诉讼法@2017-06-27:34", CorrespondenceKind.Changed)]
    [InlineData("中华人民共和国行政诉讼法@1989-04-04:54", "中华人民共和国行政诉讼法@2017-06-27:70", CorrespondenceKind.Changed)]
    public void An_old_article_is_followed_to_the_one_that_applies_today(string old, string present, CorrespondenceKind kind)
    {
        var found = Table.Follow(Key(old)).SingleOrDefault(row => row.New == Key(present));
        Assert.NotNull(found);
        Assert.Equal(kind, found.Kind);
        Assert.Equal(Key(old), found.Old);
        Assert.Contains(Table.Origins(Key(present)), row => row.Old == Key(old));
    }

    [Fact]
    public void Stops_at_the_version_asked_for() =>
        Assert.Equal(
            [Key("中华人民共和国民事诉讼法@2021-12-24:232")],
            Table.Follow(Key("中华人民共和国民事诉讼法@2017-06-27:225"), "中华人民共和国民事诉讼法@2021-12-24").Select(row => row.New!.Value));

    [Theory]
    [InlineData("中华人民共和国合同法@1999-03-15:9999")]
    [InlineData("某法@2000-01-01:1")]
    [InlineData("中华人民共和国合同法@undated:107")]
    [InlineData("中华人民共和国民法典@2020-05-28:577")]
    public void Of_what_is_not_in_the_table_nothing_is_said(string key) => Assert.Empty(Table.Follow(Key(key)));

    [Fact]
    public void The_table_is_small() => Assert.True(new FileInfo(Path.Combine(AppContext.BaseDirectory, "lexicon", CorrespondenceFile.Name)).Length < 1_500_000);

    [Fact]
    public void Nothing_in_the_table_claims_to_have_been_confirmed_by_a_person() =>
        Assert.DoesNotContain(CorrespondenceFile.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", CorrespondenceFile.Name)), group => group.Rows.Any(row => row.Checked));

    [Fact]
    public void Every_later_version_is_later_and_every_kind_fits_its_numbers()
    {
        foreach (var group in CorrespondenceFile.Read(Path.Combine(AppContext.BaseDirectory, "lexicon", CorrespondenceFile.Name)))
        {
            Assert.True(group.Old.Promulgated < group.New.Promulgated, group.Old.Version);
            Assert.All(group.Rows, row => Assert.True(row.Kind switch
            {
                CorrespondenceKind.Same => row.New == row.Old && row.Likeness == 1,
                CorrespondenceKind.Renumbered => row.New is not null && row.New != row.Old && row.Likeness == 1,
                CorrespondenceKind.Removed => row.New is null,
                _ => row.New is not null && row.Likeness < 1,
            }, $"{group.Old.Version} {row}"));
        }
    }

    [Fact]
    public void A_run_of_articles_that_moved_alike_is_one_line()
    {
        var table = Loaded("甲法@2000-01-01\t甲法@2010-01-01\n1..20\t3..22\t序号已变\t1\t文本比对\t自动");
        Assert.Equal(Key("甲法@2010-01-01:9"), Assert.Single(table.From(Key("甲法@2000-01-01:7"))).New);
        Assert.Equal(Key("甲法@2000-01-01:7"), Assert.Single(table.To(Key("甲法@2010-01-01:9"))).Old);
        Assert.Empty(table.From(Key("甲法@2000-01-01:21")));
        Assert.Empty(table.From(Key("甲法@2000-01-01:7-1")));
    }

    [Fact]
    public void Over_several_versions_a_split_leads_to_each_part_and_likenesses_are_multiplied()
    {
        var table = Loaded(
            "甲法@2000-01-01\t甲法@2010-01-01\n5\t6\t已修改\t0.8\t文本比对\t自动\n5\t7\t已修改\t0.5\t案例载明\t人工核对\n"
            + "甲法@2010-01-01\t乙法@2020-01-01\n6\t5\t序号已变\t1\t文本比对\t人工核对\n7\t9\t已修改\t0.5\t修改决定\t人工核对");
        Assert.Equal(
            [
                new(Key("甲法@2000-01-01:5"), Key("乙法@2020-01-01:5"), CorrespondenceKind.Changed, 0.8f, "文本比对", false),
                new(Key("甲法@2000-01-01:5"), Key("乙法@2020-01-01:9"), CorrespondenceKind.Changed, 0.25f, "案例载明、修改决定", true),
            ],
            table.Follow(Key("甲法@2000-01-01:5")));
        Assert.Equal(["甲法@2010-01-01:7", "甲法@2000-01-01:5"], table.Origins(Key("乙法@2020-01-01:9")).Select(row => row.Old.ToString()));
    }

    [Fact]
    public void An_article_that_came_back_to_its_number_with_the_same_words_is_the_same()
    {
        var table = Loaded("甲法@2000-01-01\t甲法@2010-01-01\n5\t6\t序号已变\t1\t文本比对\t自动\n甲法@2010-01-01\t甲法@2020-01-01\n6\t5\t序号已变\t1\t文本比对\t自动");
        Assert.Equal(CorrespondenceKind.Same, Assert.Single(table.Follow(Key("甲法@2000-01-01:5"))).Kind);
    }

    [Fact]
    public void An_article_removed_on_the_way_is_removed()
    {
        var table = Loaded("甲法@2000-01-01\t甲法@2010-01-01\n5\t6\t序号已变\t1\t文本比对\t自动\n甲法@2010-01-01\t甲法@2020-01-01\n6\t\t已删除\t0\t文本比对\t自动");
        var row = Assert.Single(table.Follow(Key("甲法@2000-01-01:5")));
        Assert.Equal((CorrespondenceKind.Removed, null), (row.Kind, row.New));
    }

    [Theory]
    [InlineData("甲法@2010-01-01\t甲法@2000-01-01", "第1行")]
    [InlineData("甲法@2010-01-01\t甲法@2010-01-01", "第1行")]
    [InlineData("1\t2\t未变\t1\t文本比对\t自动", "第1行")]
    [InlineData("甲法@2000-01-01\t甲法@2010-01-01\n1\t\t未变\t1\t文本比对\t自动", "第2行")]
    [InlineData("甲法@2000-01-01\t甲法@2010-01-01\n1..3\t1..4\t未变\t1\t文本比对\t自动", "第2行")]
    [InlineData("甲法@2000-01-01\t甲法@2010-01-01\n1\t1\t大概\t1\t文本比对\t自动", "第2行")]
    [InlineData("甲法@2000-01-01\t甲法@2010-01-01\n1\t1\t未变\t1.5\t文本比对\t自动", "第2行")]
    [InlineData("甲法@2000-01-01\t甲法@2010-01-01\n1\t1\t未变\t1\t据说\t自动", "第2行")]
    public void A_malformed_line_is_refused_and_named(string text, string named) =>
        Assert.Contains(named, Assert.Throws<InvalidDataException>(() => Loaded(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_file_is_named() =>
        Assert.Contains(CorrespondenceFile.Name, Assert.Throws<InvalidDataException>(() => CorrespondenceTable.Load(_folder)).Message, StringComparison.Ordinal);

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "lexicon", CorrespondenceFile.Name);
        var copy = Path.Combine(_folder, CorrespondenceFile.Name);
        CorrespondenceFile.Write(copy, File.ReadLines(shipped).TakeWhile(line => line[0] == '#').Select(line => line[2..]), CorrespondenceFile.Read(shipped));
        Assert.Equal(File.ReadAllText(shipped), File.ReadAllText(copy));
    }

    private static ArticleKey Key(string text) => ArticleKey.TryParse(text, out var key) ? key : throw new ArgumentException(text);

    private CorrespondenceTable Loaded(string text)
    {
        File.WriteAllText(Path.Combine(_folder, CorrespondenceFile.Name), text + "\n");
        return CorrespondenceTable.Load(_folder);
    }
}
