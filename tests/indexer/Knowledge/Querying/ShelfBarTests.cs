using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
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
        Assert.Equal(shown, new ShelfBar(_engine, Asked(["盗窃", "毒品", "运输", "责任"]), 1).Shows(Hit(1, held)));

    [Fact]
    public void Words_that_no_entry_holds_do_not_count() => Assert.True(new ShelfBar(_engine, Asked(["责任", "火箭", "月球"]), 1).Shows(Hit(1, "责任")));

    [Fact]
    public void An_article_that_is_cited_need_not_hold_the_words() => Assert.True(new ShelfBar(_engine, Asked(["盗窃", "毒品"]), 1).Shows(Hit(1, ""), isCited: true));

    [Fact]
    public void A_long_text_has_the_bar_of_the_score_alone()
    {
        var bar = new ShelfBar(_engine, Asked(["盗窃", "毒品", .. Enumerable.Range(0, 40).Select(_ => "责任")]), 10);
        Assert.True(bar.Shows(Hit(3.1f, "")));
        Assert.False(bar.Shows(Hit(2.9f, "盗窃")));
    }

    [Fact]
    public void Beside_a_number_everything_is_shown() => Assert.True(new ShelfBar(_engine, Asked(["盗窃"], "（2022）川01民终77号"), 100).Shows(Hit(0.1f, "")));

    private static UnderstoodQuery Asked(string[] words, params string[] references) => new("", words, references, 2);

    private static ScoredHit Hit(float score, string held) => new(
        new IndexDocument("x", [], [], [], default), score, [.. held.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new MatchPlace(EntryFields.Body, 0, 1, word))]);
}
