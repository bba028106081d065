using System.Globalization;
using KnowledgeBase.Indexer.Cli;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Cli;

public sealed class SearchPrinterTests
{
    private static readonly KnowledgeHit Hit = new()
    {
        Entry = new KnowledgeEntry
        {
            Id = "2024-18-2-084-001",
            Kind = EntryKind.ReferenceCase,
            Title = "某公司诉某公司买卖合同纠纷案",
            Court = "某市中级人民法院",
            Date = new DateOnly(2023, 5, 6),
            Sections = [new EntrySection("裁判要旨", "迟延交货的，应当承担违约责任。")],
        },
        Score = 12.5f,
        Snippet = new Snippet("裁判要旨", "迟延交货的，应当承担违约责任。", [new TextSpan(0, 4), new TextSpan(10, 14)]),
        TitleMarks = [new TextSpan(7, 11)],
        MatchedWords = ["迟延", "交货", "违约责任"],
    };

    private static readonly KnowledgeAnswer Shelves = new()
    {
        Understood = new UnderstoodQuery("迟延交货 违约责任", ["迟延", "交货", "违约责任"], [], 2),
        Total = 7,
        Shelves = [new Shelf(Tier.GuidingCase, 0, []), new Shelf(Tier.ReferenceCase, 7, [Hit])],
        Facets = [new FacetGroup("region", [new FacetValue("四川省", 4), new FacetValue("北京市", 3)], 0)],
        Elapsed = TimeSpan.FromMilliseconds(1.5),
    };

    [Fact]
    public void Shelves_say_their_weight_and_their_number_of_hits_and_where_there_are_more()
    {
        var text = Printed(new KnowledgeQuery { Text = "迟延交货 违约责任" }, Shelves);

        Assert.Equal(
            """
            共 7 条，用时 1.5 毫秒
            检索词：迟延 交货 违约责任

            ■ 指导性案例（应当参照） 0 条
                没有命中。

            ■ 参考案例（应当检索并参考） 7 条
              1. 某公司诉某公司买卖合同纠纷案
                 2024-18-2-084-001 · 某市中级人民法院 · 2023-05-06 · 得分 12.50
                 〔裁判要旨〕迟延交货的，应当承担违约责任。
                更多：--tier reference-case

            地区：四川省 4、北京市 3

            """,
            text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_flat_list_is_numbered_through_its_pages()
    {
        var text = Printed(new KnowledgeQuery { Text = "", Flat = true, Page = 3, PageSize = 10 }, Shelves with { Shelves = [], Hits = [Hit] });

        Assert.Contains(" 21. 某公司诉某公司买卖合同纠纷案", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_shape_of_the_JSON_is_stable()
    {
        var json = JsonOutput.Of(SearchOutput.Of(Shelves));

        Assert.Equal(
            "understood{text,words,references,minimumWords,kind,law,parts,charges,notes,related},total,shelves[tier,name,effect,total,hits[id,kind,tier,title,subtitle,number,court,date,"
            + "score,titleMarks[start,end],snippet{heading,text,marks[start,end]},matchedWords,citations,now,changes]],hits,facets[facet,values[value,count,parent],more],elapsedMilliseconds",
            JsonShape.Of(json));
        Assert.Contains("\"kind\": \"reference-case\"", json, StringComparison.Ordinal);
        Assert.Contains("\"date\": \"2023-05-06\"", json, StringComparison.Ordinal);
        Assert.Contains("买卖合同纠纷", json, StringComparison.Ordinal);
    }

    private static string Printed(KnowledgeQuery query, KnowledgeAnswer answer)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        SearchPrinter.Print(new Terminal(output, TextWriter.Null, colour: false, animated: false).Screen, query, answer);
        return output.ToString();
    }
}
