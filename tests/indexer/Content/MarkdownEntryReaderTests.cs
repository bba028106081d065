using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class MarkdownEntryReaderTests
{
    private const string Case = """
        ---
        kind: case
        id: sample-1
        title: "示例：某甲诉某乙案"
        tier: typical
        case_type: 民事
        court: 四川省甲县人民法院
        date: 2024-05-31
        docket:
          - （2024）示1号
          - （2024）示2号
        keywords: [民事, 买卖合同]
        sample: true
        ---

        ## 基本案情
        甲与𠮷某约定。

        　　第二段。
        ## 裁判理由
        理由。
        ## 裁判要旨
        要旨。
        """;

    private const string Question = """
        ---
        kind: question
        id: q-1
        topic: 示例
        asker_court: 示例法院
        asker_division: 民一庭
        ---
        ## 问题
        能否举例？
        ## 答疑意见
        可以。
        """;

    [Fact]
    public void A_case_is_read_with_all_its_fields()
    {
        var entry = Assert.Single(Read(Case)).Entry!;

        Assert.Equal((EntryKind.TypicalCase, "sample-1", "示例：某甲诉某乙案", "民事"), (entry.Kind, entry.Id, entry.Title, entry.CaseType));
        Assert.Equal(("四川省甲县人民法院", "基层人民法院", "四川省"), (entry.Court, entry.CourtLevel, entry.Region));
        Assert.Equal(new DateOnly(2024, 5, 31), entry.Date);
        Assert.Equal(["（2024）示1号", "（2024）示2号"], entry.DocketNumbers);
        Assert.Equal(["民事", "买卖合同"], entry.Keywords);
        Assert.Equal(new EntrySection("基本案情", "甲与𠮷某约定。\n第二段。"), entry.Sections[0]);
        Assert.True(entry.IsSample);
        Assert.Null(entry.Answer);
    }

    [Fact]
    public void A_normative_document_says_who_issued_it_and_whether_it_is_in_force()
    {
        var entry = Assert.Single(Read("""
            ---
            kind: document
            id: minutes-1
            title: 示例：某类案件座谈会纪要
            issuer: 示例省高级人民法院
            document_number: 示高法〔2024〕1号
            region: 示例省
            date: 2024-01-05
            effective: 2024-02-01
            validity: 有效
            ---
            ## 正文
            一、内容。
            """)).Entry!;

        Assert.Equal((EntryKind.NormativeDocument, "示高法〔2024〕1号", "示例省", new DateOnly(2024, 1, 5)), (entry.Kind, entry.Number, entry.Region, entry.Date!.Value));
        Assert.Equal(new DocumentFacts { Issuer = "示例省高级人民法院", DocumentNumber = "示高法〔2024〕1号", Effective = new DateOnly(2024, 2, 1), Validity = "有效" }, entry.Document);
    }

    [Fact]
    public void A_question_takes_its_text_as_title_where_none_is_given()
    {
        var entry = Assert.Single(Read(Question)).Entry!;

        Assert.Equal((EntryKind.ExpertAnswer, "能否举例？"), (entry.Kind, entry.Title));
        Assert.Equal(new AnswerFacts { Topic = "示例", Asker = new CourtDivision("示例法院", "民一庭") }, entry.Answer);
    }

    public static TheoryData<string, string, string, int> Fatal => new()
    {
        { "id: sample-1\n", "", "front-matter.missing-field", 1 },
        { "id: sample-1", "id: Sample_1", "front-matter.wrong-value", 3 },
        { "kind: case", "kind: 案例", "front-matter.wrong-value", 2 },
        { "kind: case\n", "", "front-matter.missing-field", 1 },
        { "tier: typical", "tier: best", "front-matter.wrong-value", 5 },
        { "tier: typical", "tier:", "front-matter.missing-field", 1 },
        { "case_type: 民事", "case_type: 商事", "front-matter.wrong-value", 6 },
        { "date: 2024-05-31", "date: 2024-02-30", "front-matter.wrong-value", 8 },
        { "sample: true", "sample: yes", "front-matter.wrong-value", 13 },
        { "court: 四川省甲县人民法院", "court: [甲, 乙]", "front-matter.wrong-value", 7 },
        { "court: 四川省甲县人民法院", "court: {name: 甲}", "front-matter.not-flat", 7 },
        { "keywords: [民事, 买卖合同]", "keywords: [民事, [买卖合同]]", "front-matter.not-flat", 12 },
        { "sample: true", "id: sample-2", "front-matter.duplicate-field", 13 },
        { "sample: true", "sample: \"true", "front-matter.yaml", 13 },
        { "sample: true\n---", "sample: true", "front-matter.unclosed", 1 },
        { "## 裁判理由\n理由。\n", "", "section.missing", 0 },
        { "理由。", "　　", "section.missing", 0 },
    };

    [Theory]
    [MemberData(nameof(Fatal))]
    public void What_is_missing_or_wrong_keeps_the_entry_out(string part, string replacement, string code, int line)
    {
        var items = Read(Case.Replace(part, replacement, StringComparison.Ordinal));

        Assert.All(items, item => Assert.Null(item.Entry));
        var problem = items[0].Problem!;
        Assert.Equal((code, line), (problem.Code, problem.Line));
        Assert.NotEmpty(problem.Remedy);
    }

    public static TheoryData<string, string, string, int> Tolerated => new()
    {
        { "sample: true", "sample: true\ncolour: red", "front-matter.unknown-field", 14 },
        { "## 裁判要旨", "## 附注\n文字\n## 裁判要旨", "section.unexpected", 22 },
        { "## 裁判要旨", "## 裁判理由\n文字\n## 裁判要旨", "section.unexpected", 22 },
        { "## 基本案情", "开头的文字\n## 基本案情", "section.text-outside", 16 },
    };

    [Theory]
    [MemberData(nameof(Tolerated))]
    public void What_is_too_much_is_a_problem_beside_the_entry(string part, string replacement, string code, int line)
    {
        var items = Read(Case.Replace(part, replacement, StringComparison.Ordinal));

        Assert.NotNull(items[0].Entry);
        Assert.Equal((code, line), (items[1].Problem!.Code, items[1].Problem!.Line));
    }

    [Fact]
    public void Every_problem_of_a_file_is_told_at_once() =>
        Assert.Equal(
            ["front-matter.missing-field", "section.missing", "front-matter.wrong-value"],
            Read(Case.Replace("id: sample-1\n", "", StringComparison.Ordinal).Replace("要旨。", "", StringComparison.Ordinal)
                .Replace("2024-05-31", "昨天", StringComparison.Ordinal)).Select(item => item.Problem!.Code));

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Deep_nesting_is_refused_and_not_followed(string opening)
    {
        var nested = string.Concat(Enumerable.Repeat(opening, 20_000));

        var problem = Assert.Single(Read($"---\nkind: {nested}\n---\n")).Problem!;

        Assert.StartsWith("front-matter.", problem.Code, StringComparison.Ordinal);
    }

    [Fact]
    public void The_examples_of_the_authoring_guide_are_read_without_a_problem()
    {
        var guide = RepositoryFile("content/AUTHORING.md");

        var examples = Regex.Matches(guide, "```markdown\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToList();

        Assert.Equal(2, examples.Count);
        Assert.All(examples, example =>
        {
            var entry = Assert.Single(Read(example)).Entry;
            Assert.True(entry?.IsSample);
        });
    }

    [Fact]
    public void The_authoring_guide_names_every_field_section_and_value()
    {
        var guide = RepositoryFile("content/AUTHORING.md");

        Assert.All(
            [.. MarkdownSchema.CaseFields, .. MarkdownSchema.QuestionFields, .. MarkdownSchema.DocumentFields, .. MarkdownSchema.CaseTypes, .. MarkdownSchema.CourtLevels, .. MarkdownSchema.Tiers, .. MarkdownSchema.Validities],
            word => Assert.Contains($"`{word}`", guide, StringComparison.Ordinal));
        Assert.All(
            [.. MarkdownSchema.CaseSections, .. MarkdownSchema.QuestionSections, .. MarkdownSchema.DocumentSections],
            word => Assert.Contains($"`## {word}`", guide, StringComparison.Ordinal));
    }

    private static string RepositoryFile(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeBase.sln"))) return File.ReadAllText(Path.Combine(folder.FullName, name));
        }

        throw new FileNotFoundException("Not inside the repository.", name);
    }

    private static List<ContentItem> Read(string text) => [.. MarkdownEntryReader.Read(SourceText.Of("a.md", text))];
}
