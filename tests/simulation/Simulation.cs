using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Features.Notifications;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Simulation;

/// <summary>Runs a plan and prints its figures. PostgreSQL syncs to disk: what it has committed survives.</summary>
internal sealed class Simulation(SimulationPlan plan)
{
    private static readonly QuestionState[] Open = [QuestionState.ToAccept, QuestionState.Pooled, QuestionState.Assigned, QuestionState.Answering, QuestionState.UnderReview, QuestionState.Answered, QuestionState.PublicationCheck];

    private readonly Journal _journal = new();
    private readonly Population _people = new();
    private readonly ConcurrentQueue<(string Id, DateTime At)> _mail = new();
    private DbContextOptions<StoreContext>? _store;

    /// <summary>Runs it.</summary>
    /// <returns>0 where nothing was lost or doubled, else 1.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        if (Directory.Exists(plan.Folder)) Directory.Delete(plan.Folder, recursive: true);
        Directory.CreateDirectory(Path.Combine(plan.Folder, "content"));
        using var postgres = new PostgreSqlServer(syncs: true);
        var connection = postgres.CreateDatabase("kb_simulation");
        var options = new StoreOptions { Kind = StoreKind.PostgreSql, Connection = connection };
        await new SchemaMigrator(Options.Create(options), TimeProvider.System).Migrate(cancellation);
        var builder = new DbContextOptionsBuilder<StoreContext>();
        PersistenceFeature.Use(builder, options);
        _store = builder.Options;

