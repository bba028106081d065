using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class ShelfBarTests : IDisposable
{
    private readonly EmbeddedHome _home = new();
    private readonly ISearchEngine _engine;

    public ShelfBarTests()
    {
        _engine = _home.Open(EntryFields.Schema, new Indexer.Analysis.LegalAnalyzer(CompiledDictionaries.Value));
        string[] bodies = ["盗窃毒品运输贩卖", "贩卖毒品", "责任", "责任", "责任", "责任"];
        _engine.Apply(bodies.Select((body, i) => IndexChange.Put(new IndexDocument($"e{i}", [new TextValue(EntryFields.Body, body)], [], [], default))));
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }

    [Theory]
    [InlineData("毒品 责任", true)]
    // One common word of four is too little, one rare word is not.
    [InlineData("责任", false)]
    [InlineData("运输", true)]
    public void A_hit_must_hold_a_quarter_of_what_the_words_are_worth(string held, bool shown) =>
        Assert.Equal(shown, new ShelfBar(_engine, Asked(["盗窃", "毒品", "运输", "责任"]), Best(1)).Shows(Hit(1, held)));

    [Fact]
    public void Words_that_no_entry_holds_do_not_count() => Assert.True(new ShelfBar(_engine, Asked(["责任", "火箭", "月球"]), Best(1)).Shows(Hit(1, "责任")));

    [Fact]
    public void An_article_that_is_cited_need_not_hold_the_words() => Assert.True(new ShelfBar(_engine, Asked(["盗窃", "毒品"]), Best(1)).Shows(Hit(1, ""), isCited: true));

    [Fact]
    public void A_long_text_has_the_bar_of_the_score_alone()
    {
        var bar = new ShelfBar(_engine, Asked(["盗窃", "毒品", .. Enumerable.Range(0, 40).Select(_ => "责任")]), Best(10));
        Assert.True(bar.Shows(Hit(3.1f, "")));
        Assert.False(bar.Shows(Hit(2.9f, "盗窃")));
    }

    [Fact]
    public void Beside_a_number_everything_is_shown() => Assert.True(new ShelfBar(_engine, Asked(["盗窃"], "（2022）川01民终77号"), Best(100)).Shows(Hit(0.1f, "")));

    [Fact]
    public void The_article_of_a_charge_is_no_measure_for_cases()
    {
        var asked = Asked(["盗窃", "毒品"]) with { Charges = [new ChargeMention("盗窃罪", ["中华人民共和国刑法第264条"])] };
        var groups = new Dictionary<string, HitGroup>(Best(2)) { [Tiers.Name(Tier.Statute)] = new HitGroup(1, [Hit(30, "")]) };
        Assert.True(new ShelfBar(_engine, asked, groups).Shows(Hit(1, "盗窃")));
    }

    [Fact]
    public void Another_word_for_a_word_and_a_part_of_it_count_for_it()
    {
        var asked = Asked(["贩毒", "责任"]) with { Parts = [new QueryPart(QueryPartKind.Word, "贩毒", null) { Synonyms = ["贩卖毒品"] }] };
        Assert.True(new ShelfBar(_engine, asked, Best(1)).Shows(Hit(1, "毒品")));
        Assert.False(new ShelfBar(_engine, asked with { Parts = [] }, Best(1)).Shows(Hit(1, "")));
    }

    private static Dictionary<string, HitGroup> Best(float score) => new() { [Tiers.Name(Tier.ReferenceCase)] = new HitGroup(1, [Hit(score, "")]) };

    private static UnderstoodQuery Asked(string[] words, params string[] references) => new("", words, references, 2);

    private static ScoredHit Hit(float score, string held) => new(
        new IndexDocument("x", [], [], [], default), score, [.. held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new MatchPlace(EntryFields.Body, 0, 1, word))]);
}
