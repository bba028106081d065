using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

/// <summary>Made-up entries of all kinds and an index of them, built once for all tests of a class.</summary>
public sealed class MadeUpLibrary : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-made-up-").FullName;

    public MadeUpLibrary()
    {
        var source = Path.Combine(_root, "entries.jsonl");
        File.WriteAllLines(source, Entries.Select(EntryJson.Write));
        Report = IndexBuilder.Build([source], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        Index = KnowledgeIndex.Open(Path.Combine(_root, "index"));
    }

    internal BuildReport Report { get; }

    internal KnowledgeIndex Index { get; }

    internal SearchService Search => Index.Search;

    internal static IReadOnlyList<KnowledgeEntry> Entries { get; } =
    [
        new()
        {
            Id = "mfd-584", Kind = EntryKind.StatuteArticle, Title = "中华人民共和国民法典 第五百八十四条", Date = new DateOnly(2021, 1, 1),
            Sections = [new("条文", "当事人一方不履行合同义务造成对方损失的，损失赔偿额应当相当于因违约所造成的损失。")],
            Statute = new StatuteFacts { Law = "中华人民共和国民法典", Article = 584, Status = "有效", LawType = "法律" },
        },
        Case("case-0", 0, "民事", "四川省") with { DocketNumbers = ["（2022）川01民终77号"] },
        .. Enumerable.Range(1, 59).Select(i => Case(string.Create(CultureInfo.InvariantCulture, $"case-{i}"), i, i % 3 == 0 ? "刑事" : "民事", i % 2 == 0 ? "四川省" : "北京市")),
        new()
        {
            Id = "guide-1", Kind = EntryKind.GuidingCase, Title = "甲公司诉乙公司借款合同纠纷案", CaseType = "民事", Region = "上海市", Date = new DateOnly(2010, 3, 1),
            Sections = [new("裁判要点", "借款合同的利息约定过高的，人民法院应当依法调整。引用（2022）川01民终77号。")],
        },
        new()
        {
            Id = "fdw-1", Kind = EntryKind.ExpertAnswer, Title = "借款利息过高怎么处理", Date = new DateOnly(2024, 5, 1),
            Sections = [new("问题", "约定利息过高，是否调整？"), new("答疑意见", "依照民法典第五百八十四条，借款合同的损失赔偿应当相当于所造成的损失，利息过高的依法调整。")],
            Answer = new AnswerFacts { Batch = "第三批", Topic = "审判", Asker = new CourtDivision("某市中级人民法院", null), Expert = new CourtDivision("某高级人民法院", "民一庭") },
        },
    ];

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static KnowledgeEntry Case(string id, int number, string type, string region) => new()
    {
        Id = id,
        Kind = EntryKind.ReferenceCase,
        Title = "甲厂诉乙店借款合同纠纷案",
        CaseType = type,
        Region = region,
        Date = new DateOnly(2000, 1, 1).AddDays(number * 37 % 1000),
        Sections = [new("基本案情", $"甲厂向乙店出借款项，乙店到期未还。{string.Concat(Enumerable.Repeat("双方对利息有争议。", number % 9))}"), new("裁判要旨", "借款合同届期不还，应当承担违约责任。")],
    };
}
