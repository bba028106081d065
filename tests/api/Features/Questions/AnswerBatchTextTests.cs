using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>A batch that is exported is read again by the reader of published batches, and says the same.</summary>
public sealed class AnswerBatchTextTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-batch-").FullName;

    [Fact]
    public void An_exported_batch_is_read_again_as_it_was_written()
    {
        BatchItem[] items =
        [
            new("示例：违约金过高的，能否主动调整？", "不能主动调整。\n应当释明。", "山东省威海市环翠区人民法院民事审判第一庭  示例甲", "山东省威海市中级人民法院民一庭（山东省高级人民法院民事审判第一庭答疑专家）  示例乙", null, null),
            new("示例：公告送达的期限如何起算？", "自公告之日起算。\n来源：这一行不是标签。\n## 问题9：这也不是下一个问题。", "山东省高级人民法院立案庭", "最高人民法院民事审判第一庭", "示例点评。\n第二段。", "示例大学法学院教授  示例丙"),
        ];
        var read = Read(AnswerBatchText.Write("第四十批", "违约金", items));

        Assert.Equal(2, read.Count);
        Assert.All(read, entry => Assert.Equal(("第四十批", "违约金"), (entry.Answer!.Batch, entry.Answer.Topic)));
        Assert.Equal(items.Select(item => item.Question), read.Select(entry => entry.Title));
        Assert.Equal(["第四十批问题1", "第四十批问题2"], read.Select(entry => entry.Number));
        Assert.Equal("不能主动调整。\n应当释明。", Section(read[0], "答疑意见"));
        Assert.Equal("自公告之日起算。来源：这一行不是标签。## 问题9：这也不是下一个问题。", Section(read[1], "答疑意见"));
        Assert.Equal("示例点评。\n第二段。", Section(read[1], "点评意见"));
        Assert.Equal(("山东省威海市环翠区人民法院", "民事审判第一庭"), (read[0].Answer!.Asker!.Court, read[0].Answer!.Asker!.Division));
        Assert.Equal(new CourtDivision("山东省威海市中级人民法院", "民一庭"), read[0].Answer!.Expert);
        Assert.Equal(new CourtDivision("山东省高级人民法院", "民事审判第一庭"), read[0].Answer!.AppointedBy);
        Assert.Equal(new CourtDivision("最高人民法院", "民事审判第一庭"), read[1].Answer!.Expert);
        Assert.Null(read[1].Answer!.AppointedBy);
        Assert.Equal("示例大学法学院教授", read[1].Answer!.Commentator);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Section(KnowledgeEntry entry, string heading) => entry.Sections.Single(section => section.Heading == heading).Text;

    private List<KnowledgeEntry> Read(string text)
    {
        var file = Path.Combine(_folder, "法答网精选答问（第四十批）.md");
        File.WriteAllText(file, text);
        var items = ContentSource.Read(_folder).ToList();
        Assert.All(items, item => Assert.Null(item.Problem));
        return [.. items.Select(item => item.Entry!)];
    }
}
