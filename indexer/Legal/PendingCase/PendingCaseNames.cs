namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>Chinese names of kinds and grades, and what the asker is told of a finding.</summary>
public static class PendingCaseNames
{
    /// <summary>The name of a kind, such as 案号.</summary>
    public static string Of(PendingCaseKind kind) => kind switch
    {
        PendingCaseKind.IdentityNumber => "证件号码",
        PendingCaseKind.BankCard => "银行账号",
        PendingCaseKind.Phone => "电话",
        PendingCaseKind.Contact => "联系方式",
        PendingCaseKind.Plate => "车牌",
        PendingCaseKind.TitleDeed => "权属证书编号",
        PendingCaseKind.Address => "住址",
        PendingCaseKind.PersonName => "姓名",
        PendingCaseKind.CaseNumber => "案号",
        PendingCaseKind.DateAndPlace => "时间地点",
        PendingCaseKind.Amount => "金额",
        PendingCaseKind.Company => "公司名称",
    };

    /// <summary>不能提交 or 需要确认.</summary>
    public static string Of(PendingCaseGrade grade) => grade switch
    {
        PendingCaseGrade.Stop => "不能提交",
        PendingCaseGrade.Ask => "需要确认",
    };

    /// <summary>问题 or 答疑.</summary>
    public static string Of(PendingCaseTextRole role) => role switch
    {
        PendingCaseTextRole.Question => "问题",
        PendingCaseTextRole.Answer => "答疑",
    };

    /// <summary>The word for a role in commands and interfaces: question, answer.</summary>
    public static string Word(PendingCaseTextRole role) => role switch
    {
        PendingCaseTextRole.Question => "question",
        PendingCaseTextRole.Answer => "answer",
    };

    /// <summary>How a kind is graded, unless what stands around it says otherwise.</summary>
    internal static PendingCaseGrade Grade(PendingCaseKind kind) => kind switch
    {
        PendingCaseKind.IdentityNumber or PendingCaseKind.BankCard or PendingCaseKind.Phone or PendingCaseKind.Contact or PendingCaseKind.Plate
            or PendingCaseKind.TitleDeed or PendingCaseKind.PersonName or PendingCaseKind.CaseNumber => PendingCaseGrade.Stop,
        PendingCaseKind.Address or PendingCaseKind.DateAndPlace or PendingCaseKind.Amount or PendingCaseKind.Company => PendingCaseGrade.Ask,
    };

    /// <summary>What the asker is told.</summary>
    internal static string Reason(PendingCaseKind kind, PendingCaseGrade grade) => kind switch
    {
        PendingCaseKind.IdentityNumber => "证件号码属于个人信息，会指向具体案件的当事人。",
        PendingCaseKind.BankCard => "银行账号属于个人信息，会指向具体案件的当事人。",
        PendingCaseKind.Phone => "电话号码属于个人信息，会指向具体案件的当事人。",
        PendingCaseKind.Contact => "邮箱、微信号和QQ号属于个人信息，会指向具体案件的当事人。",
        PendingCaseKind.Plate => "车牌号码会指向具体案件的当事人。",
        PendingCaseKind.TitleDeed => "权属证书编号会指向具体案件的标的物。",
        PendingCaseKind.PersonName => "以完整姓名称呼当事人，会指向具体案件。",
        PendingCaseKind.CaseNumber => grade switch
        {
            PendingCaseGrade.Stop => "该案号未见于已公开的生效案例，可能是在办案件。",
            PendingCaseGrade.Ask => "该案号未见于本库。是否为已公开的生效案例？",
        },
        PendingCaseKind.Address => "详细住址可能指向具体案件。是否为已公开的生效案例？",
        PendingCaseKind.DateAndPlace => "确切的时间和地点一并写出，可能指向具体案件。是否为已公开的生效案例？",
        PendingCaseKind.Amount => "确切的金额可能指向具体案件。是否为已公开的生效案例？",
        PendingCaseKind.Company => "真实的公司名称可能指向具体案件。是否为已公开的生效案例？",
    };
}
