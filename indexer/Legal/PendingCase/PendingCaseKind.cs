namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>What a place of a text tells of a case.</summary>
public enum PendingCaseKind
{
    /// <summary>公民身份号码 or 护照号码.</summary>
    IdentityNumber,

    /// <summary>银行账号 or card number.</summary>
    BankCard,

    /// <summary>手机或者固定电话号码.</summary>
    Phone,

    /// <summary>电子邮箱、微信号、QQ号.</summary>
    Contact,

    /// <summary>车牌号码.</summary>
    Plate,

    /// <summary>权属证书编号.</summary>
    TitleDeed,

    /// <summary>A home below county and district.</summary>
    Address,

    /// <summary>The full name of a person in a party role, or acting as a party does.</summary>
    PersonName,

    /// <summary>A case number that is not known as concluded and is given without a public source.</summary>
    CaseNumber,

    /// <summary>An exact date in a sentence that names a real place, or that place.</summary>
    DateAndPlace,

    /// <summary>An amount of money too exact to be made up.</summary>
    Amount,

    /// <summary>The name of a real company.</summary>
    Company,
}
