using KnowledgeBase.Api.Features.Search;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Api.Tests.Features.Search;

/// <summary>What the chips above the results say, and where each leads.</summary>
public sealed class ChipsTests
{
    private static readonly SearchInput Input = new() { Text = "老公 彩礼 -离婚", Page = 3 };

    private static readonly UnderstoodQuery Understood = new(Input.Text, ["老公", "彩礼"], [], 2)
    {
        Kind = InputKind.Words,
        Parts =
        [
            new(QueryPartKind.Word, "老公", "彩礼 -离婚") { Synonyms = ["丈夫", "配偶"] },
            new(QueryPartKind.Word, "彩礼", "老公 -离婚"),
            new(QueryPartKind.Excluded, "-离婚", "老公 彩礼"),
        ],
    };

    [Fact]
    public void Each_part_of_the_text_can_be_taken_out_and_the_list_starts_again()
    {
        var chips = Chips.OfText(Understood, Input, pasted: false).ToList();
        Assert.Equal(["老公", "彩礼", "-离婚"], chips.Select(chip => chip.Text));
        Assert.Equal(["word", "word", "excluded"], chips.Select(chip => chip.Style));
        Assert.Equal(["彩礼 -离婚", "老公 -离婚", "老公 彩礼"], chips.Select(chip => chip.Without?.Text));
        Assert.All(chips, chip => Assert.Equal(1, chip.Without?.Page));
    }

    [Fact]
    public void A_word_with_other_words_for_it_can_be_searched_alone_and_back()
    {
        var chip = Chips.OfText(Understood, Input, pasted: false).First();
        Assert.Equal(["丈夫", "配偶"], chip.Synonyms);
        Assert.Equal(["老公"], chip.Switched?.Literal);

        var alone = Understood with { Parts = [new(QueryPartKind.Word, "老公", "彩礼 -离婚")] };
        var back = Chips.OfText(alone, Input.WithLiteral("老公"), pasted: false).First();
        Assert.Empty(back.Synonyms);
        Assert.Empty(back.Switched!.Literal);
    }

    [Fact]
    public void The_only_part_cannot_be_taken_out()
    {
        var only = new UnderstoodQuery("彩礼", ["彩礼"], [], 1) { Parts = [new(QueryPartKind.Word, "彩礼", "")] };
        Assert.Null(Chips.OfText(only, new SearchInput { Text = "彩礼" }, pasted: false).Single().Without);
    }

    [Fact]
    public void Of_a_pasted_text_numbers_and_citations_are_chips_and_words_are_not()
    {
        var pasted = Understood with { Parts = [.. Understood.Parts, new(QueryPartKind.Reference, "民法典1042", null)] };
        var chips = Chips.OfText(pasted, Input, pasted: true).ToList();
        Assert.Equal(["-离婚", "民法典1042"], chips.Select(chip => chip.Text));
        Assert.All(chips, chip => Assert.Null(chip.Without));
    }

    [Fact]
    public void Whatever_narrows_the_search_is_a_chip()
    {
        Assert.True(ArticleKey.TryParse("中华人民共和国民法典@2020-05-28:584", out var article));
        var input = new SearchInput
        {
            Text = "违约金",
            Filters = [new("region", "示例省"), new("tier", "guiding-case")],
            Within = ["逾期"],
            Cites = [article],
            Day = new DateOnly(2020, 12, 31),
            Court = "示例省高级人民法院",
        };
        var chips = Chips.OfNarrowing(input).ToList();
        Assert.Equal(["地区：示例省", "效力层级：指导性案例", "结果中含：逾期"], chips.Take(3).Select(chip => chip.Text));
        Assert.StartsWith("引用", chips[3].Text, StringComparison.Ordinal);
        Assert.Equal(["时效性截至 2020-12-31", "本院：示例省高级人民法院"], chips.Skip(4).Select(chip => chip.Text));
        Assert.Empty(chips[2].Without!.Within);
        Assert.Empty(chips[3].Without!.Cites);
        Assert.Null(chips[4].Without!.Day);
        Assert.Empty(chips[5].Without!.Court);
    }
}
