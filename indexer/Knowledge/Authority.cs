using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The weight of a kind of entry, in the words that judges use.</summary>
public static class Authority
{
    /// <summary>Name of the shelf.</summary>
    public static string ShelfName(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "法律法规与司法解释",
        EntryKind.GuidingCase => "指导性案例",
        EntryKind.ReferenceCase => "参考案例",
        EntryKind.OtherCase => "其他案例",
        EntryKind.ExpertAnswer => "法答网答疑",
    };

    /// <summary>Effect of an entry of this kind. 法释〔2009〕14号; 法发〔2020〕24号 arts 4, 9; 法〔2024〕92号; 法答网 notice.</summary>
    public static string Effect(EntryKind kind) => kind switch
    {
        EntryKind.StatuteArticle => "裁判依据",
        EntryKind.GuidingCase => "应当参照",
        EntryKind.ReferenceCase => "应当检索并参考",
        EntryKind.OtherCase => "可以参考",
        EntryKind.ExpertAnswer => "仅供学习、研究和参考使用",
    };
}
