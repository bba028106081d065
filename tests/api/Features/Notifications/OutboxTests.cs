using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace KnowledgeBase.Api.Tests.Features.Notifications;

/// <summary>From a commit to a mail server: once in the inbox, and out of the server once.</summary>
public sealed class OutboxTests : IAsyncLifetime, IDisposable
{
    private readonly TestStore _store = new();
    private readonly CommitSignals _signals = new();
    private readonly MovingClock _clock = new();
    private readonly NotificationOptions _options = new() { Address = "https://kb.example.org", MostAttempts = 3, FirstPause = TimeSpan.FromSeconds(30) };

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        await using var store = Open();
        store.AddRange(Person(1, "asker@example.org"), Person(2, "expert@example.org"), Person(3, null));
        await store.Commit(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store.Dispose();
        _signals.Dispose();
    }

    [Fact]
    public async Task A_notice_is_there_with_its_commit_and_not_without()
    {
        await using (var store = Open()) store.Notify(1, NoticeKind.Task, "question:1", "有一件咨询待您受理", "/questions/1", "a");
        Assert.Equal(0, await Count());
        await Tell(1, "a");
        Assert.Equal(1, await Count());

        async Task<int> Count()
        {
            await using var store = Open();
            return await store.Set<Notice>().CountAsync();
        }
    }

    [Fact]
    public async Task The_same_event_cannot_be_told_twice_to_one_person()
    {
        await Tell(1, "a");
        await Tell(2, "a");
        await Assert.ThrowsAsync<DbUpdateException>(() => Tell(1, "a"));
    }

    [Theory]
    [InlineData("", "/questions/1")]
    [InlineData("第一行\n第二行", "/questions/1")]
    [InlineData("有一件咨询待您受理", "https://example.org")]
    public async Task A_notice_is_one_sentence_with_a_place_of_this_server(string text, string address)
    {
        await using var store = Open();
        Assert.Throws<ArgumentException>(() => store.Notify(1, NoticeKind.Task, "question:1", text, address, "a"));
        Assert.Throws<ArgumentException>(() => store.Notify(1, NoticeKind.Task, "question:1", new string('长', 121), "/", "a"));
    }

