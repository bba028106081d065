using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Analysis;

public sealed class LexiconTests
{
    private static readonly Dictionary<string, double> Words = new() { ["民"] = 5, ["民法"] = 30, ["民法典"] = 20, ["法"] = 9, ["法典"] = 4, ["典"] = 1, ["𠮷野"] = 2, ["abc"] = 3 };

    [Fact]
    public void Words_are_found_with_their_probability_and_beginnings_of_words_are_none()
    {
        var lexicon = Lexicon.Build(Words);

        Assert.All(Words.Keys, word => Assert.True(lexicon.Contains(word)));
        Assert.All(["", "a", "ab", "abcd", "民典", "𠮷", "x"], word => Assert.False(lexicon.Contains(word)));
        Assert.Equal((float)Math.Log(30 / 74.0), lexicon.LogProbability(lexicon.Next(lexicon.First('民'), '法')));
        Assert.Equal((float)Math.Log(1 / 74.0), lexicon.UnknownLogProbability);
    }

    [Fact]
    public void A_lexicon_comes_back_from_its_bytes()
    {
        var bytes = Bytes();
        var read = Lexicon.Read(new MemoryStream(bytes));

        Assert.All(Words.Keys, word => Assert.True(read.Contains(word)));
        using var again = new MemoryStream();
        read.Write(again);
        Assert.Equal(bytes, again.ToArray());
    }

    [Fact]
    public void A_truncated_lexicon_is_refused_as_invalid()
    {
        var bytes = Bytes();
        for (var length = 0; length < bytes.Length; length++) Assert.Throws<InvalidDataException>(() => Lexicon.Read(new MemoryStream(bytes[..length])));
        Assert.Throws<InvalidDataException>(() => Lexicon.Read(new MemoryStream([.. bytes, 0])));
    }

    [Fact]
    public void A_damaged_lexicon_is_refused_or_can_be_walked()
    {
        var bytes = Bytes();
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            var damaged = bytes.ToArray();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            try
            {
                var lexicon = Lexicon.Read(new MemoryStream(damaged));
                new Segmenter(lexicon).Cut("民法典法典abc𠮷野民");
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    [Fact]
    public void A_run_is_cut_along_the_most_probable_of_all_paths()
    {
        var random = new SeededRandom(1);
        for (var round = 0; round < 300; round++)
        {
            string[] characters = ["甲", "乙", "丙", "丁"];
            var words = new Dictionary<string, double>();
            for (var i = 0; i < 12; i++) words[string.Concat(Enumerable.Range(0, 1 + random.Next(4)).Select(_ => random.Of(characters)))] = 1 + random.Next(1000);
            var lexicon = Lexicon.Build(words);
            var run = string.Concat(Enumerable.Range(0, 1 + random.Next(10)).Select(_ => random.Of(characters)));

            var lengths = new Segmenter(lexicon).Cut(run);
            var score = 0.0;
            for (var at = 0; at < run.Length; at += lengths[at]) score += ScoreOf(run.Substring(at, lengths[at]));

            Assert.Equal(Best(0), score, 1e-3);

            double ScoreOf(string word) => words.TryGetValue(word, out var frequency) ? Math.Log(frequency / words.Values.Sum())
                : word.Length == 1 ? lexicon.UnknownLogProbability : double.NegativeInfinity;

            double Best(int from) => from == run.Length ? 0
                : Enumerable.Range(1, run.Length - from).Max(length => ScoreOf(run.Substring(from, length)) + Best(from + length));
        }
    }

    private static byte[] Bytes()
    {
        using var target = new MemoryStream();
        Lexicon.Build(Words).Write(target);
        return target.ToArray();
    }
}
