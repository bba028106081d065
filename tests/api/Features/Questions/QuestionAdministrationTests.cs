using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.Questions;

/// <summary>The working calendar and the deadlines as an administrator keeps them, and what is late as a leader sees it.</summary>
public sealed class QuestionAdministrationTests(DemoServer server) : IClassFixture<DemoServer>
{
    private const string Notice = "https://example.org/notice";

    [Fact]
    public async Task A_year_that_is_announced_is_added_and_the_deadlines_that_run_into_it_move_and_become_firm()
    {
        var year = DateTime.UtcNow.Year + 2;
        // Five working days before a Wednesday in a year of which nothing is known; that Wednesday turns out to be a holiday.
        var due = Enumerable.Range(0, 7).Select(day => new DateOnly(year, 3, 1).AddDays(day)).Single(day => day.DayOfWeek == DayOfWeek.Wednesday);
        var question = await Ask(due, QuestionClock.Answering);
        using var client = server.SignIn(DemoPeople.SystemAdmin);

        using var put = await client.PutAsJsonAsync("/api/v1/admin/calendar", new { rows = $"{due:yyyy-MM-dd}\t示例节\t放假\t{year}\t{Notice}" });

        var calendar = await put.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        Assert.Contains(year, calendar.GetProperty("years").EnumerateArray().Select(one => one.GetInt32()));
        Assert.Equal(due.AddDays(1), (await Read(question)).DueOn);
        // The year between is still not announced.
        Assert.True((await Read(question)).DueIsProvisional);
    }

    [Fact]
    public async Task Rows_that_are_wrong_are_named_line_by_line_and_change_nothing()
    {
        using var client = await server.SignInByPage(DemoPeople.SystemAdmin);
        using var answer = await client.PostForm("/admin/calendar?year=2026", ("rows", "2031-01-01\t元旦\t休息\t2031\t" + Notice + "\n2031-13-01\t元旦\t放假\t2031\t" + Notice));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("第1行：“休息”不认识。请写放假或者上班。", page, StringComparison.Ordinal);
        Assert.Contains("第2行：日期“2031-13-01”有误。请写作2021-01-01的形式。", page, StringComparison.Ordinal);
        Assert.Contains("2031-13-01", page, StringComparison.Ordinal);
        Assert.DoesNotContain("2031", await client.GetStringAsync(new Uri("/api/v1/admin/calendar", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_days_of_the_year_are_shown_with_the_notice_they_rest_on()
    {
        using var client = await server.SignInByPage(DemoPeople.SystemAdmin);
        var page = await client.GetStringAsync(new Uri("/admin/calendar?year=2026", UriKind.Relative));
        Assert.Contains("<td>2026-02-14</td><td>周六</td><td>春节</td><td>上班</td>", page, StringComparison.Ordinal);
        Assert.Contains("https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Deadlines_are_set_by_level_of_court_and_hold_at_once()
    {
        using var client = server.SignIn(DemoPeople.SystemAdmin);
        using var put = await client.PutAsJsonAsync("/api/v1/admin/deadlines", Days(12));

        Assert.Equal(HttpStatusCode.OK, put.StatusCode);
        var set = await client.GetFromJsonAsync<JsonElement>("/api/v1/admin/deadlines");
        Assert.Equal("supreme 15, high 12, intermediate 10, basic 10", string.Join(", ", set.GetProperty("items").EnumerateArray().Select(item => $"{item.GetProperty("tier").GetString()} {item.GetProperty("answering").GetInt32()}")));
        using var refused = await client.PutAsJsonAsync("/api/v1/admin/deadlines", Days(0));
        Assert.Equal("deadlines.bad-days", (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
        using var page = await server.SignInByPage(DemoPeople.SystemAdmin);
        Assert.Contains("name=\"High-Answering\" value=\"12\"", await page.GetStringAsync(new Uri("/admin/deadlines", UriKind.Relative)), StringComparison.Ordinal);

        static object Days(int answering) => new { items = new[] { new { tier = "high", acceptance = 3, answering, review = 5, escalationReview = 3, extension = 5 } } };
    }

    [Fact]
    public async Task Leaders_see_what_is_late_at_their_own_court_without_a_word_of_it()
    {
        var late = await Ask(new DateOnly(2026, 1, 5), QuestionClock.Acceptance);
        var elsewhere = await Ask(new DateOnly(2026, 1, 5), QuestionClock.Acceptance, court: "浙");
        using var client = server.SignIn(DemoPeople.Leader);

        var listed = (await client.GetFromJsonAsync<JsonElement>("/api/v1/late")).GetProperty("items").EnumerateArray().ToList();

        var item = Assert.Single(listed, one => one.GetProperty("id").GetInt64() == late);
        Assert.DoesNotContain(listed, one => one.GetProperty("id").GetInt64() == elsewhere);
        Assert.Equal(("2026-01-05", "acceptance"), (item.GetProperty("dueOn").GetString(), item.GetProperty("clock").GetString()));
        Assert.True(item.GetProperty("workdaysLate").GetInt32() > 200);
        using var page = await server.SignInByPage(DemoPeople.Leader);
        var html = await page.GetStringAsync(new Uri("/late", UriKind.Relative));
        Assert.Contains($"第 {late} 号", html, StringComparison.Ordinal);
        Assert.DoesNotContain("示例问题", html, StringComparison.Ordinal);
        using var other = server.SignIn(DemoPeople.Expert);
        using var refused = await other.GetAsync(new Uri("/api/v1/late", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task What_waited_in_vain_for_more_information_is_closed_with_notice()
    {
        var question = await Ask(new DateOnly(2026, 1, 5), QuestionClock.Information, QuestionState.InformationForDispatcher);
        await using (var scope = server.Services.CreateAsyncScope())
            await QuestionClockWatch.Look(scope.ServiceProvider, new DateOnly(2026, 1, 6), CancellationToken.None);

        Assert.Equal((QuestionState.Closed, null), ((await Read(question)).State, (await Read(question)).Clock));
        using var client = server.SignIn(DemoPeople.Asker);
        Assert.Contains($"您的咨询（第{question}号）逾期没有补充，已关闭", await client.GetStringAsync(new Uri("/api/v1/notices?size=100", UriKind.Relative)), StringComparison.Ordinal);
    }

    private async Task<long> Ask(DateOnly due, QuestionClock clock, QuestionState state = QuestionState.Answering, string court = "鲁")
    {
        await using var scope = server.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreContext>();
        var asker = await store.Users.SingleAsync(person => person.UserName == DemoPeople.Asker);
        var question = new Question
        {
            State = state,
            AskerId = asker.Id,
            AskerCourt = "鲁1002",
            AskerSignature = "示例法院",
            Title = "示例问题",
            Background = "",
            Opinion = "",
            Statutes = "",
            Line = "民事",
            HandlingCourt = court,
            Clock = clock,
            DueOn = due,
            CreatedAt = store.Now,
            StateSince = store.Now,
        };
        store.Add(question);
        await store.Commit(CancellationToken.None);
        return question.Id;
    }

    private async Task<Question> Read(long id)
    {
        await using var scope = server.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<StoreContext>().Set<Question>().AsNoTracking().SingleAsync(question => question.Id == id);
    }
}
