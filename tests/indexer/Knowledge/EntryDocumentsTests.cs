using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Tests.Analysis;

namespace KnowledgeBase.Indexer.Tests.Knowledge;

public sealed class EntryDocumentsTests
{

    public static TheoryData<EntryKind> Kinds => [.. Enum.GetValues<EntryKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_entry_of_every_kind_comes_back_as_it_was(EntryKind kind)
    {
        var entry = Full(kind);

        var document = EntryDocuments.ToDocument(entry, LawKnowledge.Default, Audiences.Everybody);
        var back = EntryDocuments.ToEntry(document);

        Assert.Equal(EntryJson.Write(entry), EntryJson.Write(back));
        Assert.Equal(entry.Id, document.Id);
        DocumentRules.Demand(document, new FieldNumbers(EntryFields.Schema));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void An_entry_with_nothing_but_a_title_comes_back_too(EntryKind kind)
    {
        var entry = new KnowledgeEntry { Id = "x", Kind = kind, Title = "标题" };
        Assert.Equal(EntryJson.Write(entry), EntryJson.Write(EntryDocuments.ToEntry(EntryDocuments.ToDocument(entry, LawKnowledge.Default, Audiences.Everybody))));
    }

    [Fact]
    public void Sections_lie_where_they_are_said_to_lie()
    {
        var document = EntryDocuments.ToDocument(Full(EntryKind.ReferenceCase), LawKnowledge.Default, Audiences.Everybody);
        var (entry, places) = EntryDocuments.Read(document);

        Assert.Equal([false, true, false, false], places.Select(p => p.InGist));
        foreach (var (section, place) in entry.Sections.Zip(places))
        {
            Assert.Equal(section.Heading, place.Heading);
            Assert.Equal(section.Text, document.TextOf(place.InGist ? "gist" : "body")!.Substring(place.Start, place.Length));
        }
    }

    [Fact]
    public void An_entry_is_known_by_its_numbers_in_canonical_form()
    {
        var numbers = EntryDocuments.ToDocument(Full(EntryKind.ReferenceCase) with { Statute = null }, LawKnowledge.Default, Audiences.Everybody).Keywords.Where(k => k.Field == "number").Select(k => k.Value).ToList();
        Assert.Contains("（2023）川01民终123号", numbers);

        numbers = [.. EntryDocuments.ToDocument(Full(EntryKind.StatuteArticle), LawKnowledge.Default, Audiences.Everybody).Keywords.Where(k => k.Field == "number").Select(k => k.Value)];
        Assert.Contains("某某法第120条之1", numbers);
        Assert.Contains("法释〔2024〕1号", numbers);
    }

    [Fact]
    public void A_payload_that_is_damaged_is_reported_as_damage()
    {
        var document = EntryDocuments.ToDocument(Full(EntryKind.Judgment), LawKnowledge.Default, Audiences.Everybody);
        var payload = document.Payload.ToArray();
        for (var at = 0; at < payload.Length; at++)
        {
            var damaged = payload.ToArray();
            damaged[at] ^= 0x11;
            try
            {
                EntryDocuments.Read(document with { Payload = damaged });
            }
            catch (IOException)
            {
            }

            Assert.Throws<IOException>(() => EntryDocuments.Read(document with { Payload = payload.AsMemory(0, at) }));
        }

        Assert.Throws<IOException>(() => EntryDocuments.Read(document with { Texts = [] }));
    }

    [Fact]
    public void An_answer_written_before_its_appointing_court_was_kept_is_still_read()
    {
        var entry = new KnowledgeEntry { Id = "x", Kind = EntryKind.ExpertAnswer, Title = "标题", Answer = new AnswerFacts { Batch = "第三批", Expert = new CourtDivision("某高院", "执行局") } };
        var document = EntryDocuments.ToDocument(entry, LawKnowledge.Default, Audiences.Everybody);
        // Six bytes at the end say that something is not there; version 2 lacks three of them.
        var payload = document.Payload.ToArray();
        Assert.All(payload.TakeLast(6), there => Assert.Equal(0, there));
        payload[0] = 2;

        var back = EntryDocuments.ToEntry(document with { Payload = payload.AsMemory(0, payload.Length - 3) });

        Assert.Equal(entry.Answer, back.Answer);
    }

    private static KnowledgeEntry Full(EntryKind kind) => new()
    {
        Id = "full",
        Kind = kind,
        Title = "甲公司诉乙公司案 𠮷",
        Subtitle = "一句话的规则",
        Number = "2023-16-2-115-001",
        CaseType = "民事",
        Cause = "买卖合同纠纷",
        Court = "某市中级人民法院",
        CourtLevel = "中级人民法院",
        Region = "四川省",
        Procedure = "二审",
        Date = new DateOnly(2023, 5, 6),
        DocketNumbers = ["(2023)川01民终123号"],
        Keywords = ["民事", "买卖", "买卖", "违约"],
        Sections = [new("基本案情", "甲乙\n丙"), new("裁判要旨", "要旨文字"), new("裁判理由", ""), new("其他", "尾")],
        Statute = kind == EntryKind.StatuteArticle ? new StatuteFacts { Law = "某某法", Article = 120, ArticleSub = 1, DocumentNumber = "法释〔2024〕1号", Path = ["第一章"], Status = "有效", LawType = "法律" } : null,
        Answer = kind == EntryKind.ExpertAnswer ? new AnswerFacts { Batch = "第三批", Asker = new CourtDivision("某法院", null), Expert = new CourtDivision("某中院", "执行局"), AppointedBy = new CourtDivision("某高院", null), Commentator = "某大学教授" } : null,
        Document = kind == EntryKind.NormativeDocument ? new DocumentFacts { Issuer = "某高院", DocumentNumber = "示高法〔2024〕1号", Effective = new DateOnly(2024, 2, 1), Validity = "有效" } : null,
        Status = kind == EntryKind.GuidingCase ? new CaseStatus("2011-18-1-001-001", CaseState.Replaced, new DateOnly(2021, 1, 1), "某通知", "2024-01-1-001-001") : null,
        Added = new DateOnly(2024, 2, 24),
        IsSample = true,
        Source = new SourcePlace("a.md", 3),
    };
}
