using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>
/// A real question in every state against question-access.tsv: who may open it, and as what. Whoever may not open it gets the answer of a number that does not exist, on its page,
/// by the interface and for every step with it.
/// </summary>
public sealed class QuestionAccessTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Closed = "-";

    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Features", "Questions", "question-access.tsv"));

    private static readonly string[] People =
    [
        DemoPeople.Asker, DemoPeople.Asker2, DemoPeople.Assistant, DemoPeople.OtherAsker, DemoPeople.Dispatcher, DemoPeople.OtherDispatcher, DemoPeople.SpcDispatcher, DemoPeople.Expert, DemoPeople.Expert2,
        DemoPeople.OtherExpert, DemoPeople.SpcExpert, DemoPeople.Reviewer, DemoPeople.Reviewer2, DemoPeople.OtherReviewer, DemoPeople.SpcReviewer, DemoPeople.Editor, DemoPeople.SpcEditor, DemoPeople.Leader,
        DemoPeople.SystemAdmin, DemoPeople.SecurityAdmin, DemoPeople.AuditAdmin,
    ];

    [Fact]
    public async Task Everybody_opens_what_the_table_says_and_nothing_else()
    {
        Assert.Equal(People.Prepend("question"), Lines.First(line => !line.StartsWith('#')).Split('\t'));
        var expected = Lines.Where(line => !line.StartsWith('#')).Skip(1).ToList();
        var clients = People.Select(person => server.SignIn(person)).ToList();
        var found = new List<string>();
        foreach (var (id, name) in await Questions())
        {
            var row = new StringBuilder(name);
            foreach (var client in clients) row.Append('\t').Append(await Opens(client, id));
            found.Add(row.ToString());
        }

        foreach (var client in clients) client.Dispose();
        Assert.True(expected.SequenceEqual(found), "Rows of question-access.tsv as found:\n" + string.Join('\n', found.Except(expected)));
    }

    /// <summary>One question a state; of two courts where the demonstration has both.</summary>
    private async Task<List<(long Id, string Name)>> Questions()
    {
        await using var store = server.OpenStore();
        var all = await store.Set<Question>().AsNoTracking().OrderBy(question => question.Id).ToListAsync();
        Assert.Empty(Enum.GetValues<QuestionState>().Except(all.Select(question => question.State)));
        return [.. all.OrderBy(question => question.State).DistinctBy(question => (question.State, question.HandlingCourt)).Select(question => (question.Id, $"{question.State.Code()} {question.HandlingCourt}"))];
    }

    private static async Task<string> Opens(HttpClient client, long id)
    {
        using var answer = await client.GetAsync(new Uri($"/api/v1/questions/{id}", UriKind.Relative));
        using var page = await client.GetAsync(new Uri($"/questions/{id}", UriKind.Relative));
        Assert.Equal(answer.StatusCode, page.StatusCode);
        if (answer.StatusCode == HttpStatusCode.NotFound)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/questions/{id}/transitions") { Content = JsonContent.Create(new { action = "withdraw" }) };
            request.Headers.TryAddWithoutValidation("If-Match", "\"v1\"");
            using var step = await client.SendAsync(request);
            var problem = await step.Content.ReadFromJsonAsync<JsonElement>();
            Assert.Equal("question.not-found", problem.GetProperty("code").GetString());
            return Closed;
        }

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = await answer.Content.ReadFromJsonAsync<JsonElement>();
        var parts = view.GetProperty("parts").EnumerateArray().Select(part => part.GetString()!);
        return string.Join('+', parts) is { Length: > 0 } named ? named : "只读";
    }
}
