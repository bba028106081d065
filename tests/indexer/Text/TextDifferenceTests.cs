using System.Text;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Text;

public sealed class TextDifferenceTests
{
    [Theory]
    [InlineData("应当自收到裁决书之日起六个月内提出。", "应当自收到裁决书之日起三个月内提出。", "应当自收到裁决书之日起[-六-][+三+]个月内提出。")]
    [InlineData("当事人可以申请。", "当事人可以申请。", "当事人可以申请。")]
    [InlineData("甲方承担责任。", "甲方承担责任，并赔偿损失。", "甲方承担责任[+，并赔偿损失+]。")]
    [InlineData("由县级以上人民政府批准。", "由人民政府批准。", "由[-县级以上-]人民政府批准。")]
    [InlineData("", "新的条文", "[+新的条文+]")]
    [InlineData("旧的条文", "", "[-旧的条文-]")]
    [InlineData("", "", "")]
    public void A_change_is_shown_where_it_was_made(string old, string present, string marked) => Assert.Equal(marked, Marked(old, present));

    [Fact]
    public void A_lone_character_in_common_does_not_cut_a_change_in_two() =>
        Assert.Equal("[-公民的财产-][+组织的名誉+]受法律保护", Marked("公民的财产受法律保护", "组织的名誉受法律保护"));

    [Theory]
    [InlineData("第五条　当事人应当诚信。", "第5条 当事人，应当诚信", 1.0)]
    [InlineData("（ＡＢ）12日", "ab 12日", 1.0)]
    [InlineData("自收到之日起六个月内", "自收到之日起三个月内", 0.9)]
    [InlineData("甲乙丙丁", "子丑寅卯", 0.0)]
    [InlineData("", "。", 1.0)]
    public void Likeness_is_the_share_of_the_words_in_common(string old, string present, double likeness) =>
        Assert.Equal(likeness, TextDifference.Likeness(old, present), 2);

    [Fact]
    public void Applying_the_difference_to_the_old_text_gives_the_new_one()
    {
        var random = new Random(20);
        for (var round = 0; round < 3000; round++)
        {
            var (old, present) = (RandomText(random), RandomText(random));
            if (round % 3 == 0) present = old[..(old.Length / 2)] + present + old[(old.Length / 2)..];
            AssertLeadsOver(old, present);
        }
    }

    [Fact]
    public void Between_two_changes_there_are_at_least_two_characters()
    {
        var random = new Random(21);
        for (var round = 0; round < 500; round++)
        {
            var (old, present) = (RandomText(random), RandomText(random));
            var runs = TextDifference.Between(old, present);
            Assert.All(Enumerable.Range(1, Math.Max(0, runs.Count - 2)).Where(i => runs[i].Kind == DifferenceKind.Same), i => Assert.True(runs[i].Old.Length >= 2));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Long_texts_with_nothing_in_common_do_not_hang(bool clauses)
    {
        var (old, present) = (Long(0x4E00, clauses), Long(0x6E00, clauses));
        AssertLeadsOver(old, present);
    }

    [Fact]
    public void In_a_long_text_with_many_changes_the_clauses_that_stayed_are_found()
    {
        string[] clauses = [.. Enumerable.Range(0, 3000).Select(i => $"第{i}句说了一件事情，")];
        var old = string.Concat(clauses);
        var present = string.Concat(clauses.Select((clause, i) => i % 10 != 0 ? clause : "完全改写"));
        AssertLeadsOver(old, present);
        Assert.True(TextDifference.Likeness(old, present) > 0.8);
    }

    private static void AssertLeadsOver(string old, string present)
    {
        var runs = TextDifference.Between(old, present);
        var (oldAt, newAt) = (0, 0);
        var built = new StringBuilder();
        foreach (var run in runs)
        {
            Assert.Equal((oldAt, newAt), (run.Old.Start, run.New.Start));
            Assert.True(run.Old.Length + run.New.Length > 0);
            if (run.Kind == DifferenceKind.Same) Assert.Equal(run.Old.Of(old), run.New.Of(present));
            built.Append(run.Kind == DifferenceKind.Same ? run.Old.Of(old) : run.New.Of(present));
            Assert.True(run.Kind switch { DifferenceKind.Removed => run.New.Length == 0, DifferenceKind.Added => run.Old.Length == 0, _ => true });
            (oldAt, newAt) = (run.Old.End, run.New.End);
        }

        Assert.Equal(present, built.ToString());
        Assert.Equal(old.Length, oldAt);
    }

    private static string RandomText(Random random) =>
        string.Create(random.Next(0, 40), random, (span, r) =>
        {
            for (var i = 0; i < span.Length; i++) span[i] = "当事人应第条，。"[r.Next(8)];
        });

    private static string Long(int first, bool clauses) => string.Create(100_000, (first, clauses), (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = from.clauses && i % 2 == 1 ? '，' : (char)(from.first + (i * 7 % 5000));
    });

    private static string Marked(string old, string present) => string.Concat(TextDifference.Between(old, present).Select(run => run.Kind switch
    {
        DifferenceKind.Removed => $"[-{run.Old.Of(old)}-]",
        DifferenceKind.Added => $"[+{run.New.Of(present)}+]",
        _ => run.Old.Of(old),
    }));
}
