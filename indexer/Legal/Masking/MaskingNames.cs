namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Chinese names of kinds, rules and certainties, and the stable words that programs use for the rules.</summary>
public static class MaskingNames
{
    /// <summary>The name of a kind, such as 身份证号.</summary>
    public static string Of(MaskingKind kind) => kind switch
    {
        MaskingKind.Name => "姓名",
        MaskingKind.Company => "公司名称",
        MaskingKind.IdentityNumber => "身份证号",
        MaskingKind.Passport => "护照号",
        MaskingKind.Phone => "电话",
        MaskingKind.BankAccount => "银行账号",
        MaskingKind.Plate => "车牌",
        MaskingKind.TitleDeed => "权属证书编号",
        MaskingKind.Address => "住址",
        MaskingKind.Email => "电子邮箱",
        MaskingKind.WeChat => "微信号",
        MaskingKind.QQ => "QQ号",
    };

    /// <summary>The name of a set of rules, such as 参考案例.</summary>
    public static string Of(MaskingRules rules) => rules switch
    {
        MaskingRules.ReferenceCase => "参考案例",
        MaskingRules.Judgment => "裁判文书",
        MaskingRules.GuidingCase => "指导性案例",
    };

    /// <summary>确定 or 待核.</summary>
    public static string Of(MaskingCertainty certainty) => certainty switch
    {
        MaskingCertainty.Certain => "确定",
        MaskingCertainty.Likely => "待核",
    };

    /// <summary>The word for a set of rules in commands and interfaces: reference-case, judgment, guiding-case.</summary>
    public static string Word(MaskingRules rules) => rules switch
    {
        MaskingRules.ReferenceCase => "reference-case",
        MaskingRules.Judgment => "judgment",
        MaskingRules.GuidingCase => "guiding-case",
    };

    /// <summary>What a set of rules looks for, in one sentence for people.</summary>
    public static string Scope(MaskingRules rules) => rules switch
    {
        MaskingRules.ReferenceCase => "参考案例：自然人姓名和公司名称一律隐去，号码、住址等个人信息删除。",
        MaskingRules.Judgment => "裁判文书：按法释〔2016〕19号第八条至第十一条，只隐去第八条所列人员的姓名；身份证号、电话、账号、车牌、权属证书编号、住址等依第十条删除；其他当事人姓名、单位名称依第十一条保留。",
        MaskingRules.GuidingCase => "指导性案例按发布的文本使用，不作隐名检查。",
    };
}
