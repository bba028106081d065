using System.Net;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Tests.Content;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Content;

/// <summary>Published batches of 法答网 on their pages and in search: a made-up one, and the real ones where they lie beside the repository.</summary>
public sealed class AnswerBatchImportTests(AnswerBatchImportTests.BatchServer server) : IClassFixture<AnswerBatchImportTests.BatchServer>
{
    [Fact]
    public async Task An_answer_says_its_batch_and_topic_who_appointed_the_expert_where_the_expert_has_a_post_and_who_commented()
    {
        var answer = (await server.GetJson("/api/v1/entries/fdw-99-1")).GetProperty("entry").GetProperty("answer");
        Assert.Equal(
            ["第九十九批", "示例审判", "示例市示例区人民法院民二庭", "示例市第一中级人民法院立案庭", "示例省高级人民法院", "示例大学法学院教授"],
            new[] { "batch", "topic", "asker", "expert", "appointedBy", "commentator" }.Select(name => answer.GetProperty(name).GetString()));

        var (status, page) = await server.Get("/entries/fdw-99-1");
        Assert.Equal(HttpStatusCode.OK, status);
        foreach (var (name, value) in new[]
        {
            ("批次", "第九十九批"), ("专题", "示例审判"), ("咨询人", "示例市示例区人民法院民二庭"),
            ("任命法院", "示例省高级人民法院"), ("任职法院", "示例市第一中级人民法院立案庭"), ("点评专家", "示例大学法学院教授"),
        })
        {
            Assert.Contains($"<dt>{name}</dt><dd>{value}</dd>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }

        Assert.Contains("意见符合法律规定。", page, StringComparison.Ordinal);
        Assert.DoesNotContain("甲  某", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_line_of_a_hit_names_the_appointing_court_first()
    {
        var (_, page) = await server.Get("/search?q=" + Uri.EscapeDataString("违约金 过分高于损失 依职权调整"));
        Assert.Contains("答疑：示例省高级人民法院（现任职示例市第一中级人民法院立案庭）", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_question_of_the_real_batches_has_its_page_and_is_found_by_its_words()
    {
        var missed = new List<string>();
        foreach (var question in server.Real)
        {
            Assert.Equal(HttpStatusCode.OK, (await server.Get($"/entries/{question.Id}")).Status);
            var found = await server.GetJson($"/api/v1/search?view=list&kind=answer&q={Uri.EscapeDataString(question.Title)}");
            if (found.GetProperty("hits")[0].GetProperty("entry").GetProperty("id").GetString() != question.Id) missed.Add(question.Id);
        }

        Assert.Empty(missed);
    }

    [Fact]
    public async Task Importing_the_batches_again_changes_nothing()
    {
        await using var before = server.OpenStore();
        var changes = await before.Changes.CountAsync();
        var report = await new EntryImport(server.Services.GetRequiredService<IServiceScopeFactory>()).Run([server.Folder], null, null, CancellationToken.None);
        Assert.Equal((0, 0, 0), (report.Added, report.Changed, report.Withdrawn));
        Assert.True(report.Unchanged > server.Real.Count);
        await using var after = server.OpenStore();
        Assert.Equal(changes, await after.Changes.CountAsync());
    }

    /// <summary>A server over the batches, its content in a folder of its own.</summary>
    public sealed class BatchServer : KnowledgeBaseServer
    {
        private const string MadeUp = """
            # 法答网精选答问（第九十九批）——示例审判专题
            ## 问题1：示例：约定的违约金过分高于损失的，示例法院能否依职权调整？
            答疑意见：示例意见：不能依职权调整，可以释明。
            咨询人：示例市示例区人民法院民二庭  甲  某
            答疑专家：示例市第一中级人民法院立案庭（示例省高级人民法院答疑专家）乙某
            点评专家：示例大学法学院教授  丙  某
            点评意见：示例点评：意见符合法律规定。
            """;

        public BatchServer()
        {
            var batches = Path.Combine(Folder, "batches");
            Directory.CreateDirectory(batches);
            Content.Write("batches/法答网精选答问（第九十九批）.md", MadeUp);
            if (SharedData.Find("fadawang") is not { } real) return;
            foreach (var file in Directory.GetFiles(real, "*.md")) File.Copy(file, Path.Combine(batches, Path.GetFileName(file)));
            Real = [.. ContentSource.Read(real).Select(item => item.Entry!)];
        }

        internal string Folder => Content.Folder;

        internal IReadOnlyList<KnowledgeEntry> Real { get; } = [];
    }
}
