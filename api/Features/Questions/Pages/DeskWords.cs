namespace KnowledgeBase.Api.Features.Questions.Pages;

/// <summary>What desks are called and what lies there.</summary>
internal static class DeskWords
{
    public static string Chinese(this QuestionDesk desk) => desk switch
    {
        QuestionDesk.Mine => "我的咨询",
        QuestionDesk.Dispatch => "分流",
        QuestionDesk.Answer => "答疑",
        QuestionDesk.Pool => "待领取",
        QuestionDesk.Review => "审核",
        QuestionDesk.Publish => "发布",
        QuestionDesk.Lead => "督办",
        QuestionDesk.Clear => "清除",
    };

    /// <summary>One sentence.</summary>
    public static string About(QuestionDesk desk) => desk switch
    {
        QuestionDesk.Mine => "您提出或者代拟的咨询。",
        QuestionDesk.Dispatch => "待受理、封存待核和待领取的咨询。",
        QuestionDesk.Answer => "派给您答复的咨询。",
        QuestionDesk.Pool => "本院专家可以领取的咨询。",
        QuestionDesk.Review => "提交给您审核的答复和待您审批的上报。",
        QuestionDesk.Publish => "已答复待发布的，以及待复核的答疑。",
        QuestionDesk.Lead => "本院正在计时的咨询，先到期的在前。",
        QuestionDesk.Clear => "提请清除、待您核定的咨询；内容不在此显示。",
    };

    public static string AddressOf(QuestionDesk desk) => desk == QuestionDesk.Mine ? "/questions" : "/desk/" + desk.Code();
}
