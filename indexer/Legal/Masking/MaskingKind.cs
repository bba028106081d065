namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>What a place of a text gives away.</summary>
public enum MaskingKind
{
    /// <summary>姓名 of a natural person.</summary>
    Name,

    /// <summary>名称 of a company or another economic organisation.</summary>
    Company,

    /// <summary>公民身份号码, of 18 or 15 digits.</summary>
    IdentityNumber,

    /// <summary>护照号码.</summary>
    Passport,

    /// <summary>手机或者固定电话号码.</summary>
    Phone,

    /// <summary>银行账号 or card number.</summary>
    BankAccount,

    /// <summary>车牌号码.</summary>
    Plate,

    /// <summary>动产或者不动产权属证书编号.</summary>
    TitleDeed,

    /// <summary>住址 below county and district.</summary>
    Address,

    /// <summary>电子邮箱.</summary>
    Email,

    /// <summary>微信号.</summary>
    WeChat,

    /// <summary>QQ号.</summary>
    QQ,
}
