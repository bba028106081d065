using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>The workflow against workflow.tsv, which a court can read: every cell of state × action × part, those that are not listed included.</summary>
public sealed class QuestionWorkflowTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Features", "Questions", "workflow.tsv");

    private static readonly Dictionary<(QuestionState, QuestionAction, QuestionPart), QuestionState> Expected = Read();

    [Fact]
    public void Every_cell_of_state_action_and_part_is_as_the_table_says()
    {
        var wrong = new List<string>();
        var cells = 0;
        foreach (var state in Enum.GetValues<QuestionState>())
            foreach (var action in Enum.GetValues<QuestionAction>())
            {
                var rule = QuestionWorkflow.Find(state, action);
                foreach (var part in Enum.GetValues<QuestionPart>())
                {
                    cells++;
                    QuestionState? actual = rule is not null && rule.Parts.Contains(part) ? rule.To : null;
                    QuestionState? expected = Expected.TryGetValue((state, action, part), out var to) ? to : null;
                    if (actual != expected) wrong.Add($"{state.Chinese()} {action.Chinese()} {part.Chinese()}（{part}）：表中{expected?.Chinese() ?? "不允许"}，实为{actual?.Chinese() ?? "不允许"}");
                }
            }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Equal(Enum.GetValues<QuestionState>().Length * Enum.GetValues<QuestionAction>().Length * Enum.GetValues<QuestionPart>().Length, cells);
    }

    [Fact]
    public void Every_state_but_the_first_can_be_reached_and_every_action_can_be_taken()
    {
        var reached = new HashSet<QuestionState> { QuestionState.Draft };
        while (QuestionWorkflow.Rules.Where(rule => reached.Contains(rule.From) && !reached.Contains(rule.To)).Select(rule => rule.To).ToList() is { Count: > 0 } more) reached.UnionWith(more);
        Assert.Equal(Enum.GetValues<QuestionState>(), reached.Order());
        Assert.Equal(Enum.GetValues<QuestionAction>(), QuestionWorkflow.Rules.Select(rule => rule.Action).Distinct().Order());
    }

    [Fact]
    public void Nobody_who_asked_accepts_answers_reviews_publishes_or_clears()
    {
        QuestionAction[] own =
        [
            QuestionAction.Edit, QuestionAction.Submit, QuestionAction.Contest, QuestionAction.HandOver, QuestionAction.Confirm, QuestionAction.Decline, QuestionAction.Supply, QuestionAction.Reopen,
            QuestionAction.Withdraw, QuestionAction.ReportUse,
        ];
        Assert.All(QuestionWorkflow.Rules.Where(rule => rule.Parts.Any(part => part is QuestionPart.Asker or QuestionPart.Drafter)), rule => Assert.Contains(rule.Action, own));
        Assert.All(QuestionWorkflow.Rules.Where(rule => own.Contains(rule.Action)), rule => Assert.All(rule.Parts, part => Assert.True(part is QuestionPart.Asker or QuestionPart.Drafter)));
    }

    [Fact]
    public void Terms_have_distinct_names_for_people_and_codes_for_programs()
    {
        Assert.Distinct(Enum.GetValues<QuestionState>().Select(state => state.Chinese()));
        foreach (var action in Enum.GetValues<QuestionAction>()) Assert.Equal(action, QuestionWords.OfCode<QuestionAction>(action.Code()));
        Assert.Null(QuestionWords.OfCode<QuestionAction>("approveEverything"));
    }

    private static Dictionary<(QuestionState, QuestionAction, QuestionPart), QuestionState> Read()
    {
        var states = Enum.GetValues<QuestionState>().ToDictionary(state => state.Chinese(), StringComparer.Ordinal);
        var cells = new Dictionary<(QuestionState, QuestionAction, QuestionPart), QuestionState>();
        foreach (var line in System.IO.File.ReadLines(File).Where(line => line.Length > 0 && line[0] != '#'))
        {
            var fields = line.Split('\t');
            Assert.Equal(4, fields.Length);
            var action = QuestionWords.OfCode<QuestionAction>(fields[1].Split(' ')[0]) ?? throw new InvalidDataException(line);
            Assert.Equal(action.Chinese(), fields[1].Split(' ')[1]);
            foreach (var name in fields[2].Split('、'))
                Assert.True(cells.TryAdd((states[fields[0]], action, Part(name)), states[fields[3]]), line);
        }

        return cells;
    }

    private static QuestionPart Part(string name) => name switch
    {
        "咨询人" => QuestionPart.Asker,
        "代拟人" => QuestionPart.Drafter,
        "分流员" => QuestionPart.Dispatcher,
        "可领取的专家" => QuestionPart.PoolExpert,
        "承办专家" => QuestionPart.Expert,
        "审核人" => QuestionPart.Reviewer,
        "编辑" => QuestionPart.Editor,
        "安全管理员" => QuestionPart.SecurityAdmin,
        "系统" => QuestionPart.System,
        _ => throw new InvalidDataException(name),
    };
}
