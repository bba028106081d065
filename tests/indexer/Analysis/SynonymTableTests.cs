using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Analysis;

public sealed class SynonymTableTests
{
    private static readonly CharacterFolding Folding = new([('罰', '罚'), ('證', '证')]);

    [Fact]
    public void Words_of_the_same_meaning_lead_to_each_other()
    {
        var table = Load("=\t甲险 甲种保险 甲类保险\t保险");

        Assert.Equal([new("甲种保险", SynonymRelation.Same), new("甲类保险", SynonymRelation.Same)], table.Of("甲险"));
        Assert.Equal([new("甲险", SynonymRelation.Same), new("甲种保险", SynonymRelation.Same)], table.Of("甲类保险"));
    }

    [Fact]
    public void A_lay_word_leads_to_the_terms_of_the_law_and_they_lead_neither_back_nor_to_each_other()
    {
        var table = Load(">\t房东 出租人 转租人\t房屋");

        Assert.Equal([new("出租人", SynonymRelation.LegalTerm), new("转租人", SynonymRelation.LegalTerm)], table.Of("房东"));
        Assert.Empty(table.Of("出租人"));
        Assert.Empty(table.Of("转租人"));
    }

    [Fact]
    public void A_word_may_have_another_name_and_a_legal_term_but_nothing_further_away()
    {
        var table = Load("=\t甲 甲甲\t民事", ">\t甲 乙\t民事", ">\t乙 丙\t民事");

        Assert.Equal([new("甲甲", SynonymRelation.Same), new("乙", SynonymRelation.LegalTerm)], table.Of("甲"));
        Assert.Equal([new("甲", SynonymRelation.Same)], table.Of("甲甲"));
    }

    [Fact]
    public void Remarks_and_empty_lines_are_passed_over_and_an_unknown_word_has_no_synonyms()
    {
        var table = Load("# remark", "", "=\t甲 乙\t民事");

        Assert.Empty(table.Of("丙"));
        Assert.Empty(table.Of(""));
        Assert.Equal(["乙", "甲"], table.Words.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("帮信案", 0, 2)]
    [InlineData("帮信罪案", 0, 3)]
    [InlineData("犯帮信罪", 1, 3)]
    [InlineData("犯帮信罪", 0, 0)]
    [InlineData("掩饰、隐瞒罪的人", 0, 6)]
    [InlineData("掩饰、隐瞒", 0, 0)]
    [InlineData("房东", 0, 2)]
    [InlineData("出租人", 0, 0)]
    [InlineData("帮", 0, 0)]
    [InlineData("帮信", 2, 0)]
    [InlineData("帮信", -1, 0)]
    [InlineData("", 0, 0)]
    public void The_longest_word_with_synonyms_is_found_in_running_text(string text, int at, int length) =>
        Assert.Equal(length, Load("=\t帮信 帮信罪 掩饰、隐瞒罪\t罪名", ">\t房东 出租人\t房屋").LongestAt(text, at));

    [Theory]
    [InlineData("=\t甲 乙", "三列")]
    [InlineData("=\t甲 乙\t", "三列")]
    [InlineData("= 甲 乙 民事", "三列")]
    [InlineData("≈\t甲 乙\t民事", "关系“≈”不认识")]
    [InlineData("=\t甲\t民事", "只有“甲”一个词")]
    [InlineData(">\t甲\t民事", "只有“甲”一个词")]
    [InlineData("=\t甲  乙\t民事", "空白")]
    [InlineData("=\t甲 乙 \t民事", "空白")]
    [InlineData("=\t 甲 乙\t民事", "空白")]
    [InlineData("=\t甲　乙 丙\t民事", "空白")]
    [InlineData("=\t罰款单 罚单\t行政", "请写“罚款单”")]
    [InlineData("=\tＬＰＲ 利率\t金融", "请写“lpr”")]
    [InlineData("=\tLPR 利率\t金融", "请写“lpr”")]
    [InlineData(">\t甲 乙 乙\t民事", "“乙”在本组出现两次")]
    [InlineData("=\t甲 乙 甲\t民事", "“甲”在本组出现两次")]
    public void A_wrong_line_is_refused_with_its_number_fault_and_remedy(string line, string message)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Load("# remark", line));

        Assert.Contains("synonyms.tsv 第2行：", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=\t甲 乙\t民事", "=\t丙 乙\t民事", "“乙”已在第1行的同义组中")]
    [InlineData(">\t甲 乙\t民事", ">\t甲 丙\t民事", "“甲”已是第1行的口语词")]
    [InlineData("=\t甲 乙\t民事", ">\t甲 乙\t民事", "第1行已从“乙”连到“甲”")]
    [InlineData(">\t甲 乙\t民事", ">\t乙 甲\t民事", "第1行已从“甲”连到“乙”")]
    [InlineData(">\t甲 乙\t民事", "=\t乙 甲\t民事", "第1行已从“甲”连到“乙”")]
    public void A_line_that_repeats_or_contradicts_an_earlier_one_is_refused(string first, string second, string message)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Load(first, second));

        Assert.Contains("第2行：", refused.Message, StringComparison.Ordinal);
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        var refused = Assert.Throws<InvalidDataException>(() => SynonymTable.Load(folder, Folding));

        Assert.Contains(Path.Combine(folder, "synonyms.tsv"), refused.Message, StringComparison.Ordinal);
    }

    private static SynonymTable Load(params string[] lines)
    {
        var folder = Directory.CreateTempSubdirectory("kb-synonyms-").FullName;
        try
        {
            File.WriteAllLines(Path.Combine(folder, "synonyms.tsv"), lines);
            return SynonymTable.Load(folder, Folding);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
