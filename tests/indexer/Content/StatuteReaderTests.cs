using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

public sealed class StatuteReaderTests
{
    private const string Head = """
        # 示例法（2023）
        ## 元数据
        - **公布日期**: 2023-09-01
        - **生效日期**: 2024-01-01
        - **制定机关**: 示例机关
        - **法律类型**: 法律
        - **时效性**: 有效

        ---
        ## 正文

        示例法

        法释[2023]7号


        """;

    [Fact]
    public void Each_article_is_an_entry_with_the_headings_above_it()
    {
        var entries = Read(Head + """
            ### 第一编　总　　则
            ### 第一章　一般规定
            第一条　为了示例，制定本法。
            第二条　依照本法
            第一条的规定，可以举例。
            （一）第一种；
            ### 第二章　示例的提出和
            示例的处理
            第二条之一　增加的一条。
            """);

        Assert.Equal(["示例法@2023-09-01:1", "示例法@2023-09-01:2", "示例法@2023-09-01:2-1"], entries.Select(entry => entry.Id));
        Assert.Equal("示例法 第二条之一", entries[2].Title);
        Assert.Equal("第二条之一", entries[2].Number);
        Assert.Equal([new EntrySection("条文", "依照本法\n第一条的规定，可以举例。\n（一）第一种；")], entries[1].Sections);
        Assert.Equal(["第一编 总则", "第一章 一般规定"], entries[1].Statute!.Path);
        Assert.Equal(["第一编 总则", "第二章 示例的提出和示例的处理"], entries[2].Statute!.Path);
        Assert.Equal(new DateOnly(2024, 1, 1), entries[0].Date);
        Assert.Equal(
            new StatuteFacts
            {
                Law = "示例法",
                Version = "2023",
                Article = 2,
                ArticleSub = 1,
                Promulgated = new DateOnly(2023, 9, 1),
                Effective = new DateOnly(2024, 1, 1),
                Status = "有效",
                Issuer = "示例机关",
                LawType = "法律",
                DocumentNumber = "法释〔2023〕7号",
                Path = entries[2].Statute!.Path,
            },
            entries[2].Statute);
    }

    [Theory]
    [InlineData("第二条　甲", true)]
    [InlineData("第二条 甲", true)]
    [InlineData("第二条", true)]
    [InlineData("第二条建设单位应当", true)]
    [InlineData("第九条　甲", true)]
    [InlineData("第二条之规定", false)]
    [InlineData("第二条第一款", false)]
    [InlineData("第二条修改为", false)]
    [InlineData("第九条建设单位", false)]
    [InlineData("依照第二条　甲", false)]
    public void After_the_first_article_a_line_begins_another_or_not(string line, bool begins) =>
        Assert.Equal(begins, StatuteReader.BeginsArticle(line, (1, 0), out _, out _));

    [Theory]
    [InlineData("附：", true)]
    [InlineData("附件一", true)]
    [InlineData("附件2", true)]
    [InlineData("附表：示例", true)]
    [InlineData("附图　示例", true)]
    [InlineData("附加的示例刑罚也可以单独判处。", false)]
    [InlineData("附带提起民事部分的示例", false)]
    [InlineData("附条件的示例决定", false)]
    [InlineData("附　　则", false)]
    [InlineData("附图中不写示例文字", false)]
    public void Appendices_are_told_from_running_text(string line, bool begins) =>
        Assert.Equal(begins, StatuteReader.BeginsAppendix(line));

