using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>The facts of record at the head of an entry's page; only those that are known.</summary>
internal static class EntryRecord
{
    public static IEnumerable<(string Name, string Value)> Of(KnowledgeEntry entry) =>
        from fact in All(entry)
        where !string.IsNullOrWhiteSpace(fact.Value)
        select (fact.Name, fact.Value!);

    private static IEnumerable<(string Name, string? Value)> All(KnowledgeEntry entry) => entry.Kind switch
    {
        EntryKind.StatuteArticle => OfStatute(entry, entry.Statute),
        EntryKind.ExpertAnswer => OfAnswer(entry, entry.Answer),
        EntryKind.NormativeDocument => OfDocument(entry, entry.Document),
        _ => OfCase(entry),
    };

    private static IEnumerable<(string Name, string? Value)> OfCase(KnowledgeEntry entry) =>
    [
        ("入库编号", entry.Number),
        ("案件类型", entry.CaseType),
        ("案由", entry.Cause),
        ("审理法院", entry.Court),
        ("法院级别", entry.CourtLevel),
        ("裁判日期", Day(entry.Date)),
        ("入库日期", Day(entry.Added)),
        ("审理程序", entry.Procedure),
        ("案号", Joined(entry.DocketNumbers)),
        ("关键词", Joined(entry.Keywords)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfAnswer(KnowledgeEntry entry, AnswerFacts? answer) =>
    [
        ("编号", entry.Number),
        ("批次", answer?.Batch),
        ("专题", answer?.Topic),
        ("咨询人", EntryText.Division(answer?.Asker)),
        ("答疑专家", answer?.AppointedBy is null ? EntryText.Division(answer?.Expert) : null),
        ("任命法院", EntryText.Division(answer?.AppointedBy)),
        ("任职法院", answer?.AppointedBy is null ? null : EntryText.Division(answer.Expert)),
        ("点评专家", answer?.Commentator),
        ("发布日期", Day(entry.Date)),
        ("关键词", Joined(entry.Keywords)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfDocument(KnowledgeEntry entry, DocumentFacts? document) =>
    [
        ("制定机关", document?.Issuer),
        ("文号", document?.DocumentNumber),
        ("适用地区", entry.Region),
        ("时效性", document?.Validity),
        ("印发日期", Day(entry.Date)),
        ("施行日期", Day(document?.Effective)),
        ("关键词", Joined(entry.Keywords)),
    ];

    private static IEnumerable<(string Name, string? Value)> OfStatute(KnowledgeEntry entry, StatuteFacts? statute) =>
    [
        ("法律", statute?.Law),
        ("位置", statute is null ? null : string.Join(" › ", statute.Path)),
        ("条号", entry.Number),
        ("时效性", statute?.Status),
        ("公布日期", Day(statute?.Promulgated)),
        ("施行日期", Day(statute?.Effective)),
        ("制定机关", statute?.Issuer),
        ("效力位阶", statute?.LawType),
        ("文号", statute?.DocumentNumber),
    ];

    private static string? Day(DateOnly? day) => day is { } known ? EntryText.Day(known) : null;

    private static string? Joined(IReadOnlyList<string> values) => values.Count == 0 ? null : string.Join("、", values);
}
