using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>An entry as a judgment or a report cites it.</summary>
/// <param name="Text">The citation itself, to be copied.</param>
/// <param name="Notice">How it may be used; shown beside the citation.</param>
internal sealed partial record Citation(string Text, string Notice)
{
    public static Citation Of(KnowledgeEntry entry) =>
        entry.IsSample ? OfKind(entry) with { Notice = "示例条目，不得引用。" }
        : Tiers.Of(entry) == Tier.NotFollowed ? OfKind(entry) with { Notice = entry.Status!.Text + "，不得作为参照或参考的依据引用。" }
        : OfKind(entry);

    private static Citation OfKind(KnowledgeEntry entry) => entry.Kind switch
    {
        EntryKind.StatuteArticle => new(Article(entry), "裁判依据。引用前请核对时效性。"),
        EntryKind.GuidingCase => new(Guiding(entry), "应当参照；作为裁判理由引述，不作为裁判依据引用。"),
        EntryKind.ReferenceCase => new(Numbered(entry, "人民法院案例库入库编号"), "应当检索并参考；裁判理由、裁判要旨可作为说理参考，不作为裁判依据引用。"),
        EntryKind.TypicalCase or EntryKind.Judgment => new(Numbered(entry, "编号"), "可以参考，不作为裁判依据引用。"),
        EntryKind.NormativeDocument => new(Numbered(entry, "文号"), "可以用于裁判说理，不作为裁判依据引用。"),
        EntryKind.ExpertAnswer => new(Numbered(entry, entry.Answer?.Batch is { } batch ? entry.Number?.StartsWith(batch, StringComparison.Ordinal) == true ? "法答网精选答问" : "法答网精选答问" + batch : "法答网"), "仅供学习、研究和参考使用，不得在裁判文书中引用。"),
    };

    private static string Article(KnowledgeEntry entry) =>
        entry.Statute is { } statute ? "《" + statute.Law + "》" + entry.Number : entry.Title;

    private static string Guiding(KnowledgeEntry entry)
    {
        var number = GuidingNumber().Match(entry.Title) is { Success: true } match ? match.Value : entry.Title;
        var name = entry.Number is null ? number : number + "（入库编号：" + entry.Number + "）";
        return EntryText.Rule(entry) is { } rule ? name + "裁判要点：\n" + rule : name;
    }

    private static string Numbered(KnowledgeEntry entry, string numberName)
    {
        var title = entry.Title.Contains('《', StringComparison.Ordinal) ? "“" + entry.Title + "”" : "《" + entry.Title + "》";
        return entry.Number is null ? title : title + "（" + numberName + "：" + entry.Number + "）";
    }

    [GeneratedRegex("指导(?:性)?案例[0-9]+号", RegexOptions.CultureInvariant)]
    private static partial Regex GuidingNumber();
}
