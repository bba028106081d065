using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Querying;

public sealed class WordMatchingTests : IDisposable
{
    private static readonly LegalAnalyzer Analyzer = new(CompiledDictionaries.Value);
    private readonly EmbeddedHome _home = new();
    private readonly ISearchEngine _engine;

    public WordMatchingTests()
    {
        _engine = _home.Open(EntryFields.Schema, Analyzer);
        Put("near", "双方约定租金标准。");
        Put("far", "租金的标准双方约定。");
        Put("title", "其他内容。", title: "押金");
        Put("body", "押金。其他。", title: "内容");
        Put("lay", "出具欠条一张。");
        Put("legal", "出具债权凭证一张。");
        Put("charge", "编造、故意传播虚假信息。");
    }

    public void Dispose()
    {
        _engine.Dispose();
        _home.Dispose();
    }

    [Fact]
    public void Words_that_follow_each_other_as_in_the_query_score_more() => Assert.Equal(["near", "far"], Ids("约定租金"));

    [Fact]
    public void A_word_in_the_title_scores_more_than_in_the_body() => Assert.Equal(["title", "body"], Ids("押金"));

    [Fact]
    public void A_word_is_found_by_an_alternative_that_scores_less_by_its_weight()
    {
        var half = new SearchedWord(WordsOf("欠条")[0], [new WordAlternative("债权凭证", [WordsOf("债权凭证")[0]], 0.5f)]);
        var hits = _engine.Search(new SearchRequest { Query = WordMatching.Of([half], [], 1, []) }).Hits;
        Assert.Equal(["lay", "legal"], hits.Select(h => h.Document.Id));
    }

    [Fact]
    public void An_alternative_of_several_words_is_found_where_they_follow_each_other()
    {
        List<AnalyzedWord> Charge(string text) => WordsOf(text);
        IEnumerable<string> Found(string text) => _engine.Search(new SearchRequest
        {
            Query = WordMatching.Of([new SearchedWord(WordsOf("造谣")[0], [new WordAlternative(text, Charge(text), 1)])], [], 1, []),
        }).Hits.Select(h => h.Document.Id);
        Assert.Equal(["charge"], Found("编造、故意传播"));
        Assert.Empty(Found("故意传播、编造"));
    }

    [Fact]
    public void A_bridge_alone_makes_no_match_and_is_not_marked()
    {
        var query = WordMatching.Of(SearchedWord.Distinct(WordsOf("约定")), [], 1, ["定租"]);
        var hits = _engine.Search(new SearchRequest { Query = query, Highlight = [EntryFields.Body] }).Hits;
        Assert.Equal(2, hits.Count);
        Assert.All(hits, hit => Assert.Equal(["约定"], hit.Matches.Select(m => m.Term)));
        Assert.Empty(_engine.Search(new SearchRequest { Query = WordMatching.Of(SearchedWord.Distinct(WordsOf("火箭")), [], 1, ["定租"]) }).Hits);
    }

    private List<string> Ids(string text)
    {
        var words = WordsOf(text);
        var query = WordMatching.Of(SearchedWord.Distinct(words), [], words.Count, words.Select(w => w.Bridge).OfType<string>());
        return [.. _engine.Search(new SearchRequest { Query = query }).Hits.Select(h => h.Document.Id)];
    }

    private static List<AnalyzedWord> WordsOf(string text)
    {
        var words = new List<AnalyzedWord>();
        Analyzer.WordsOf(text, words);
        return words;
    }

    private void Put(string id, string body, string? title = null)
    {
        List<TextValue> texts = [new(EntryFields.Body, body)];
        if (title is not null) texts.Insert(0, new TextValue(EntryFields.Title, title));
        _engine.Apply([IndexChange.Put(new IndexDocument(id, texts, [], [], default))]);
    }
}
