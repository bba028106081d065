using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Analysis;

public sealed class LegalAnalyzerTests
{
    private static readonly LegalAnalyzer Analyzer = new(CompiledDictionaries.Value);

    [Theory]
    // A compound is found whole and by every word in it.
    [InlineData("帮助信息网络犯罪活动罪", "帮助信息网络犯罪活动罪 帮助 帮助信息网络犯罪活动 信息 信息网 信息网络 网络 网络犯罪 犯罪 犯罪活动 活动")]
    [InlineData("案外人执行异议之诉", "案外人 案外 外人 人执 执行异议之诉 执行 执行异议 异议")]
    [InlineData("第三人撤销之诉", "第三人撤销之诉 第三 撤销")]
    // A citation is one token, with the words of the law's name.
    [InlineData("依照民法典第一千零六十四条", "依照 §中华人民共和国民法典第1064条 民法典 民法 法典")]
    [InlineData("刑法第一百二十条之一", "§中华人民共和国刑法第120条之1 刑法")]
    [InlineData("刑法第264条至第266条", "§中华人民共和国刑法第264条 刑法 §中华人民共和国刑法第265条 §中华人民共和国刑法第266条")]
    [InlineData("民法典第一百四十八条、第一百五十三条", "§中华人民共和国民法典第148条 民法典 民法 法典 §中华人民共和国民法典第153条")]
    [InlineData("法释〔2020〕15号", "§法释〔2020〕15号")]
    [InlineData("（2023）京01民终123号", "§（2023）京01民终123号")]
    // A name is no word: its characters and pairs are.
    [InlineData("被告人张某花", "被告人 被告 人张 张某 张 某花 花")]
    // Over a boundary between two words goes a bridge, but not from or to what says nothing alone, nor over punctuation.
    [InlineData("合同责任", "合同 同责 责任")]
    [InlineData("合同的责任", "合同 责任")]
    [InlineData("合同，责任", "合同 责任")]
    // Writings of one character are equal.
    [InlineData("ＡＢＣ１２３", "abc123")]
    [InlineData("債權人", "债权人 债权")]
    // A character beyond 16 bits is never cut.
    [InlineData("𠮷野家", "𠮷野 𠮷 野家 野 家")]
    [InlineData("a-b", "a b")]
    // Words that say nothing alone.
    [InlineData("的了在", "")]
    [InlineData("", "")]
    [InlineData(" \n\u3000。", "")]
    public void A_text_has_these_tokens(string text, string expected) => Assert.Equal(expected, string.Join(' ', Tokens(text).Select(t => t.Term)));

    [Theory]
    [InlineData("民法典第一千零六十四条", "《民法典》第1064条", "中华人民共和国民法典第一千零六十四条", "《中华人民共和国民法典》第 1064 条")]
    [InlineData("（2023）京01民终123号", "(2023)京01民终123号", "(２０２３)京01民终123号")]
    [InlineData("法释〔2020〕15号", "法释[2020]15号", "法释（2020）15号")]
    public void Writings_of_one_reference_have_one_token(string first, params string[] others) =>
        Assert.All(others, other => Assert.Equal(References(first), References(other)));

    [Theory]
    [InlineData("債權人甲與Ａ公司於(2023)京01民终123号案，依民法典第一千零六十四条請求")]
    [InlineData("张某花𠮷𠮷的帮助信息网络犯罪活动罪")]
    public void A_token_ends_where_its_position_says(string text) => Assert.All(Tokens(text), t => Assert.Equal(t.End, Analyzer.EndOf(text, t.Start, t.Term)));

    [Fact]
    public void Whatever_the_text_tokens_lie_in_it_in_order_and_their_ends_are_found_again()
    {
        var random = new SeededRandom(1);
        string[] pieces = ["民法典", "第", "一百", "条", "、", "至", "之一", "(2023)", "京01民终", "12号", "《", "》", "张", "某", "盗窃罪", "𠮷", "\uD842", "\uDFB7", "abc", "１２", "\0", "\u202E", "\n", "债權", "人民法院", "法释〔2020〕", "15号", "刑法", "款", "（", "）", "的", "é", "😀", "指导案例", "公司法"];
        for (var round = 0; round < 4000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(random.Chance(2) ? 400 : 14)).Select(_ => random.Of(pieces)));
            var position = 0;
            foreach (var token in Tokens(text))
            {
                Assert.True(token.Position >= position && token.Position == token.Start && token.Start < token.End && token.End <= text.Length && token.Term.Length > 0, $"{token} in '{text}'");
                position = token.Position;
                var end = Analyzer.EndOf(text, token.Start, token.Term);
                if (token.Term[0] != LegalAnalyzer.ReferenceMark) Assert.True(end == token.End, $"{token} ends at {end} in '{text}'");
                else Assert.InRange(end, token.Start + 1, text.Length);
            }

            Analyzer.WordsOf(text, []);
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    [InlineData(2)]
    [InlineData(int.MaxValue)]
    public void A_place_where_the_token_cannot_stand_has_no_end(int start) => Assert.Equal(0, Analyzer.EndOf("民法典", start, "民法"));

    [Theory]
    [InlineData("合同责任", "合同>同责 责任")]
    [InlineData("合同的责任 损失", "合同 责任 损失")]
    [InlineData("合同𠮷", "合同>同𠮷 𠮷")]
    [InlineData("某甲合同责任", "某甲>甲合 合同>同责 责任")]
    public void A_word_of_a_query_knows_the_bridge_to_the_word_that_follows_directly(string text, string expected)
    {
        var words = new List<AnalyzedWord>();
        Analyzer.WordsOf(text, words);
        Assert.Equal(expected, string.Join(' ', words.Select(w => w.Bridge is null ? w.Term : $"{w.Term}>{w.Bridge}")));
        // Every text that holds the words so holds the bridge.
        Assert.Subset(Tokens(text).Select(t => t.Term).ToHashSet(), words.Select(w => w.Bridge).OfType<string>().ToHashSet());
    }

    [Fact]
    public async Task Analysing_on_several_threads_gives_the_same_tokens()
    {
        var texts = Enumerable.Range(0, 200).Select(i => $"依照民法典第{i + 1}条，帮助信息网络犯罪活动罪，{new string('张', i)}某花").ToList();
        var expected = texts.Select(t => string.Join(' ', Tokens(t))).ToList();

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => texts.Select(t => string.Join(' ', Tokens(t))).ToList())));

        Assert.All(results, r => Assert.Equal(expected, r));
    }

    private static IEnumerable<string> References(string text) => Tokens(text).Select(t => t.Term).Where(t => t[0] == LegalAnalyzer.ReferenceMark);

    private static List<(string Term, int Position, int Start, int End)> Tokens(string text)
    {
        var tokens = new TokenBuffer();
        Analyzer.Analyze(text, tokens);
        return [.. Enumerable.Range(0, tokens.Count).Select(i => (tokens.Term(i).ToString(), tokens.Position(i), tokens.Start(i), tokens.End(i)))];
    }
}
