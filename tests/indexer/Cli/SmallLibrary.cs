using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Cli;

/// <summary>A few made-up entries in a folder of their own, and an index of them, built by <c>kb</c> once for all tests of a class.</summary>
public sealed class SmallLibrary : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-small-library-").FullName;

    public SmallLibrary()
    {
        Directory.CreateDirectory(Content);
        File.WriteAllLines(Path.Combine(Content, "entries.jsonl"), Entries.Select(OneLine));
        Build = KbRun.Of("build", Content, "--out", Index);
    }

    /// <summary>Folder of the sources.</summary>
    public string Content => Path.Combine(_root, "content");

    /// <summary>Folder of the index.</summary>
    public string Index => Path.Combine(_root, "index");

    /// <summary>How the building went.</summary>
    internal KbRun Build { get; }

    internal static IReadOnlyList<KnowledgeEntry> Entries { get; } =
    [
        Entry("某法@2020-01-01:12", EntryKind.StatuteArticle, "某法 第十二条", "条文", "迟延交货的一方应当承担违约责任。") with
        {
            Statute = new StatuteFacts { Law = "某法", Article = 12, Status = "有效", LawType = "法律", Promulgated = new DateOnly(2020, 1, 1) },
        },
        Entry("guide-1", EntryKind.GuidingCase, "某公司诉某公司迟延交货案", "裁判要点", "约定交货期届满仍不交货，构成迟延履行，应当承担违约责任。"),
        Entry("case-1", EntryKind.ReferenceCase, "甲厂诉乙店买卖合同纠纷案", "裁判要旨", "卖方迟延交货超过宽限期，买方可以解除合同并请求赔偿。") with
        {
            Region = "四川省", Court = "某市中级人民法院", CaseType = "民事", Date = new DateOnly(2023, 5, 6),
        },
        Entry("case-2", EntryKind.ReferenceCase, "丙盗窃案", "裁判要旨", "入户盗窃数额虽小，仍应依法处罚。") with
        {
            Region = "北京市", Court = "某区人民法院", CaseType = "刑事", Date = new DateOnly(2021, 3, 4),
        },
        Entry("fdw-1-1", EntryKind.ExpertAnswer, "迟延交货时如何计算违约金", "答疑意见", "违约金自交货期届满的次日起算。") with
        {
            Answer = new AnswerFacts { Batch = "第一批" },
        },
    ];

    /// <summary>A new folder for one test.</summary>
    public string NewFolder() => Directory.CreateDirectory(Path.Combine(_root, Guid.NewGuid().ToString("N"))).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>The entry as one line of a JSON Lines file.</summary>
    internal static string OneLine(KnowledgeEntry entry) => EntryJson.Write(entry);

    private static KnowledgeEntry Entry(string id, EntryKind kind, string title, string heading, string text) =>
        new() { Id = id, Kind = kind, Title = title, Sections = [new EntrySection(heading, text)] };
}
