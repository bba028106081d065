using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

public sealed class CharacterTableTests
{
    [Theory]
    [InlineData("民间借贷", "min jian jie dai")]
    [InlineData("执行", "zhi xing")]
    [InlineData("银行", "yin hang")]
    [InlineData("中国银行重庆分行", "zhong guo yin hang chong qing fen hang")]
    [InlineData("重整", "chong zheng")]
    [InlineData("绿化", "lv hua")]
    [InlineData("P2P借贷", "- - - jie dai")]
    public void Words_decide_how_a_character_is_read(string text, string expected)
    {
        var table = CharacterTable.Default;
        Assert.Equal(expected, string.Join(' ', table.Read(text).Select(syllable => syllable == 0 ? "-" : table.Syllable(syllable))));
    }

    [Theory]
    [InlineData("张", "脏", true)]
    [InlineData("浪", "囊", true)]
    [InlineData("信", "兴", true)]
    [InlineData("分", "风", true)]
    [InlineData("赔", "配", true)]
    [InlineData("罪", "坐", false)]
    [InlineData("法", "花", false)]
    public void Sounds_that_many_do_not_tell_apart_are_near(string one, string other, bool near)
    {
        var table = CharacterTable.Default;
        Assert.Equal(near, table.Near(table.Read(one)[0]) == table.Near(table.Read(other)[0]));
    }

    [Theory]
    [InlineData("赡瞻", true)]
    [InlineData("折拆", true)]
    [InlineData("未末", true)]
    [InlineData("贪贫", true)]
    [InlineData("己已", true)]
    [InlineData("债款", false)]
    [InlineData("民法", false)]
    public void Characters_of_like_shape_are_known(string pair, bool alike)
    {
        Assert.Equal(alike, CharacterTable.Default.LookAlike(pair[0], pair[1]));
        Assert.Equal(alike, CharacterTable.Default.LookAlike(pair[1], pair[0]));
    }

    [Theory]
    [InlineData("借贷\tjie\t1\ta\n", "银行\tyin hang\n")]
    [InlineData("借\tjiè\t1\ta\n", "银行\tyin hang\n")]
    [InlineData("借\tjie\tx\ta\n", "银行\tyin hang\n")]
    [InlineData("借\tjie\t1\n", "银行\tyin hang\n")]
    [InlineData("借\tjie\t1\ta\n", "银行\tyin\n")]
    public void A_damaged_line_is_refused(string characters, string readings)
    {
        var folder = Directory.CreateTempSubdirectory("kb-characters-").FullName;
        File.WriteAllText(Path.Combine(folder, "characters.tsv"), characters);
        File.WriteAllText(Path.Combine(folder, "readings.tsv"), readings);
        Assert.Throws<InvalidDataException>(() => CharacterTable.Load(folder));
        Directory.Delete(folder, recursive: true);
    }
}
