using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class LawNamesTests
{
    private static readonly LawNames Names = LawNames.Default;

    [Theory]
    [InlineData("中华人民共和国民法典", "中华人民共和国民法典")]
    [InlineData("民法典", "中华人民共和国民法典")]
    [InlineData("《民法典》", "中华人民共和国民法典")]
    [InlineData("民诉法", "中华人民共和国民事诉讼法")]
    [InlineData("刑诉法", "中华人民共和国刑事诉讼法")]
    [InlineData("行诉法", "中华人民共和国行政诉讼法")]
    [InlineData("国家赔偿法", "中华人民共和国国家赔偿法")]
    [InlineData("消保法", "中华人民共和国消费者权益保护法")]
    [InlineData("中华人民共和国民事诉讼法（2023）", "中华人民共和国民事诉讼法")]
    [InlineData("中华人民共和国民事诉讼法(2017年修正)", "中华人民共和国民事诉讼法")]
    [InlineData("担保制度解释", "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("民法典担保制度解释", "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("最高人民法院关于适用〈中华人民共和国民法典〉有关担保制度的解释", "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("最高人民法院关于适用《民法典》有关担保制度的解释", "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("关于适用《民法典》有关担保制度的解释", "最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("婚姻家庭编解释(一)", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）")]
    [InlineData("公司法解释三", "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）")]
    [InlineData("涉彩礼规定", "最高人民法院关于审理涉彩礼纠纷案件适用法律若干问题的规定")]
    [InlineData("查扣冻规定", "最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定")]
    [InlineData("最高人民法院 最高人民检察院关于办理刑事赔偿案件适用法律若干问题的解释", "最高人民法院、最高人民检察院关于办理刑事赔偿案件适用法律若干问题的解释")]
    [InlineData("九民纪要", "全国法院民商事审判工作会议纪要")]
    public void A_law_is_known_by_all_its_names(string name, string full) => Assert.Equal(full, Names.FullName(name));

    [Theory]
    [InlineData("")]
    [InlineData("《》")]
    [InlineData("本法")]
    [InlineData("解释")]
    [InlineData("担保解释")]
    [InlineData("证据规定")]
    [InlineData("某省物业管理条例")]
    public void What_is_unknown_or_could_mean_two_laws_has_no_full_name(string name) => Assert.Null(Names.FullName(name));

    [Fact]
    public void Every_full_name_finds_itself() =>
        Assert.All(Names.FullNames, name => Assert.Equal(name, Names.FullName(name)));

    [Fact]
    public void Every_everyday_name_leads_to_a_listed_law_and_to_no_other()
    {
        var rows = TabSeparated.Read(Path.Combine(AppContext.BaseDirectory, "lexicon"), "aliases.tsv", 3);
        Assert.True(rows.Count >= 120, $"{rows.Count}");
        Assert.All(rows, row =>
        {
            Assert.Contains(row[1], Names.FullNames);
            Assert.Equal(row[1], Names.FullName(row[0]));
        });
    }

    [Fact]
    public void Every_ambiguous_name_tells_all_the_listed_laws_that_it_can_mean()
    {
        var rows = TabSeparated.Read(Path.Combine(AppContext.BaseDirectory, "lexicon"), "ambiguous-names.tsv", 2);
        Assert.True(rows.Count >= 20, $"{rows.Count}");
        Assert.All(rows, row =>
        {
            var listed = row[1].Split('；');
            Assert.True(listed.Length > 1, row[0]);
            Assert.All(listed, law => Assert.Contains(law, Names.FullNames));
            Assert.Null(Names.FullName(row[0]));
            Assert.Equal(listed, Names.Candidates(row[0]));
        });
    }

    [Theory]
    [InlineData("laws.tsv")]
    [InlineData("aliases.tsv")]
    [InlineData("ambiguous-names.tsv")]
    [InlineData("document-prefixes.tsv")]
    [InlineData("court-regions.tsv")]
    public void Every_table_says_what_it_is_and_where_it_comes_from(string file)
    {
        var remarks = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", file)).TakeWhile(line => line.StartsWith('#')).ToList();
        Assert.True(remarks.Count >= 2);
        Assert.Contains(remarks, line => line.StartsWith("# 来源：", StringComparison.Ordinal));
    }

    [Fact]
    public void The_longest_name_before_a_place_is_found_with_its_beginning()
    {
        const string text = "依照中华人民共和国劳动合同法第三十九条";
        var law = Names.LongestNameBefore(text, 14, 0, out var start);
        Assert.Equal(("中华人民共和国劳动合同法", 2), (law, start));
        Assert.Null(Names.LongestNameBefore(text, 4, 0, out _));
        Assert.Equal("中华人民共和国合同法", Names.LongestNameBefore(text, 14, 11, out start));
        Assert.Equal(11, start);
    }

    [Fact]
    public void An_alias_to_an_unlisted_law_is_refused_with_its_remedy()
    {
        var folder = Directory.CreateTempSubdirectory("names");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "laws.tsv"), "甲法\t目录\n");
            File.WriteAllText(Path.Combine(folder.FullName, "aliases.tsv"), "小乙\t乙法\t简称\n");
            File.WriteAllText(Path.Combine(folder.FullName, "ambiguous-names.tsv"), "");
            File.WriteAllText(Path.Combine(folder.FullName, "document-prefixes.tsv"), "");
            var error = Assert.Throws<InvalidDataException>(() => LawNames.Load(folder.FullName));
            Assert.Contains("乙法", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