    [Fact]
    public async Task Four_processes_at_one_outbox_send_each_email_once()
    {
        await using var server = new MailServer();
        UseMail(server);
        for (var i = 0; i < 40; i++) await Tell(1 + i % 2, "event:" + i);

        await RunUntil(4, store => store.Set<Delivery>().CountAsync(delivery => delivery.State == DeliveryState.Sent), 40);

        Assert.Equal(40, server.Messages.Count);
        Assert.Equal(40, server.Messages.Select(message => message.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Who_wants_no_email_of_a_kind_or_has_no_address_gets_none_and_has_the_notice_all_the_same()
    {
        await using var server = new MailServer();
        UseMail(server);
        await using (var store = Open())
        {
            store.Add(new MutedKind { PersonId = 1, Kind = NoticeKind.Task });
            store.Notify(1, NoticeKind.Overdue, "question:1", "一件咨询的答疑已经逾期", "/questions/1", "b");
            await store.Commit(CancellationToken.None);
        }

        await Tell(1, "a");
        await Tell(3, "a");

        await RunUntil(1, store => store.Set<Delivery>().CountAsync(delivery => delivery.State != DeliveryState.Waiting), 3);

        Assert.Equal("【法律知识库】一件咨询的答疑已经逾期", Assert.Single(server.Messages).Subject);
        await using var reader = Open();
        Assert.Equal(["收件人不接收此类邮件。", "收件人没有邮箱地址。"], await reader.Set<Delivery>().Where(delivery => delivery.State == DeliveryState.Dropped).OrderBy(delivery => delivery.Id).Select(delivery => delivery.Problem).ToListAsync());
        Assert.Equal(3, await reader.Set<Notice>().CountAsync());
    }

    [Fact]
    public async Task A_mail_server_that_is_away_is_tried_again_after_growing_pauses_and_then_given_up_visibly()
    {
        _options.Smtp = new SmtpOptions { Host = "127.0.0.1", Port = MailServer.FreePort(), Security = SmtpSecurity.None, From = "kb@example.org" };
        await Tell(1, "a");
        var started = _clock.Now;
        var pauses = new List<double>();
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await RunUntil(1, store => store.Set<Delivery>().CountAsync(delivery => delivery.Attempts == attempt && delivery.Problem != null && (delivery.State == DeliveryState.GivenUp || delivery.NextAt > _clock.Now.AddSeconds(1))), 1);
            var row = await Only();
            pauses.Add((row.NextAt - _clock.Now).TotalSeconds);
            _clock.Now = row.NextAt;
        }

        Assert.Equal([30, 120], pauses.Take(2));
        var last = await Only();
        Assert.Equal((DeliveryState.GivenUp, 3), (last.State, last.Attempts));
        Assert.Contains("无法使用", last.Problem, StringComparison.Ordinal);
        Assert.NotNull(last.DoneAt);
    }

    [Fact]
    public async Task What_a_dead_process_had_taken_is_sent_by_another_with_the_same_id_and_the_dead_one_cannot_undo_it()
    {
        await using var server = new MailServer();
        UseMail(server);
        await Tell(1, "a");
        await using var store = Open();
        var dead = new Outbox(store, Options(), _clock);
        while (await dead.Route(CancellationToken.None)) ;
        var taken = Assert.Single(await dead.Take(Delivery.ByEmail, 8, CancellationToken.None));
        Assert.Empty(await dead.Take(Delivery.ByEmail, 8, CancellationToken.None));
        await using (var session = new EmailSession(_options)) await session.Send(taken.Notice, CancellationToken.None);

        _clock.Now += Outbox.Lease;
        await RunUntil(1, reader => reader.Set<Delivery>().CountAsync(delivery => delivery.State == DeliveryState.Sent), 1);
        await dead.Settle(taken, new(DeliveryResult.Unreachable, "too late"), CancellationToken.None);

        Assert.Equal(2, server.Messages.Count);
        Assert.Single(server.Messages.Select(message => message.MessageId).Distinct());
        Assert.Equal((DeliveryState.Sent, 2), ((await Only()).State, (await Only()).Attempts));
    }

    [Fact]
    public async Task Email_and_each_webhook_go_their_own_way()
    {
        await using var server = new MailServer();
        using var receiver = new WebhookReceiver();
        UseMail(server);
        _options.Webhooks =
        [
            new() { Name = "away", Url = $"http://127.0.0.1:{MailServer.FreePort()}/", Secret = "0123456789abcdef" },
            new() { Name = "oa", Url = receiver.Url, Secret = "0123456789abcdef" },
        ];
        for (var i = 0; i < 10; i++) await Tell(1, "event:" + i);

        await RunUntil(1, store => store.Set<Delivery>().CountAsync(delivery => delivery.State == DeliveryState.Sent), 20);

        Assert.Equal(10, receiver.Requests.Count);
        Assert.Equal(server.Messages.Select(message => message.MessageId!.Split('@')[0]).Order(), receiver.Requests.Select(request => request.Headers[WebhookSession.EventIdHeader]).Order());
        await using var reader = Open();
        Assert.Equal(10, await reader.Set<Delivery>().CountAsync(delivery => delivery.Target == "webhook:away" && delivery.State == DeliveryState.Waiting));
    }

    [Fact]
    public async Task What_is_cleared_leaves_no_more()
    {
        await using var server = new MailServer();
        UseMail(server);
        await Tell(1, "a");
        await using (var store = Open())
        {
            while (await new Outbox(store, Options(), _clock).Route(CancellationToken.None)) ;
            await store.ClearNotices("question:1", CancellationToken.None);
            await store.Commit(CancellationToken.None);
        }

        await Tell(2, "b", "question:2");
        await RunUntil(1, store => store.Set<Delivery>().CountAsync(delivery => delivery.State == DeliveryState.Sent), 1);

        Assert.Equal("expert@example.org", Assert.Single(server.Messages).To.Mailboxes.Single().Address);
        await using var reader = Open();
        Assert.Equal(["相关内容已被清除", "有一件咨询待您受理"], await reader.Set<Notice>().OrderBy(notice => notice.Id).Select(notice => notice.Text).ToListAsync());
    }

    [Fact]
    public async Task Without_a_mail_server_or_webhooks_nothing_is_kept_to_be_sent_later()
    {
        await Tell(1, "a");
        await RunUntil(1, store => store.Set<Notice>().CountAsync(notice => notice.IsRouted), 1);
        await using var reader = Open();
        Assert.Empty(await reader.Set<Delivery>().ToListAsync());
    }

    private async Task Tell(long person, string key, string subject = "question:1")
    {
        await using var store = Open();
        store.Notify(person, NoticeKind.Task, subject, "有一件咨询待您受理", "/questions/1", key);
        await store.Commit(CancellationToken.None);
    }

    private async Task<Delivery> Only()
    {
        await using var store = Open();
        return await store.Set<Delivery>().AsNoTracking().SingleAsync();
    }

    /// <summary>Runs so many dispatchers, as of so many processes, until a count is reached.</summary>
    private async Task RunUntil(int processes, Func<StoreContext, Task<int>> count, int reached)
    {
        var services = new ServiceCollection();
        services.AddHttpClient();
        services.AddScoped(_ => Open());
        services.AddScoped<Outbox>();
        services.AddSingleton(Options());
        services.AddSingleton<TimeProvider>(_clock);
        await using var provider = services.BuildServiceProvider();
        var dispatchers = new List<DeliveryDispatcher>();
        var signals = new List<CommitSignals>();
        for (var i = 0; i < processes; i++)
        {
            signals.Add(new CommitSignals());
            dispatchers.Add(new DeliveryDispatcher(provider.GetRequiredService<IServiceScopeFactory>(), signals[i], Options(), provider.GetRequiredService<IHttpClientFactory>(), _clock, NullLogger<DeliveryDispatcher>.Instance));
        }

        await Task.WhenAll(dispatchers.Select(dispatcher => dispatcher.StartAsync(CancellationToken.None)));
        var limit = DateTime.UtcNow.AddSeconds(60);
        for (var found = -1; found != reached;)
        {
            Assert.True(DateTime.UtcNow < limit, $"{found} of {reached}");
            await Task.Delay(50);
            await using var store = Open();
            found = await count(store);
        }

        foreach (var dispatcher in dispatchers)
        {
            await dispatcher.StopAsync(CancellationToken.None);
            dispatcher.Dispose();
        }

        foreach (var signal in signals) signal.Dispose();
    }

    private void UseMail(MailServer server) => _options.Smtp = new SmtpOptions { Host = "127.0.0.1", Port = server.Port, Security = SmtpSecurity.None, From = "kb@example.org" };

    private Microsoft.Extensions.Options.IOptions<NotificationOptions> Options() => Microsoft.Extensions.Options.Options.Create(_options);

    private StoreContext Open() => _store.Open(_signals, _clock);

    private static Person Person(long id, string? email) => new() { Id = id, Name = "演示" + id, Email = email, UserName = "demo-" + id, NormalizedUserName = "DEMO-" + id };

    private sealed class MovingClock : TimeProvider
    {
        public DateTime Now { get; set; } = new(2026, 11, 25, 8, 0, 0, DateTimeKind.Utc);

        public override DateTimeOffset GetUtcNow() => new(Now);
    }
}
