using KnowledgeBase.Api.Features.Questions.Workflow;

namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What has to be filled in for an action.</summary>
internal enum ActionForm
{
    /// <summary>Nothing, or at most a few words.</summary>
    Words,

    /// <summary>One of the listed reasons not to accept.</summary>
    Refusal,

    /// <summary>An expert.</summary>
    Expert,

    /// <summary>A successor of the expert or reviewer.</summary>
    Successor,

    /// <summary>Another court.</summary>
    Court,

    /// <summary>Another question.</summary>
    Target,

    /// <summary>How an answer was used.</summary>
    Use,

    /// <summary>Audience and masking.</summary>
    Publication,

    /// <summary>Batch, topic, commentary.</summary>
    Selection,

    /// <summary>A corrected answer.</summary>
    Correction,

    /// <summary>One of the listed reasons to destroy texts.</summary>
    Clearance,

    /// <summary>It is done on a page of its own.</summary>
    Elsewhere,
}

/// <summary>How each action is asked for on the page of a question.</summary>
internal static class ActionForms
{
    public static ActionForm Of(QuestionAction action) => action switch
    {
        QuestionAction.Refuse => ActionForm.Refusal,
        QuestionAction.Assign => ActionForm.Expert,
        QuestionAction.Transfer => ActionForm.Successor,
        QuestionAction.Redirect => ActionForm.Court,
        QuestionAction.Merge or QuestionAction.Supersede => ActionForm.Target,
        QuestionAction.ReportUse => ActionForm.Use,
        QuestionAction.Publish => ActionForm.Publication,
        QuestionAction.Select => ActionForm.Selection,
        QuestionAction.Correct => ActionForm.Correction,
        QuestionAction.ProposeClearance => ActionForm.Clearance,
        QuestionAction.Edit or QuestionAction.Submit or QuestionAction.Contest or QuestionAction.Confirm or QuestionAction.HandOver
            or QuestionAction.SaveAnswer or QuestionAction.SubmitAnswer or QuestionAction.Comment => ActionForm.Elsewhere,
        QuestionAction.Decline or QuestionAction.Release or QuestionAction.Destroy or QuestionAction.Return or QuestionAction.AskMore or QuestionAction.Supply or QuestionAction.Close or QuestionAction.Reopen
            or QuestionAction.Pool or QuestionAction.Withdraw or QuestionAction.Take or QuestionAction.Start or QuestionAction.Reroute or QuestionAction.Recuse or QuestionAction.Extend or QuestionAction.Approve
            or QuestionAction.SendBack or QuestionAction.ProposeEscalation or QuestionAction.Escalate or QuestionAction.RejectEscalation or QuestionAction.ReturnEscalation or QuestionAction.ProposePublication
            or QuestionAction.KeepInternal or QuestionAction.Deselect or QuestionAction.PutUpForReReview or QuestionAction.Uphold or QuestionAction.Revise or QuestionAction.TakeDown or QuestionAction.Restore
            or QuestionAction.RejectClearance or QuestionAction.Clear => ActionForm.Words,
    };

    /// <summary>What the words of an action are, as its field is called; null where it takes none.</summary>
    public static string? Note(QuestionAction action, Question question) => action switch
    {
        QuestionAction.AskMore => "需要补充什么",
        QuestionAction.Supply or QuestionAction.Reopen => "补充的内容",
        QuestionAction.ProposeEscalation => "本院的倾向性意见",
        QuestionAction.Escalate => question.State == QuestionState.UnderReview ? "本院的倾向性意见" : null,
        QuestionAction.Assign => question.ExpertId is null ? null : "改派的理由",
        QuestionAction.Decline or QuestionAction.Destroy or QuestionAction.Return or QuestionAction.Redirect or QuestionAction.Reroute or QuestionAction.Recuse or QuestionAction.Transfer or QuestionAction.Extend or QuestionAction.SendBack
            or QuestionAction.RejectEscalation or QuestionAction.ReturnEscalation or QuestionAction.KeepInternal or QuestionAction.Deselect or QuestionAction.Correct or QuestionAction.PutUpForReReview
            or QuestionAction.Uphold or QuestionAction.Revise or QuestionAction.TakeDown or QuestionAction.Restore => "理由",
        QuestionAction.Refuse or QuestionAction.Merge => "给咨询人的说明（可以不填）",
        QuestionAction.Edit or QuestionAction.Submit or QuestionAction.Contest or QuestionAction.HandOver or QuestionAction.Confirm or QuestionAction.Release or QuestionAction.Close or QuestionAction.Pool
            or QuestionAction.Withdraw or QuestionAction.Take or QuestionAction.Start or QuestionAction.SaveAnswer or QuestionAction.SubmitAnswer or QuestionAction.Comment or QuestionAction.Approve
            or QuestionAction.ReportUse or QuestionAction.ProposePublication or QuestionAction.Publish or QuestionAction.Select or QuestionAction.Supersede or QuestionAction.ProposeClearance
            or QuestionAction.RejectClearance or QuestionAction.Clear => null,
    };

