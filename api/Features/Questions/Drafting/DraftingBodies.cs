using System.ComponentModel;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Questions.Drafting;

/// <summary>The words of a question that is being written.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record QuestionCheckBody
{
    [Description("一句话写明的问题。")]
    public string? Title { get; init; }

    [Description("抽象的背景。")]
    public string? Background { get; init; }

    [Description("倾向性意见。")]
    public string? Opinion { get; init; }

    [Description("相关法条，一行一条。")]
    public string? Statutes { get; init; }

    /// <summary>The words; null where a field is too long, and then what is wrong.</summary>
    public QuestionWording? Read(out Problem? problem)
    {
        var tooLong = new[] { Title, Background, Opinion, Statutes }.Any(text => text?.Length > QuestionWording.LongestText);
        problem = tooLong ? new Problem(ProblemCodes.CheckTextTooLong, $"每个字段不超过 {QuestionWording.LongestText} 字。") : null;
        // Places count in what was sent, so nothing is trimmed.
        return tooLong ? null : new QuestionWording { Title = Title ?? "", Background = Background ?? "", Opinion = Opinion ?? "", Statutes = Statutes ?? "", Line = "" };
    }
}

/// <summary>A text that is being written.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record DraftTextBody
{
    [Description("正在写的文字。不保存，不写入日志。")]
    public string? Text { get; init; }

    /// <summary>What is wrong with it; null where it can be read.</summary>
    [JsonIgnore]
    public Problem? Problem => string.IsNullOrWhiteSpace(Text) ? new(ProblemCodes.CheckNoText, "请提供 text。")
        : Text.Length > KnowledgeQuery.MaxTextLength ? new(ProblemCodes.CheckTextTooLong, $"文字不得超过 {KnowledgeQuery.MaxTextLength} 字。") : null;
}
