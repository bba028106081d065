using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal.PendingCase;
using KnowledgeBase.Indexer.Tests.Architecture;
using KnowledgeBase.Indexer.Tests.Content;
using Xunit.Abstractions;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>How much is stopped, asked about and passed of abstract backgrounds, of real facts, of the same with names put in, and of published answers.</summary>
public sealed partial class RealTextTests(ITestOutputHelper output)
{
    private const int Cases = 250;
    private const int Named = 50;

    /// <summary>Share of abstract texts that may be stopped.</summary>
    private const double MostStopped = .02;

    /// <summary>Share of texts with names and numbers put in that must be stopped, and of these names and numbers that must be marked from end to end.</summary>
    private const double LeastStopped = .98;

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "indexer", "Legal", "PendingCase");

    [Fact]
    public void Abstract_backgrounds_pass_whether_they_cite_or_not()
    {
        var rows = File.ReadLines(Path.Combine(Folder, "abstract-backgrounds.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t')).ToList();
        Assert.Equal(200, rows.Select(row => row[2]).Distinct().Count());
        Assert.Equal(100, rows.Count(row => row[1] != "无"));
        foreach (var group in rows.GroupBy(row => row[1])) Count($"(c) {group.Key}", group.Select(row => row[2]));
        var all = Count("(c)", rows.Select(row => row[2]));
        Assert.True(all.Stopped <= MostStopped * rows.Count, $"{all.Stopped} of {rows.Count} are stopped");
    }

    [Fact]
    public void Masked_facts_are_hardly_ever_stopped_and_the_parties_of_guiding_cases_are_seen()
    {
        if (SharedData.Find("cases") is not { } folder) return;
        var passages = FactPassages.OneEach(folder, Cases);
        Count("(a)", passages.Select(passage => passage.Text));
        var masked = passages.Where(passage => !passage.IsGuiding).Select(passage => passage.Text).ToList();
        Assert.True(Count("(a) masked", masked).Stopped <= .05 * masked.Count);
        Count("(a) guiding cases", passages.Where(passage => passage.IsGuiding).Select(passage => passage.Text));
    }

    [Fact]
    public void Facts_with_names_and_numbers_put_in_are_stopped_and_each_is_marked_from_end_to_end()
    {
        if (SharedData.Find("cases") is not { } folder) return;
        var parties = new MadeUpParties(seed: 5);
        var passages = FactPassages.Of(folder, Cases).Select(one => one.Passages.FirstOrDefault(MadeUpParties.CanTake)).OfType<string>().Take(Named).Select(parties.Into).ToList();
        Assert.Equal(Named, passages.Count);
        var all = Count("(b)", passages.Select(passage => passage.Text));
        Assert.True(all.Stopped >= LeastStopped * Named, $"{all.Stopped} of {Named} are stopped");
        var (marked, total) = Marked(passages);
        Assert.True(marked >= LeastStopped * total, $"{marked} of {total} are marked");
    }

    [Fact]
    public void Names_and_numbers_in_a_thousand_passages_are_marked_from_end_to_end()
    {
        if (SharedData.Find("cases") is not { } folder) return;
        var parties = new MadeUpParties(seed: 11);
        var passages = FactPassages.Of(folder, 1000).SelectMany(one => one.Passages).Where(MadeUpParties.CanTake).Take(1000).Select(parties.Into).ToList();
        Assert.True(Count("(b) all", passages.Select(passage => passage.Text)).Stopped >= LeastStopped * passages.Count);
        var (marked, total) = Marked(passages);
        Assert.True(marked >= LeastStopped * total, $"{marked} of {total} are marked");
    }

    [Fact]
    public void Published_questions_and_answers_pass()
    {
        if (SharedData.Find("fadawang") is not { } folder) return;
        var texts = Directory.EnumerateFiles(folder, "*.md").SelectMany(file => QuestionAndAnswer().Matches(File.ReadAllText(file))).ToList();
        Assert.True(texts.Count > 120, $"{texts.Count} questions");
        var questions = Count("(d) questions", texts.Select(match => match.Groups["question"].Value));
        var answers = Count("(d) answers", texts.Select(match => match.Groups["answer"].Value), PendingCaseTextRole.Answer);
        Assert.True(questions.Stopped <= MostStopped * texts.Count, $"{questions.Stopped} questions of {texts.Count} are stopped");
        Assert.True(answers.Stopped <= MostStopped * texts.Count, $"{answers.Stopped} answers of {texts.Count} are stopped");
    }

    private (int Stopped, int Asked, int Passed) Count(string what, IEnumerable<string> texts, PendingCaseTextRole role = PendingCaseTextRole.Question)
    {
        var (stopped, asked, passed) = (0, 0, 0);
        foreach (var text in texts)
        {
            var findings = PendingCaseCheck.Default.Check(text, _ => false, role);
            if (findings.Any(finding => finding.Grade == PendingCaseGrade.Stop)) stopped++;
            else if (findings.Count > 0) asked++;
            else passed++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {stopped + asked + passed} texts, {stopped} stopped, {asked} asked about, {passed} passed"));
        return (stopped, asked, passed);
    }

    private (int Marked, int Total) Marked(IReadOnlyList<MadeUpParties.Passage> passages)
    {
        var results = from passage in passages
                      let found = PendingCaseCheck.Default.Check(passage.Text, _ => false).Select(finding => (finding.Span, finding.Kind)).ToHashSet()
                      from put in passage.PutIn
                      select (put.Kind, IsMarked: found.Contains(put));
        var all = results.ToList();
        foreach (var kind in all.GroupBy(result => result.Kind).OrderBy(group => group.Key))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {PendingCaseNames.Of(kind.Key)}: {kind.Count(result => result.IsMarked)} of {kind.Count()} marked from end to end"));
        return (all.Count(result => result.IsMarked), all.Count);
    }

    [GeneratedRegex("## 问题[0-9]+[:：]?(?<question>[^\n]*)\n(?<answer>.*?)(?=\n\\s*(咨询人|提问人|点评专家|答疑专家|责任编辑)|\n## |$)", RegexOptions.Singleline)]
    private static partial Regex QuestionAndAnswer();
}