    /// <summary>What will happen and to whom, where that has to be known before; null where it is plain.</summary>
    public static string? Consequence(QuestionAction action) => action switch
    {
        QuestionAction.Withdraw => "撤回后不再办理，不能恢复；可以另提新的咨询。",
        QuestionAction.Destroy => "封存的文字随即销毁，任何人不能再看到；咨询人会收到通知。",
        QuestionAction.Release => "文字解除封存，进入待受理，办理的人都能看到。",
        QuestionAction.Refuse => "咨询到此结束，咨询人会看到理由。",
        QuestionAction.Merge => "咨询到此结束，咨询人可以看到所并入的答复。",
        QuestionAction.Recuse => "您不再办理这条咨询，也不再看到它；理由只给分流员看。",
        QuestionAction.Approve => "咨询人随即看到答复，答疑专家和您的署名固定下来。",
        QuestionAction.Publish => "答疑按所选范围可以检索，有固定的地址；咨询人会收到通知。",
        QuestionAction.Correct => "新的版本立即替换检索到的文字，旧版本和理由保留在历史中。",
        QuestionAction.Supersede => "本条不再检索到，原地址指向替代它的答疑。",
        QuestionAction.TakeDown => "本条不再检索到，原地址显示撤下的时间和理由；可以恢复。",
        QuestionAction.ProposeClearance => "由安全管理员核定；核定后所有文字销毁，不能恢复。这里不要写出内容。",
        QuestionAction.Clear => "所有文字随即销毁，包括答复、批注和通知；不能恢复。",
        QuestionAction.Edit or QuestionAction.Submit or QuestionAction.Contest or QuestionAction.HandOver or QuestionAction.Confirm or QuestionAction.Decline or QuestionAction.Return or QuestionAction.AskMore
            or QuestionAction.Supply or QuestionAction.Close or QuestionAction.Reopen or QuestionAction.Assign or QuestionAction.Pool or QuestionAction.Redirect or QuestionAction.Take or QuestionAction.Start
            or QuestionAction.Reroute or QuestionAction.Transfer or QuestionAction.Extend or QuestionAction.SaveAnswer or QuestionAction.SubmitAnswer or QuestionAction.Comment or QuestionAction.SendBack or QuestionAction.ProposeEscalation
            or QuestionAction.Escalate or QuestionAction.RejectEscalation or QuestionAction.ReturnEscalation or QuestionAction.ReportUse or QuestionAction.ProposePublication or QuestionAction.KeepInternal
            or QuestionAction.Select or QuestionAction.Deselect or QuestionAction.PutUpForReReview or QuestionAction.Uphold or QuestionAction.Revise or QuestionAction.Restore or QuestionAction.RejectClearance => null,
    };

    /// <summary>Whether it is what usually comes next; the others are folded.</summary>
    public static bool IsUsual(QuestionAction action) => action is QuestionAction.Assign or QuestionAction.Release or QuestionAction.Supply or QuestionAction.Reopen or QuestionAction.Take or QuestionAction.Start
        or QuestionAction.ProposePublication or QuestionAction.Publish or QuestionAction.Clear or QuestionAction.Uphold or QuestionAction.ReportUse;
}
