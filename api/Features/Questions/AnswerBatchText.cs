using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>One question of a batch, as it is published.</summary>
/// <param name="Question">The question, one sentence.</param>
/// <param name="Answer">The answer without marks of Markdown.</param>
/// <param name="Asker">Court and division; the name behind it only with consent.</param>
/// <param name="Expert">Court and division of the post, in brackets who appointed where that is another court, and the name.</param>
/// <param name="Commentary">点评意见; null for none.</param>
/// <param name="Commentator">Who wrote it; null for nobody.</param>
internal sealed record BatchItem(string Question, string Answer, string Asker, string Expert, string? Commentary, string? Commentator);

/// <summary>A batch in the layout in which 法答网精选答问 is published, as Markdown; the project's own reader reads it again.</summary>
internal static partial class AnswerBatchText
{
    /// <summary>What stands under every batch.</summary>
    public const string Notice = "答疑意见仅供学习、研究和参考使用。";

    /// <param name="batch">第四十批.</param>
    /// <param name="topic">专题 of the whole batch; null for none.</param>
    /// <param name="items">In the order in which they are numbered.</param>
    public static string Write(string batch, string? topic, IReadOnlyList<BatchItem> items)
    {
        var text = new StringBuilder().Append("# 法答网精选答问（").Append(batch).Append('）');
        if (topic is not null) text.Append("——").Append(topic).Append("专题");
        text.Append("\n\n来源：").Append(Notice).Append('\n');
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            text.Append(CultureInfo.InvariantCulture, $"\n## 问题{i + 1}：{OneLine(item.Question)}\n");
            text.Append("答疑意见：").Append(Paragraphs(item.Answer)).Append('\n');
            text.Append("咨询人：").Append(OneLine(item.Asker)).Append('\n');
            text.Append("答疑专家：").Append(OneLine(item.Expert)).Append('\n');
            if (item.Commentary is null) continue;
            if (item.Commentator is { } commentator) text.Append("点评专家：").Append(OneLine(commentator)).Append('\n');
            text.Append("点评意见：").Append(Paragraphs(item.Commentary)).Append('\n');
        }

        return text.ToString();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Trim();

    /// <summary>Lines that would be read as a label or as the next question are joined to the line before.</summary>
    private static string Paragraphs(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0))
        {
            if (lines.Count > 0 && Meaning().IsMatch(line)) lines[^1] += line;
            else lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex(@"^(#{1,6}\s*问题\s*[0-9]|(答疑意见|点评意见|咨询人|提问人|答疑专家|答疑人|点评专家|点评人|责任编辑|编辑|来源)\s*[：:])")]
    private static partial Regex Meaning();
}
