using System.ComponentModel;
using KnowledgeBase.Api.Web;

namespace KnowledgeBase.Api.Features.Questions.Api;

/// <summary>A question in a list.</summary>
internal sealed record QuestionRowResponse(
    [property: Description("咨询的编号。")] long Id,
    [property: Description("一句话的问题；封存和清除的为空。")] string Title,
    [property: Description("状态的代码。")] string State,
    [property: Description("状态的名称。")] string StateName,
    [property: Description("业务条线。")] string Line,
    [property: Description("类别的代码。")] string Category,
    [property: Description("咨询人所在法院和部门。")] string Asker,
    [property: Description("哪个期限在走：acceptance、answering、review、escalationReview、information；没有则省略。")] string? Clock,
    [property: Description("期限的最后一日。")] string? DueOn,
    [property: Description("期限是否依据尚未公布的节假日安排暂定。")] bool DueIsProvisional,
    [property: Description("是否已经逾期。")] bool IsLate,
    [property: Description("答疑专家。")] string? Expert,
    [property: Description("版本，写作 v3；修改时放在 If-Match 中。")] string Version)
{
    public static QuestionRowResponse Of(Question question, IReadOnlyDictionary<long, string> names, DateOnly today, bool showsTexts) => new(
        question.Id,
        showsTexts ? question.Title : "",
        question.State.Code(),
        question.State.Chinese(),
        question.Line,
        question.Category.Code(),
        question.AskerSignature,
        question.Clock?.Code(),
        question.DueOn is { } due ? DayText.Of(due) : null,
        question.DueIsProvisional,
        question.DueOn < today,
        question.ExpertId is { } expert ? names.GetValueOrDefault(expert) : null,
        QuestionTag.Of(question));
}

/// <summary>A page of a desk.</summary>
internal sealed record QuestionListResponse(
    [property: Description("共多少条。")] int Total,
    [property: Description("第几页，从 1 起。")] int Page,
    [property: Description("每页多少条。")] int PageSize,
    [property: Description("先到期的在前。")] IReadOnlyList<QuestionRowResponse> Questions);

/// <summary>A step of a question's history.</summary>
internal sealed record QuestionEventResponse(
    [property: Description("这一步之后的版本。")] string Version,
    [property: Description("时间（UTC）。")] DateTime At,
    [property: Description("谁：身份的名称。")] string Part,
    [property: Description("操作的代码。")] string Action,
    [property: Description("操作的名称。")] string ActionName,
    [property: Description("之前的状态。")] string From,
    [property: Description("之后的状态。")] string To,
    [property: Description("理由或者说明。")] string? Note,
    [property: Description("所列的理由、法院、日期等。")] string? Fact);

/// <summary>A version of an answer.</summary>
internal sealed record AnswerVersionResponse(
    [property: Description("第几稿。")] int Number,
    [property: Description("阶段：draft、submitted、approved、sentBack。")] string Stage,
    [property: Description("Markdown；已清除的省略。")] string? Text,
    [property: Description("更正的理由。")] string? CorrectionReason,
    [property: Description("时间（UTC）。")] DateTime SavedAt);

/// <summary>A reviewer's comment.</summary>
internal sealed record CommentResponse(
    [property: Description("第几稿。")] int Answer,
    [property: Description("起点（UTF-16 单位）。")] int Start,
    [property: Description("终点，不含。")] int End,
    [property: Description("批注。")] string? Text,
    [property: Description("时间（UTC）。")] DateTime At);

/// <summary>A question as its reader may see it.</summary>
internal sealed record QuestionResponse
{
    [Description("编号、状态、期限和版本。")]
    public required QuestionRowResponse Question { get; init; }

    [Description("背景。")]
    public required string Background { get; init; }

    [Description("倾向性意见。")]
    public required string Opinion { get; init; }

    [Description("相关法条，一行一条。")]
    public required string Statutes { get; init; }

    [Description("您的身份的名称。")]
    public required IReadOnlyList<string> Parts { get; init; }

    [Description("您现在可以做的操作的代码。")]
    public required IReadOnlyList<string> Actions { get; init; }

    [Description("办理的法院。")]
    public required string HandlingCourt { get; init; }

    [Description("答复的署名：任命法院和部门，任职不在该院的并列任职。")]
    public required string? ExpertSignature { get; init; }

    [Description("发布后的条目标识，见 GET /api/v1/entries/{id}。")]
    public required string? EntryId { get; init; }

    [Description("追问、合并、替代的另一条咨询的编号。")]
    public required long? LinkedId { get; init; }

    [Description("关联的种类：followsUp 追问、mergedInto 合并、supersededBy 替代。")]
    public required string? LinkKind { get; init; }

    [Description("历史，先发生的在前。")]
    public required IReadOnlyList<QuestionEventResponse> Events { get; init; }

    [Description("您可以看到的各稿答复。")]
    public required IReadOnlyList<AnswerVersionResponse> Answers { get; init; }

    [Description("审核人的批注；咨询人看不到。")]
    public required IReadOnlyList<CommentResponse> Comments { get; init; }

    [Description("封存的文字，只有分流员可见。")]
    public required string? SealedText { get; init; }

    public static QuestionResponse Of(QuestionView view)
    {
        var question = view.Question;
        return new QuestionResponse
        {
            Question = QuestionRowResponse.Of(question, view.Names, view.Today, view.ShowsTexts),
            Background = view.ShowsTexts ? question.Background : "",
            Opinion = view.ShowsTexts ? question.Opinion : "",
            Statutes = view.ShowsTexts ? question.Statutes : "",
            Parts = [.. view.Parts.Select(part => part.Chinese()).Distinct()],
            Actions = [.. view.Actions.Select(action => action.Code())],
            HandlingCourt = view.HandlingCourtName,
            ExpertSignature = question.ExpertSignature,
            EntryId = question.PublishedAt is null ? null : PublishedAnswers.EntryId(question.Id),
            LinkedId = question.LinkedId,
            LinkKind = question.LinkKind?.Code(),
            Events =
            [
                .. view.Events.Select(one => new QuestionEventResponse(
                    QuestionTag.Of(one.Version), one.At, one.Part.Chinese(), one.Action.Code(), one.Action.Chinese(), one.From.Code(), one.To.Code(), view.ShowsTexts ? one.Note : null, one.Fact)),
            ],
            Answers = view.ShowsTexts ? [.. view.Answers.Select(one => new AnswerVersionResponse(one.Number, one.Stage.Code(), one.Text, one.CorrectionReason, one.SavedAt))] : [],
            Comments = view.ShowsTexts
                ? [.. view.Comments.Select(one => new CommentResponse(view.Answers.FirstOrDefault(answer => answer.Id == one.AnswerVersionId)?.Number ?? 0, one.Start, one.End, one.Text, one.At))]
                : [],
            SealedText = view.Sealed is { } held ? string.Join('\n', held.Title, held.Background, held.Opinion, "理由：" + held.Reason) : null,
        };
    }
}

/// <summary>An expert who could answer.</summary>
internal sealed record ProposalResponse(
    [property: Description("人员编号。")] long ExpertId,
    [property: Description("姓名。")] string Name,
    [property: Description("手头的咨询数。")] int Load,
    [property: Description("为什么建议。")] IReadOnlyList<string> Reasons,
    [property: Description("为什么越过：不在岗、有逾期；没有则省略。")] string? Obstacle);

/// <summary>The desks of a person.</summary>
internal sealed record DesksResponse(
    [property: Description("各工作台待办的件数。")] IReadOnlyDictionary<string, int> Desks,
    [property: Description("可用的业务条线。")] IReadOnlyList<string> Lines);