    [Fact]
    public void An_appendix_is_left_out_and_said_so()
    {
        var items = Items(Head + "第一条　甲。\n第二条　乙。\n附件：\n第一条　附件的条文。\n表");

        Assert.Equal(["甲。", "乙。"], items.Where(item => item.Entry is not null).Select(item => item.Entry!.Sections[0].Text));
        var problem = Assert.Single(items, item => item.Problem is not null).Problem!;
        Assert.Equal(("statute.appendix-left-out", 18), (problem.Code, problem.Line));
        Assert.Contains("3 段", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_articles_are_named_and_the_others_read()
    {
        var items = Items(Head + "第一条　甲。\n第三条　乙。\n第七条　丙。");

        Assert.Equal(3, items.Count(item => item.Entry is not null));
        var problem = Assert.Single(items, item => item.Problem is not null).Problem!;
        Assert.Equal("statute.missing-articles", problem.Code);
        Assert.Contains("第2条、第4条至第6条", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_does_not_rise_stays_in_the_article_before()
    {
        var items = Items(Head + "第一条　甲。\n第二条　乙：\n第一条　引用的条文。\n第三条　丙。");

        Assert.Equal(["甲。", "乙：\n第一条　引用的条文。", "丙。"],
            items.Where(item => item.Entry is not null).Select(item => item.Entry!.Sections[0].Text));
        Assert.Equal("statute.article-order", Assert.Single(items, item => item.Problem is not null).Problem!.Code);
    }

    [Theory]
    [InlineData("一、将第五条修改为：\n“第五条　甲。”")]
    [InlineData("示例法院：\n　　第三十七条　引用的条文。\n　　此复。")]
    public void A_text_without_articles_of_its_own_is_one_entry(string body)
    {
        var entry = Assert.Single(Read(Head.Replace("示例法", "示例机关关于示例问题的批复", StringComparison.Ordinal) + body));

        Assert.Equal("示例机关关于示例问题的批复@2023-09-01:0", entry.Id);
        Assert.Equal((0, "示例机关关于示例问题的批复"), (entry.Statute!.Article, entry.Title));
        Assert.Equal("正文", Assert.Single(entry.Sections).Heading);
    }

    [Theory]
    [InlineData("# 示例法\n## 元数据\n- **时效性**: 有效\n## 正文\n\n", 4)]
    [InlineData("# 示例法\n## 元数据\n- **时效性**: 有效\n## 正文\n示例法\n", 4)]
    [InlineData("# 示例法\n## 元数据\n- **时效性**: 有效\n", 1)]
    public void A_version_without_text_is_a_problem_and_no_entry(string text, int line)
    {
        var item = Assert.Single(Items(text));

        Assert.Null(item.Entry);
        Assert.Equal(("statute.no-text", line), (item.Problem!.Code, item.Problem.Line));
    }

    [Theory]
    [InlineData("示例法（2023）", "示例法", "2023")]
    [InlineData("示例法", "示例法", null)]
    [InlineData("示例修正案（十二）", "示例修正案（十二）", null)]
    [InlineData("示例条例（试行）", "示例条例（试行）", null)]
    [InlineData("示例决定（宣告失效）", "示例决定", null)]
    [InlineData("示例条例（试行）（2019）", "示例条例（试行）", "2019")]
    public void The_version_mark_is_no_part_of_the_name(string title, string law, string? version) =>
        Assert.Equal((law, version), StatuteHeader.SplitName(title));

    [Theory]
    [InlineData("法释〔2024〕12号", "法释〔2024〕12号")]
    [InlineData("（法释[2024]12号）", "法释〔2024〕12号")]
    [InlineData("高检发释字【2019】 4 号", "高检发释字〔2019〕4号")]
    [InlineData("（法（2018）335号）", "法〔2018〕335号")]
    [InlineData("法释〔2020〕17号、18号", null)]
    [InlineData("关于适用国发〔2019〕4号", null)]
    [InlineData("根据法释〔2024〕12号的规定，示例如下", null)]
    public void Document_numbers_are_found_where_they_stand_alone(string line, string? number) =>
        Assert.Equal(number, StatuteHeader.DocumentNumberOf(line));

    [Fact]
    public void Empty_dates_and_fields_stay_empty()
    {
        var entry = Assert.Single(Read("# 示例法\n## 元数据\n- **公布日期**: None\n- **生效日期**: \n- **时效性**: 未知\n## 正文\n第一条　甲。"));

        Assert.Equal("示例法@undated:1", entry.Id);
        Assert.Equal((null, null, "未知"), (entry.Date, entry.Statute!.Promulgated, entry.Statute.Status));
    }

    private static List<ContentItem> Items(string text) => [.. StatuteReader.Read(SourceText.Of("示例法（2023）.md", text))];

    private static List<KnowledgeEntry> Read(string text) => [.. Items(text).Where(item => item.Entry is not null).Select(item => item.Entry!)];
}
