using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Neighbours;

/// <summary>A few made-up cases and answers that are more or less about the same, and an index of them or of a folder.</summary>
public sealed class SmallCaseLibrary : IDisposable
{
    private const string Sale = "买卖合同纠纷";

    private readonly string _root = Directory.CreateTempSubdirectory("kb-neighbours-").FullName;

    public SmallCaseLibrary()
    {
        var source = Path.Combine(_root, "entries.jsonl");
        File.WriteAllLines(source, Entries.Select(EntryJson.Write));
        Index = Build(source);
    }

    internal SmallCaseLibrary(string source) => Index = Build(source);

    internal KnowledgeIndex Index { get; }

    internal static IReadOnlyList<KnowledgeEntry> Entries { get; } =
    [
        Case("定金", Sale, "甲公司诉乙公司买卖合同纠纷案", "收受定金的一方不履行债务，致使不能实现合同目的的，应当双倍返还定金。", 1),
        Case("定金二", Sale, "丙公司诉丁公司买卖合同纠纷案", "给付定金的一方违约的，无权请求返还定金；定金不足以弥补损失的，可以请求赔偿。", 5),
        Case("同名", "离婚纠纷", "甲公司诉乙公司离婚纠纷案", "夫妻感情确已破裂，调解无效的，应当准予离婚。", 2),
        Case("数量", Sale, "戊公司诉己公司买卖合同纠纷案", "约定检验期间的，买受人应当在检验期间内通知数量或者质量不符。", 3),
        Case("抚养", "抚养纠纷", "子某诉丑某抚养纠纷案", "已满八周岁的子女，应当尊重其真实意愿。", 4),
        Case("定金出库", Sale, "庚公司诉辛公司买卖合同纠纷案", "收受定金的一方不履行债务的，应当双倍返还定金。", 6) with { Status = new CaseStatus("2024-01-2-084-006", CaseState.Withdrawn, null, "示例通知", null) },
        Case("指导", Sale, "指导案例901号：壬公司诉癸公司买卖合同纠纷案", "出卖人未取得处分权的，买受人可以解除合同。参见（2021）京01民终1号。", 0) with { Kind = EntryKind.GuidingCase },
        Answer("问定金", "收受定金的一方不履行债务的，定金应当双倍返还吗？", "不能。可参见指导案例901号。"),
        Answer("问定金罚则", "给付定金的一方不履行债务的，定金应当返还吗？", "只能选择一种，参见2024-01-2-084-001号案例。"),
        Answer("问抚养", "变更抚养关系应当考虑什么？", "应当考虑子女的意愿。"),
    ];

    internal static KnowledgeEntry Entry(string id) => Entries.Single(entry => entry.Id == id);

    internal AlikeEntries Alike(string id) => Index.Neighbours.Alike(Entry(id), 5);

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private KnowledgeIndex Build(string source)
    {
        IndexBuilder.Build([source], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        return KnowledgeIndex.Open(Path.Combine(_root, "index"));
    }

    private static KnowledgeEntry Case(string id, string cause, string title, string rule, int number) => new()
    {
        Id = id,
        Kind = EntryKind.ReferenceCase,
        Title = title,
        Cause = cause,
        CaseType = "民事",
        Keywords = ["民事", cause],
        Number = string.Create(CultureInfo.InvariantCulture, $"2024-01-2-084-00{number}"),
        DocketNumbers = [$"（2021）京01民终{number}号"],
        Date = new DateOnly(2021, 1, 1 + number),
        Sections = [new("基本案情", "双方发生争议，诉至法院。"), new("裁判要旨", rule), new("审理历史", $"二审：示例市中级人民法院（2021）京01民终{number}号民事判决")],
    };

    private static KnowledgeEntry Answer(string id, string question, string answer) => new()
    {
        Id = id,
        Kind = EntryKind.ExpertAnswer,
        Title = question,
        Sections = [new("问题", question), new("答疑意见", answer)],
        Answer = new AnswerFacts(),
    };
}
