using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CaseStatusTableTests
{
    [Theory]
    [InlineData("指导案例9号")]
    [InlineData("指导案例20号")]
    public void Guiding_cases_9_and_20_are_not_to_be_followed_from_2021_on(string number)
    {
        var status = CaseStatusTable.Default.Of([number])!;

        Assert.Equal(
            (CaseState.NotToBeFollowed, "不再参照", new DateOnly(2021, 1, 1), "法〔2020〕343号"),
            (status.State, status.Text, status.From!.Value, status.Source));
        Assert.Null(status.ReplacedBy);
    }

    [Theory]
    [InlineData("指导案例2号")]
    [InlineData("指导案例90号")]
    [InlineData("2024-18-2-007-003")]
    public void A_case_without_a_record_has_no_status(string number) => Assert.Null(CaseStatusTable.Default.Of([number]));

    [Fact]
    public void The_record_of_any_of_an_entrys_numbers_counts_and_one_that_warns_comes_first()
    {
        using var folder = new TemporaryFolder();
        folder.Write(CaseStatusTable.FileName,
            "# 备注\n2024-08-2-001-001\t有效\t\t公告\t\n指导案例300号\t已替换\t2025-03-01\t公告\t指导案例301号\n2024-08-2-001-002\t已出库\t2025-04-01\t公告\t\n");
        var table = CaseStatusTable.Load(folder.Path);

        Assert.Equal(CaseState.InForce, table.Of(["甲", "2024-08-2-001-001"])!.State);
        Assert.Equal("指导案例301号", table.Of(["2024-08-2-001-001", "指导案例300号"])!.ReplacedBy);
        Assert.Equal("已出库", table.Of(["2024-08-2-001-002"])!.Text);
        Assert.Null(table.Of([]));
    }

    [Theory]
    [InlineData("指导案例9号\t失效\t2021-01-01\t公告\t", "第1行：状态“失效”不认识。请写有效、不再参照、已出库、已替换之一。")]
    [InlineData("指导案例9号\t不再参照\t2021年1月1日\t公告\t", "第1行：起始日“2021年1月1日”有误。请写作2021-01-01的形式。")]
    [InlineData("指导案例9号\t不再参照\t2021-02-30\t公告\t", "第1行：起始日“2021-02-30”有误。请写作2021-01-01的形式。")]
    [InlineData("指导案例9号\t已出库\t\t公告\t", "第1行：状态为“已出库”而没有起始日。请补充。")]
    [InlineData("指导案例9号\t不再参照\t2021-01-01\t \t", "第1行：没有依据。请写明文号或者公告。")]
    [InlineData("指导案例9号\t已替换\t2021-01-01\t公告\t", "第1行：状态为“已替换”而没有替换后的编号。请补充。")]
    [InlineData("指导案例9号\t已替换\t2021-01-01\t公告\t指导案例9号", "第1行：替换后的编号“指导案例9号”有误。请写另一案例的入库编号或者指导案例N号。")]
    [InlineData("指导性案例9号\t有效\t\t公告\t", "第1行：编号“指导性案例9号”有误。请写入库编号（2024-18-2-007-003）或者指导案例N号。")]
    [InlineData("指导案例9号等\t有效\t\t公告\t", "第1行：编号“指导案例9号等”有误。请写入库编号（2024-18-2-007-003）或者指导案例N号。")]
    [InlineData("指导案例9号\t有效\t\t公告\t\n指导案例9号\t有效\t\t公告\t", "第2行：编号“指导案例9号”重复。请只保留一行。")]
    [InlineData("指导案例9号\t有效", "第1行应有5列，实有2列。请用制表符分隔各列。")]
    public void A_fault_is_named_with_its_line_and_what_to_do(string lines, string fault) =>
        Assert.Equal([fault], CaseStatusTable.Lint(lines.Split('\n')));

    [Fact]
    public void A_faulty_table_is_refused_with_all_its_faults()
    {
        using var folder = new TemporaryFolder();
        folder.Write(CaseStatusTable.FileName, "指导案例9号\t失效\t2021\t公告\t\n");

        var message = Assert.Throws<InvalidDataException>(() => CaseStatusTable.Load(folder.Path)).Message;

        Assert.Contains("状态“失效”不认识", message, StringComparison.Ordinal);
        Assert.Contains("起始日“2021”有误", message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shipped_table_is_free_of_faults() =>
        Assert.Empty(CaseStatusTable.Lint(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", CaseStatusTable.FileName))));
}