        await using var mail = new MailServer();
        mail.Received += message => _mail.Enqueue((message.MessageId!, DateTime.UtcNow));
        var address = $"http://127.0.0.1:{MailServer.FreePort()}";
        using var server = new ServerProcess(address, Settings(connection, mail.Port), Path.Combine(plan.Folder, "server.log"));
        await server.Start(cancellation);
        await using (var store = Store()) await _people.Create(store, plan);
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64, PooledConnectionLifetime = TimeSpan.FromMinutes(1) }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        var callers = _people.Members.Select(member => new Caller(client, member, _journal)).ToList();
        Console.WriteLine($"{callers.Count} people sign in");
        await Parallel.ForEachAsync(callers, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancellation }, async (caller, token) => await caller.SignIn(token));

        var watch = Stopwatch.StartNew();
        Console.WriteLine("work begins");
        var work = new Work(plan.Length, watch);
        var everybody = callers.Select(caller => Task.Run(() => Start(caller, work, cancellation), cancellation)).ToList();
        await Kill(server, watch, cancellation);
        Console.WriteLine($"nothing new is asked after {watch.Elapsed.TotalSeconds:0} s; {_journal.Done.Count} steps so far");
        await Rest(work, cancellation);
        await Task.WhenAll(everybody);
        await Quiet(server, cancellation);
        Console.WriteLine($"at rest after {watch.Elapsed.TotalSeconds:0} s");
        return await Report(server, callers.First(caller => caller.Member.Role == Role.Staff), watch.Elapsed, cancellation);
    }

    private static Task Start(Caller caller, Work work, CancellationToken cancellation) => caller.Member.Role switch
    {
        Role.Staff => Roles.Ask(caller, () => work.IsOn, cancellation),
        Role.Dispatcher => Roles.Dispatch(caller, () => work.GoesOn, cancellation),
        Role.Expert => Roles.Answer(caller, () => work.GoesOn, cancellation),
        Role.Reviewer => Roles.Review(caller, () => work.GoesOn, cancellation),
        Role.Editor => Roles.Edit(caller, () => work.GoesOn, cancellation),
        Role.Assistant or Role.Leader or Role.SystemAdmin or Role.SecurityAdmin or Role.AuditAdmin or Role.Platform => Task.CompletedTask,
    };

    private async Task Kill(ServerProcess server, Stopwatch watch, CancellationToken cancellation)
    {
        for (var next = plan.KillEvery; watch.Elapsed < plan.Length;)
        {
            var until = plan.KillEvery > TimeSpan.Zero && next < plan.Length ? next : plan.Length;
            if (until > watch.Elapsed) await Task.Delay(until - watch.Elapsed, cancellation);
            if (watch.Elapsed >= plan.Length) break;
            await server.Kill();
            await server.Start(cancellation);
            Console.WriteLine($"{watch.Elapsed.TotalSeconds,5:0} s: killed, up again in {server.Starts[^1].TotalSeconds:0.0} s; {_journal.Done.Count} steps, {_mail.Count} e-mails");
            // On a slow machine it takes long to come up; it is left some time to work all the same.
            next = watch.Elapsed + plan.KillEvery / 2 > next + plan.KillEvery ? watch.Elapsed + plan.KillEvery / 2 : next + plan.KillEvery;
        }
    }

    /// <summary>Until everything that was asked is published.</summary>
    private async Task Rest(Work work, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < SimulationPlan.LongestRest)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            await using var store = Store();
            if (!await store.Set<Question>().AnyAsync(question => Open.Contains(question.State), cancellation)) break;
        }

        work.GoesOn = false;
    }

    /// <summary>Until all e-mail has left and the index has everything.</summary>
    private async Task Quiet(ServerProcess server, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < SimulationPlan.LongestRest)
        {
            await Task.Delay(TimeSpan.FromSeconds(2), cancellation);
            await using var store = Store();
            var waits = await store.Set<Delivery>().AnyAsync(delivery => delivery.State == DeliveryState.Waiting, cancellation) || await store.Set<Notice>().AnyAsync(notice => !notice.IsRouted, cancellation);
            if (!waits && (await server.Ready(cancellation)).Status == HttpStatusCode.OK) return;
            if (watch.Elapsed.TotalSeconds % 30 < 2) Console.WriteLine($"{_mail.Count} e-mails");
        }
    }

    private async Task<int> Report(ServerProcess server, Caller reader, TimeSpan took, CancellationToken cancellation)
    {
        await using var store = Store();
        var check = new Verification(store, _people, _journal);
        await check.CheckTransitions();
        await check.CheckNotices();
        var repeated = await check.CheckEmail(_mail, server.Kills);
        await check.CheckIndex(reader, cancellation);
        var chain = await ActionChain.Verify(store, cancellation);
        var times = _journal.Milliseconds.Order().ToList();
        Console.WriteLine(
            $"""

            people            {plan.Askers} askers, {plan.Experts} experts, {SimulationPlan.Dispatchers} dispatchers, {SimulationPlan.Reviewers} reviewers, {SimulationPlan.Editors} editors
            time              {plan.Length.TotalSeconds:0} s of asking, {took.TotalSeconds:0} s until all was at rest
            kill -9           {server.Kills.Count}, up again in {(server.Starts.Count > 1 ? server.Starts.Skip(1).Average(start => start.TotalSeconds) : 0):0.0} s on average
            questions         {check.Questions}, of which published {check.Published}
            transitions       {check.Transitions} held, {_journal.Done.Count} acknowledged
            requests          {_journal.Lost} without an answer and sent again; refused: {string.Join(", ", _journal.Refusals.OrderByDescending(one => one.Value).Select(one => $"{one.Key} {one.Value}"))}
            step, with resends median {At(times, .5):0} ms, 95 % {At(times, .95):0} ms, longest {At(times, 1):0} ms
            inbox             {check.Notices} notices
            e-mail            {_mail.Count} received, {repeated} of them repeated (each around a kill)
            action log        {chain.Records} records, {chain.Problem ?? "verified"}
            """);
        if (chain.Problem is null && check.Faults.Count == 0)
        {
            Console.WriteLine("nothing lost, nothing doubled");
            return 0;
        }

        Console.WriteLine($"{check.Faults.Count} faults");
        foreach (var fault in check.Faults.Take(50)) Console.WriteLine("  " + fault);
        return 1;
    }

    private static double At(List<double> sorted, double part) => sorted.Count == 0 ? 0 : sorted[Math.Min(sorted.Count - 1, (int)(sorted.Count * part))];

    private Dictionary<string, string> Settings(string connection, int mailPort) => new()
    {
        ["Store:Connection"] = connection,
        ["Content:Paths"] = Path.Combine(plan.Folder, "content"),
        ["Content:Index"] = Path.Combine(plan.Folder, "index"),
        ["SignIn:TokenMinutes"] = "120",
        ["Notifications:Address"] = "https://kb.example.org",
        ["Smtp:Host"] = "127.0.0.1",
        ["Smtp:Port"] = $"{mailPort}",
        ["Smtp:Security"] = "None",
        ["Smtp:From"] = "kb@example.org",
    };

    private StoreContext Store() => new(_store!, new CommitSignals(), TimeProvider.System);

    /// <summary>Whether people still work.</summary>
    private sealed class Work(TimeSpan length, Stopwatch watch)
    {
        private volatile bool _goesOn = true;

        /// <summary>Whether something new is asked.</summary>
        public bool IsOn => watch.Elapsed < length;

        /// <summary>Whether what was asked is still worked on.</summary>
        public bool GoesOn
        {
            get => _goesOn;
            set => _goesOn = value;
        }
    }
}
