using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class TellingTermsTests : IDisposable
{
    private static readonly LegalAnalyzer Analyzer = new(CompiledDictionaries.Value);
    private readonly EmbeddedHome _home = new();
    private readonly ISearchEngine _engine;
    private readonly TellingTerms _telling;

    public TellingTermsTests()
    {
        _engine = _home.Open(EntryFields.Schema, Analyzer);
        string[] bodies = ["甲厂出借款项", "借款到期未还", "借款利息过高", "承租人拖欠租金", "被告人盗窃财物", "张某甲饮酒驾车"];
        _engine.Apply(bodies.Select((body, i) => IndexChange.Put(new IndexDocument($"e{i}", [new TextValue(EntryFields.Body, body)], [], [], default))));
        _telling = new TellingTerms(_engine, CompiledDictionaries.Value);
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }

    [Theory]
    // The rarer in the library the better, and the more often the text says it.
    [InlineData("借款。租金。", "租金 借款")]
    [InlineData("借款。租金。借款。借款。借款。借款。借款。借款。借款。借款。", "借款 租金")]
    // What every judgment holds, asking words, numbers and single characters say nothing.
    [InlineData("本院认为，被告人应当赔偿2万元租金，厂。", "租金")]
    [InlineData("2023年5月1日", "")]
    // What the library does not hold finds nothing.
    [InlineData("火箭", "")]
    public void The_telling_words_of_a_text_come_best_first(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(text, 10).Select(term => term.Searched.Word.Term)));

    [Fact]
    public void No_more_are_given_than_wanted() => Assert.Equal("租金", Assert.Single(Of("借款。租金。利息。利息。借款。租金。租金。", 1)).Searched.Word.Term);

    [Fact]
    public void A_masked_name_is_searched_for_but_known_as_one()
    {
        var terms = Of("张某甲，盗窃", 10);
        Assert.Contains(terms, term => term.IsName);
        Assert.All(terms, term => Assert.Equal(term.Searched.Word.Term.Contains('某'), term.IsName));
        Assert.Contains(terms, term => !term.IsName && term.Searched.Word.Term == "盗窃");
    }

    [Fact]
    public void A_word_said_again_counts_more_but_never_three_times()
    {
        float Weight(int times) => SearchedWord.Distinct(WordsOf(string.Concat(Enumerable.Repeat("租金。", times)))).Single().Weight;
        Assert.Equal(1, Weight(1));
        Assert.Equal(1.5f, Weight(2));
        Assert.InRange(Weight(100), Weight(2), 3);
    }

    private IReadOnlyList<TellingTerm> Of(string text, int most) => _telling.Of(WordsOf(text), most);

    private static List<AnalyzedWord> WordsOf(string text)
    {
        var words = new List<AnalyzedWord>();
        Analyzer.WordsOf(text, words);
        return words;
    }
}
