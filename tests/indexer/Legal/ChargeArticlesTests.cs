using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class ChargeArticlesTests
{
    [Theory]
    [InlineData("盗窃罪", "盗窃罪", 264)]
    [InlineData("拒不执行判决、裁定罪 老赖", "拒不执行判决、裁定罪", 313)]
    [InlineData("交通肇事逃逸后赔偿", "交通肇事罪", 133)]
    [InlineData("组织、领导传销活动罪", "组织、领导传销活动罪", 224)]
    public void A_charge_brings_its_article_and_those_inserted_behind_it(string text, string charge, int article)
    {
        var mention = Assert.Single(ChargeArticles.Default.FindIn(text));

        Assert.Equal(charge, mention.Charge);
        Assert.Equal($"中华人民共和国刑法第{article}条", mention.Articles[0]);
        Assert.Contains($"中华人民共和国刑法第{article}条之1", mention.Articles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("合同诈骗的民事责任")]
    [InlineData("被盗窃的车辆")]
    [InlineData("彩礼返还")]
    public void Short_names_without_their_sign_are_ordinary_words(string text) =>
        Assert.DoesNotContain(ChargeArticles.Default.FindIn(text), mention => mention.Charge is "诈骗罪" or "盗窃罪");

    [Fact]
    public void What_a_longer_charge_consists_of_is_not_named_by_itself() =>
        Assert.Equal(["合同诈骗罪"], ChargeArticles.Default.FindIn("合同诈骗罪").Select(mention => mention.Charge));

    [Fact]
    public void Every_row_names_articles_from_102_on() =>
        Assert.All(ChargeArticles.Default.FindIn(string.Join("罪，", File.ReadLines(Path.Combine(AppContext.BaseDirectory, "lexicon", "charge-articles.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')[0])) + "罪"),
            mention => Assert.Matches("第(1[0-9]{2}|[2-4][0-9]{2})条", mention.Articles[0]));
}
