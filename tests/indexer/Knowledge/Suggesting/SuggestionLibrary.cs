using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

/// <summary>A made-up index in which every word of <see cref="TypicalMistakes"/> stands, as it is meant, in two entries; and some with causes, titles and numbers.</summary>
public sealed class SuggestionLibrary : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kb-suggestions-").FullName;

    public SuggestionLibrary()
    {
        var source = Path.Combine(_root, "entries.jsonl");
        File.WriteAllLines(source, Entries().Select(EntryJson.Write));
        IndexBuilder.Build([source], Path.Combine(_root, "index"), new BuildOptions { Threads = 1 }, null, CancellationToken.None);
        Index = KnowledgeIndex.Open(Path.Combine(_root, "index"));
    }

    internal KnowledgeIndex Index { get; }

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(_root, recursive: true);
    }

    private static IEnumerable<KnowledgeEntry> Entries()
    {
        var words = TypicalMistakes.All.Select(pair => pair.Meant).Append("重庆").Append("违约方").Distinct().ToList();
        for (var i = 0; i < 2 * words.Count; i++)
        {
            yield return new KnowledgeEntry
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"word-{i}"),
                Kind = EntryKind.TypicalCase,
                Title = "示例案件",
                Cause = i < 3 ? "民间借贷纠纷" : null,
                Sections = [new("基本案情", $"本案的争议是{words[i % words.Count]}，双方各执一词。")],
            };
        }

        yield return new KnowledgeEntry
        {
            Id = "reference-1",
            Kind = EntryKind.ReferenceCase,
            Title = "甲厂诉乙店银行借款担保追偿案",
            Number = "2023-16-2-103-001",
            Cause = "掩饰、隐瞒犯罪所得、犯罪所得收益罪",
            Keywords = ["民事", "借款担保"],
            Sections = [new("基本案情", "甲厂向银行借款。")],
        };
        yield return new KnowledgeEntry
        {
            Id = "answer-1",
            Kind = EntryKind.ExpertAnswer,
            Title = "违约方能否请求解除合同？",
            Keywords = ["借款担保"],
            Answer = new AnswerFacts { Batch = "第三批" },
            Sections = [new("答疑意见", "视情形而定。担保合用一词是有意这样写的。")],
        };
    }
}
