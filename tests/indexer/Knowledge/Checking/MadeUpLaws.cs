using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Checking;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Analysis;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Checking;

/// <summary>Made-up laws, cases and tables, and a check against them. Nothing in it is real law.</summary>
public sealed class MadeUpLaws : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-made-up-laws-").FullName;
    private readonly ISearchEngine _engine;

    public MadeUpLaws()
    {
        Write("laws.tsv", "示例合同法|示例", "示例旧担保法|示例", "示例刑法|示例", "示例未录法|示例", "示例甲纠纷法|示例", "示例乙纠纷法|示例", "示例法院关于适用《示例合同法》的解释|示例", "示例办法|示例");
        Write("aliases.tsv", "示合法|示例合同法|示例");
        Write("ambiguous-names.tsv", "示例纠纷法|示例甲纠纷法；示例乙纠纷法");
        Write("document-prefixes.tsv", "示释|示例法院");
        Write("versions.tsv",
            "示例合同法|2000-01-01|2000-03-01|已修改|示例机关|法律|||目录|",
            "示例合同法|2010-01-01|2010-03-01|已修改|示例机关|法律|||目录|",
            "示例合同法|2020-05-01|2021-01-01|有效|示例机关|法律|||目录|",
            "示例旧担保法|1995-06-01|1995-10-01|已废止|示例机关|法律|||目录|",
            "示例刑法|2020-12-26|2021-03-01|有效|示例机关|法律|||目录|",
            "示例未录法|2015-01-01|2015-03-01|有效|示例机关|法律|||目录|",
            "示例办法|2015-01-01|2015-03-01|未知|示例机关|法律|||目录|",
            "示例法院关于适用《示例合同法》的解释|2021-02-01|2021-03-01|有效|示例法院|司法解释|示释〔2021〕1号||目录|");
        Write("amendments.tsv", "示例刑法|2020-12-26|示例刑法修正案（二）|2024-03-01|1");
        Write("successors.tsv", "示例旧担保法|示例合同法|2021-01-01|示例");
        Write("correspondence.tsv", "示例旧担保法@1995-06-01|示例合同法@2020-05-01", "1|2|已修改|0.50|文本比对|自动");
        Write(CaseStatusTable.FileName, "指导案例998号|不再参照|2021-01-01|示例通知|", "指导案例996号|不再参照|2021-01-01|示例通知|");

        Law = new LawKnowledge(LawNames.Load(_folder), StatuteRegistry.Load(_folder), CorrespondenceTable.Load(_folder), CaseStatusTable.Load(_folder), AnswerBatches.Default);
        _engine = new NaiveHome().Open(EntryFields.Schema, new WhitespaceAnalyzer());
        _engine.Apply(Entries.Select(entry => IndexChange.Put(EntryDocuments.ToDocument(entry, Law, Audiences.Everybody))));
        var search = new SearchService(_engine, new LegalAnalyzer(CompiledDictionaries.Value), CompiledDictionaries.Value, Law);
        Check = new CitationCheck(search, new StatuteService(_engine, Law), Law, CourtRegistry.Default);
    }

    internal LawKnowledge Law { get; }

    internal CitationCheck Check { get; }

    public static IEnumerable<KnowledgeEntry> Entries { get; } =
    [
        .. Articles("示例合同法", "2000-01-01", "当事人应当按照约定履行义务。", "一方违约的，应当支付约定的违约金，没有约定的除外。", "当事人可以解除合同。", "当事人不得滥用权利。"),
        .. Articles("示例合同法", "2020-05-01", "当事人应当按照约定履行义务。", "一方违约的，应当赔偿损失。\n损失包括可得利益，但是不得超过订立合同时预见到的损失。",
            "有下列情形之一的，当事人可以解除合同：\n（一）不可抗力；\n（二）迟延履行；\n（三）其他情形。\n解除合同应当通知对方。", "当事人不得滥用权利。", "第五条所称“损失”，包括第一百二十条规定的支出。"),
        .. Articles("示例旧担保法", "1995-06-01", "保证人承担责任。"),
        .. Articles("示例刑法", "2020-12-26", "侵占财物的，处罚金。"),
        .. Articles("示例办法", "2015-01-01", "申请人应当提交材料。"),
        new() { Id = "case-77", Kind = EntryKind.ReferenceCase, Title = "甲厂诉乙店合同纠纷案", Number = "2024-18-2-007-003", DocketNumbers = ["（2022）川01民终77号"], Sections = [new("裁判要旨", "应当履行。")] },
        new() { Id = "guide-998", Kind = EntryKind.GuidingCase, Title = "指导案例998号：丙诉丁合同纠纷案", Sections = [new("裁判要点", "应当履行。")] },
    ];

    /// <summary>Each item of a report: <c>示例合同法第2条第1款=核对无误（ArticleFound、QuotedRightly）</c>.</summary>
    internal string Line(string text, string day = "2022-06-01") => string.Join("; ", Report(text, day).Items.Select(item =>
        $"{item.Canonical}={CitationNames.Of(item.Level)}（{string.Join('、', item.Findings.Select(finding => finding.Kind))}）"));

    internal CitationReport Report(string text, string day = "2022-06-01") =>
        Check.Check(text, DateOnly.ParseExact(day, "yyyy-MM-dd", null), new DateOnly(2025, 1, 1));

    public void Dispose()
    {
        _engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<KnowledgeEntry> Articles(string law, string promulgated, params string[] texts)
    {
        var day = DateOnly.ParseExact(promulgated, "yyyy-MM-dd", null);
        return texts.Select((text, i) => new KnowledgeEntry
        {
            Id = new ArticleKey(law, day, i + 1).ToString(),
            Kind = EntryKind.StatuteArticle,
            Title = $"{law} 第{i + 1}条",
            Number = $"第{i + 1}条",
            Sections = [new("条文", text)],
            Statute = new StatuteFacts { Law = law, Article = i + 1, Promulgated = day },
        });
    }

    private void Write(string file, params string[] rows) => File.WriteAllLines(Path.Combine(_folder, file), rows.Select(row => row.Replace('|', '\t')));
}
