using KnowledgeBase.Indexer.Knowledge.Correspondence;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Correspondence;

public sealed class CorrespondenceDerivationTests
{
    private const string Purpose = "为了规范图书馆的借阅秩序，制定本规则。";
    private const string Card = "读者凭借书证借阅图书，每次不超过五册。";
    private const string Term = "借阅期限为三十日，可以续借一次，续借期限为十五日。";
    private const string Loss = "读者遗失所借图书的，应当按照图书定价赔偿。";
    private const string Quiet = "阅览室内应当保持安静，不得吸烟，不得携带宠物。";
    private const string Fees = "逾期归还图书的，按日收取滞纳金，滞纳金用于购置新书。";

    [Fact]
    public void Articles_move_on_when_one_is_inserted_before_them() => Same(
        [Purpose, Card, Term], [Purpose, Quiet, Card, Term],
        "1→1 Same", "2→3 Renumbered", "3→4 Renumbered");

    [Fact]
    public void Punctuation_and_the_digits_of_article_numbers_are_no_change() => Same(
        ["依照第十二条处理，不得收费。"], ["依照第12条处理；不得收费。"], "1→1 Same");

    [Fact]
    public void A_changed_term_is_a_changed_article() => Same(
        [Purpose, Term, Loss], [Purpose, Term.Replace("三十", "六十", StringComparison.Ordinal), Loss], "1→1 Same", "2→2 Changed", "3→3 Same");

    [Fact]
    public void An_article_that_nothing_is_like_is_removed() => Same([Purpose, Quiet, Card], [Purpose, Card], "1→1 Same", "2→ Removed", "3→2 Renumbered");

    [Fact]
    public void An_article_split_in_two_leads_to_both() => Same(
        [Purpose, Card + "\n" + Quiet, Loss], [Purpose, Card, Quiet, Loss],
        "1→1 Same", "2→2 Changed", "2→3 Changed", "3→4 Renumbered");

    [Fact]
    public void Two_articles_merged_lead_to_one() => Same(
        [Purpose, Term, Fees, Loss], [Purpose, Term + "\n" + Fees, Loss],
        "1→1 Same", "2→2 Changed", "3→2 Changed", "4→3 Renumbered");

    [Fact]
    public void Of_two_articles_with_the_same_words_each_keeps_to_its_neighbours() => Same(
        [Purpose, Loss, Card, Loss, Quiet], [Purpose, Loss, Card, Loss, Quiet],
        "1→1 Same", "2→2 Same", "3→3 Same", "4→4 Same", "5→5 Same");

    [Fact]
    public void An_article_moved_to_the_end_is_found_there() => Same(
        [Quiet, Purpose, Card, Term], [Purpose, Card, Term, Quiet],
        "1→4 Renumbered", "2→1 Renumbered", "3→2 Renumbered", "4→3 Renumbered");

    [Fact]
    public void Against_an_empty_law_everything_is_removed() => Same([Purpose], [], "1→ Removed");

    [Theory]
    [InlineData("三、第四十二条改为第四十三条，修改为：……", "42→43")]
    [InlineData("将第一百二十条之一改为第一百二十一条", "120-1→121")]
    [InlineData("第十条、第十一条合并，作为第十二条", "")]
    [InlineData("第十条至第十二条改为第十一条至第十三条", "")]
    [InlineData("第六条第二款改为第七条", "")]
    public void A_decision_says_which_article_moved_where(string words, string moves) => Assert.Equal(
        moves, string.Join(' ', AmendingDecisions.Moves(words).Select(move => $"{Written(move.Old)}→{Written(move.New)}")));

    private static void Same(string[] old, string[] present, params string[] expected) => Assert.Equal(
        expected,
        CorrespondenceDerivation.Derive(Law(old), Law(present), sameLaw: true).Select(row => $"{row.Old.Article}→{row.New?.Article} {row.Kind}"));

    private static List<ComparedArticle> Law(string[] articles) => [.. articles.Select((text, i) => new ComparedArticle(new ArticlePlace(i + 1), text))];

    private static string Written(ArticlePlace place) => place.Sub == 0 ? $"{place.Article}" : $"{place.Article}-{place.Sub}";
}
