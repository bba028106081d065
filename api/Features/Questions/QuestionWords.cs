using System.Text.Json;
using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>What the workflow's terms are called by people. Programs know them by <see cref="Code"/>.</summary>
internal static class QuestionWords
{
    public static string Chinese(this QuestionState state) => state switch
    {
        QuestionState.Draft => "草稿",
        QuestionState.AwaitingJudge => "待法官确认",
        QuestionState.Sealed => "封存待核",
        QuestionState.Destroyed => "已销毁",
        QuestionState.ToAccept => "待受理",
        QuestionState.Returned => "退回修改",
        QuestionState.InformationForDispatcher => "待补充（受理）",
        QuestionState.InformationForExpert => "待补充（答疑）",
        QuestionState.Closed => "逾期未补充，已关闭",
        QuestionState.NotAccepted => "不予受理",
        QuestionState.Pooled => "待领取",
        QuestionState.Assigned => "已派单",
        QuestionState.Answering => "答疑中",
        QuestionState.UnderReview => "待审核",
        QuestionState.EscalationReview => "上报待审批",
        QuestionState.ToAcceptSupreme => "待最高法受理",
        QuestionState.Answered => "已答复",
        QuestionState.PublicationCheck => "待发布审核",
        QuestionState.Published => "已发布",
        QuestionState.Selected => "精选",
        QuestionState.ReReview => "待复核",
        QuestionState.SelectedReReview => "精选待复核",
        QuestionState.Superseded => "已被替代",
        QuestionState.TakenDown => "已撤下",
        QuestionState.Merged => "已合并",
        QuestionState.Withdrawn => "已撤回",
        QuestionState.Cleared => "已清除",
    };

    public static string Chinese(this QuestionAction action) => action switch
    {
        QuestionAction.Edit => "修改",
        QuestionAction.Submit => "提交",
        QuestionAction.Contest => "申请复核检测结果",
        QuestionAction.HandOver => "送法官确认",
        QuestionAction.Confirm => "确认提交",
        QuestionAction.Decline => "退回助理",
        QuestionAction.Release => "解除封存",
        QuestionAction.Destroy => "销毁",
        QuestionAction.Return => "退回修改",
        QuestionAction.AskMore => "要求补充",
        QuestionAction.Supply => "补充说明",
        QuestionAction.Close => "逾期关闭",
        QuestionAction.Reopen => "重新提起",
        QuestionAction.Refuse => "不予受理",
        QuestionAction.Assign => "派单",
        QuestionAction.Pool => "放入待领取",
        QuestionAction.Redirect => "移送其他法院",
        QuestionAction.Merge => "合并到已答复的咨询",
        QuestionAction.Withdraw => "撤回",
        QuestionAction.Take => "领取",
        QuestionAction.Start => "开始答疑",
        QuestionAction.Reroute => "转派",
        QuestionAction.Recuse => "回避",
        QuestionAction.Transfer => "移交",
        QuestionAction.Extend => "延期",
        QuestionAction.SaveAnswer => "保存答复",
        QuestionAction.SubmitAnswer => "提交审核",
        QuestionAction.Comment => "批注",
        QuestionAction.Approve => "审核同意",
        QuestionAction.SendBack => "退回专家",
        QuestionAction.ProposeEscalation => "提请上报",
        QuestionAction.Escalate => "上报最高法",
        QuestionAction.RejectEscalation => "不同意上报",
        QuestionAction.ReturnEscalation => "退回高院自行答复",
        QuestionAction.ReportUse => "反馈使用情况",
        QuestionAction.ProposePublication => "提请发布",
        QuestionAction.Publish => "发布",
        QuestionAction.KeepInternal => "不予发布",
        QuestionAction.Select => "列为精选",
        QuestionAction.Deselect => "取消精选",
        QuestionAction.Correct => "更正",
        QuestionAction.PutUpForReReview => "提请复核",
        QuestionAction.Uphold => "复核后维持",
        QuestionAction.Revise => "重新答复",
        QuestionAction.Supersede => "替代",
        QuestionAction.TakeDown => "撤下",
        QuestionAction.Restore => "恢复",
        QuestionAction.ProposeClearance => "提请清除",
        QuestionAction.RejectClearance => "不同意清除",
        QuestionAction.Clear => "清除",
    };

    public static string Chinese(this QuestionPart part) => part switch
    {
        QuestionPart.Asker => "咨询人",
        QuestionPart.Drafter => "代拟人",
        QuestionPart.Dispatcher => "分流员",
        QuestionPart.PoolExpert => "答疑专家",
        QuestionPart.Expert => "答疑专家",
        QuestionPart.Reviewer => "审核人",
        QuestionPart.Editor => "编辑",
        QuestionPart.SecurityAdmin => "安全管理员",
        QuestionPart.System => "系统",
    };

    public static string Chinese(this QuestionClock clock) => clock switch
    {
        QuestionClock.Acceptance => "受理",
        QuestionClock.Answering => "答疑",
        QuestionClock.Review => "审核",
        QuestionClock.EscalationReview => "上报审批",
        QuestionClock.Information => "补充说明",
    };

    public static string Chinese(this QuestionCategory category) => category switch
    {
        QuestionCategory.LawApplication => "法律适用",
        QuestionCategory.Procedure => "办案程序",
        QuestionCategory.JudicialPolicy => "司法政策",
    };

    public static string Chinese(this QuestionAudience audience) => audience switch
    {
        QuestionAudience.AskerOnly => "仅咨询人",
        QuestionAudience.OwnCourt => "咨询人所在法院",
        QuestionAudience.Region => "本省法院",
        QuestionAudience.AllCourts => "全国法院",
        QuestionAudience.Public => "社会公开",
    };

    public static string Chinese(this RefusalReason reason) => reason switch
    {
        RefusalReason.PendingCase => "涉及具体个案",
        RefusalReason.AlreadyAnswered => "已有答复",
        RefusalReason.OutOfScope => "不属于咨询范围",
        RefusalReason.Secret => "涉密",
    };

    public static string Chinese(this ClearanceReason reason) => reason switch
    {
        ClearanceReason.Secret => "涉密",
        ClearanceReason.Misdirected => "误投",
        ClearanceReason.PersonalData => "个人信息",
    };

    public static string Chinese(this AnswerUse use) => use switch
    {
        AnswerUse.Referred => "已在工作中参考",
        AnswerUse.Studied => "用于学习研究",
        AnswerUse.Confirmed => "与自己的意见一致",
        AnswerUse.ChangedOpinion => "改变了自己的意见",
        AnswerUse.NotHelpful => "未能解决问题",
    };

    public static string Chinese(this AnswerStage stage) => stage switch
    {
        AnswerStage.Draft => "草稿",
        AnswerStage.Submitted => "已提交审核",
        AnswerStage.Approved => "审核同意",
        AnswerStage.SentBack => "已退回",
    };

    /// <summary>The stable name of a term in addresses and JSON: toAccept, submitAnswer.</summary>
    public static string Code<T>(this T term)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(term.ToString());

    /// <summary>The term with a code; null where there is none.</summary>
    public static T? OfCode<T>(string? code)
        where T : struct, Enum
    {
        foreach (var term in Enum.GetValues<T>())
            if (term.Code() == code) return term;
        return null;
    }
}
