using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>A person's own notices, and nobody else's.</summary>
public sealed class InboxTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        await using var store = _store.Open();
        for (var id = 1; id <= 2; id++) store.Add(new Person { Id = id, Name = "演示" + id, UserName = "demo-" + id, NormalizedUserName = "DEMO-" + id });
        await store.SaveChangesAsync();
        for (var i = 1; i <= 5; i++)
        {
            store.Notify(1, i % 2 == 0 ? NoticeKind.Task : NoticeKind.QuestionProgress, "question:1", "第" + i + "条", "/questions/" + i, "event:" + i);
            await store.Commit(CancellationToken.None);
        }

        store.Notify(2, NoticeKind.Task, "question:2", "别人的", "/questions/2", "event:1");
        await store.Commit(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task The_unread_come_first_then_the_newest()
    {
        await Do(1, inbox => inbox.MarkRead([5, 2], CancellationToken.None));
        Assert.Equal("3 unread: 第4条 第3条 第1条 | 第5条 第2条", await Page(1));
    }

    [Theory]
    [InlineData(null, false, 1, 2, "5 unread: 第5条 第4条 | ")]
    [InlineData(null, false, 3, 2, "5 unread: 第1条 | ")]
    [InlineData(null, false, 9, 2, "5 unread:  | ")]
    [InlineData("task", false, 1, 20, "5 unread: 第4条 第2条 | ")]
    [InlineData("task", true, 1, 20, "5 unread: 第4条 第2条 | ")]
    [InlineData("overdue", false, 1, 20, "5 unread:  | ")]
    public async Task It_is_leafed_through_and_narrowed(string? kind, bool unread, int page, int size, string shown) =>
        Assert.Equal(shown, await Page(1, NoticeWords.OfCode(kind), unread, page, size));

    [Fact]
    public async Task Opening_a_notice_marks_it_and_leads_on()
    {
        Assert.Equal("/questions/3", await Do(1, inbox => inbox.Open(3, CancellationToken.None)));
        Assert.Equal("4 unread: 第5条 第4条 第2条 第1条 | 第3条", await Page(1));
    }

    [Fact]
    public async Task Nobody_opens_or_marks_what_is_another_persons()
    {
        Assert.Null(await Do(2, inbox => inbox.Open(3, CancellationToken.None)));
        await Do(2, inbox => inbox.MarkRead([1, 2, 3, 4, 5], CancellationToken.None));
        await Do(2, inbox => inbox.MarkAllRead(null, null, CancellationToken.None));
        Assert.Equal("5 unread: 第5条 第4条 第3条 第2条 第1条 | ", await Page(1));
        Assert.Equal("0 unread:  | 别人的", await Page(2));
    }

    [Fact]
    public async Task What_came_after_the_page_was_shown_stays_unread()
    {
        await Do(1, inbox => inbox.MarkAllRead(null, 4, CancellationToken.None));
        Assert.Equal("1 unread: 第5条 | 第4条 第3条 第2条 第1条", await Page(1));
    }

    [Fact]
    public async Task All_of_a_kind_are_marked_alone()
    {
        await Do(1, inbox => inbox.MarkAllRead(NoticeKind.Task, null, CancellationToken.None));
        Assert.Equal("3 unread: 第5条 第3条 第1条 | 第4条 第2条", await Page(1));
    }

    [Fact]
    public async Task Who_is_not_signed_in_has_no_notices() => Assert.Equal("0 unread:  | ", await Page(0));

    [Fact]
    public async Task What_a_person_does_not_want_by_email_is_remembered_and_taken_back()
    {
        await Do(1, inbox => inbox.Mute(new HashSet<NoticeKind> { NoticeKind.Task, NoticeKind.Account }, CancellationToken.None));
        await Do(1, inbox => inbox.Mute(new HashSet<NoticeKind> { NoticeKind.Task }, CancellationToken.None));
        Assert.Equal([NoticeKind.Task], await Do(1, inbox => inbox.Muted(CancellationToken.None)));
        Assert.Empty(await Do(2, inbox => inbox.Muted(CancellationToken.None)));
    }

    [Fact]
    public void Each_kind_has_a_name_for_people_and_another_for_programs()
    {
        Assert.Equal(NoticeWords.Kinds.Count, NoticeWords.Kinds.Select(kind => kind.Chinese()).Distinct().Count());
        Assert.All(NoticeWords.Kinds, kind => Assert.Equal(kind, NoticeWords.OfCode(kind.Code())));
        Assert.Null(NoticeWords.OfCode("other"));
    }

    private Task<string> Page(long person, NoticeKind? kind = null, bool unread = false, int page = 1, int size = 20) => Do(person, async inbox =>
    {
        var found = await inbox.Page(kind, unread, page, size, CancellationToken.None);
        return $"{found.Unread} unread: {string.Join(' ', found.Notices.Where(notice => notice.ReadAt is null).Select(notice => notice.Text))} | {string.Join(' ', found.Notices.Where(notice => notice.ReadAt is not null).Select(notice => notice.Text))}";
    });

    private Task<int> Do(long person, Func<Inbox, Task> work) => Do(person, async inbox =>
    {
        await work(inbox);
        return 0;
    });

    private async Task<T> Do<T>(long person, Func<Inbox, Task<T>> work)
    {
        await using var store = _store.Open();
        return await work(new Inbox(store, new CurrentPerson { Id = person }));
    }
}
