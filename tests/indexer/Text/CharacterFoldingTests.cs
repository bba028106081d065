using KnowledgeBase.Indexer.Tests.Analysis;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Text;

public sealed class CharacterFoldingTests
{
    private static readonly CharacterFolding Folding = CompiledDictionaries.Value.Folding;

    [Theory]
    [InlineData("ＡＢＣ１２３！", "abc123!")]
    [InlineData("\u3000", " ")]
    [InlineData("Ä", "ä")]
    [InlineData("債權", "债权")]
    [InlineData("債权", "债权")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("。、《》〔〕", "。、《》〔〕")]
    [InlineData("\uD842", "\uD842")]
    public void A_text_is_folded_unit_by_unit(string text, string expected) => Assert.Equal(expected, Fold(text));

    [Fact]
    public void Folding_what_is_folded_changes_nothing()
    {
        for (var c = 0; c <= char.MaxValue; c++) Assert.True(Folding.Fold(Folding.Fold((char)c)) == Folding.Fold((char)c), $"U+{c:X4}");
    }

    [Fact]
    public void A_table_of_ones_own_goes_before_the_general_rules()
    {
        var folding = new CharacterFolding([('Ａ', '甲'), ('乙', 'B')]);
        Assert.Equal('甲', folding.Fold('Ａ'));
        Assert.Equal('B', folding.Fold('乙'));
        Assert.Equal('b', folding.Fold('Ｂ'));
    }

    private static string Fold(string text)
    {
        var folded = new char[text.Length];
        Folding.Fold(text, folded);
        return new string(folded);
    }
}
