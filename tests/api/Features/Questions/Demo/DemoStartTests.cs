using System.Text.Json;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions.Demo;

/// <summary>The questions of the demonstration in a server: there with <c>--Demo=true</c>, and only then.</summary>
[Collection(ServerTests.Name)]
public sealed class DemoStartTests(KnowledgeBaseServer plain, DemoServer demo) : IClassFixture<DemoServer>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Without_it_there_is_no_question()
    {
        await using var store = plain.OpenStore();
        Assert.False(await store.Set<Question>().AnyAsync());
    }

    [Fact]
    public async Task With_it_a_published_answer_is_found_by_search_and_marked_as_a_sample()
    {
        var until = DateTime.UtcNow + Longest;
        while (true)
        {
            var found = await demo.GetJson("/api/v1/search?q=" + Uri.EscapeDataString("居住权合同没有办理登记"));
            var entries = found.GetProperty("shelves").EnumerateArray().SelectMany(shelf => shelf.GetProperty("hits").EnumerateArray()).Select(hit => hit.GetProperty("entry"));
            var answer = entries.FirstOrDefault(entry => entry.GetProperty("id").GetString()!.StartsWith("answer-", StringComparison.Ordinal));
            if (answer.ValueKind != JsonValueKind.Undefined)
            {
                Assert.True(answer.GetProperty("isSample").GetBoolean());
                return;
            }

            Assert.True(DateTime.UtcNow < until, found.ToString());
            await Task.Delay(50);
        }
    }
}
