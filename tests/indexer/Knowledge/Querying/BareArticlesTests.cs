using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class BareArticlesTests
{
    [Theory]
    [InlineData("民法典584", "民法典584条")]
    [InlineData("民法典 584 违约", "民法典 584条 违约")]
    [InlineData("《民法典》584", "《民法典》584条")]
    [InlineData("合同法107 民法典577", "合同法107条 民法典577条")]
    [InlineData("刑法120-1", "刑法120条之1")]
    public void A_number_behind_a_law_is_its_article(string typed, string read) => Assert.Equal(read, BareArticles.Completed(typed, LawNames.Default));

    [Theory]
    [InlineData("民法典584条")]
    [InlineData("民法典第584条")]
    [InlineData("民法典2021年施行")]
    [InlineData("赔偿584元")]
    [InlineData("违约金30%")]
    [InlineData("（2023）京01民终123号")]
    [InlineData("2023-09-3-024-009")]
    [InlineData("2024")]
    public void Any_other_number_stays_as_it_is(string typed) => Assert.Equal(typed, BareArticles.Completed(typed, LawNames.Default));
}
