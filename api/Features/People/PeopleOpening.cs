using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People;

/// <summary>
/// Makes a store usable by people at the start: courts where there are none; the first security administrator, with a password that is printed once; or made-up people
/// for a demonstration. Of several processes that start at once one does it.
/// </summary>
internal sealed class PeopleOpening(IServiceScopeFactory scopes, IOptions<DemoOptions> demo, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var store = services.GetRequiredService<StoreContext>();
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        // Held until the end: whoever comes second waits, and finds it done.
        await store.LogHeads.Where(head => head.Log == LogHead.Actions).ExecuteUpdateAsync(head => head.SetProperty(h => h.Last, h => h.Last), cancellationToken);
        await CourtSeeding.Seed(store, clock.Today(), cancellationToken);
        string? printed;
        if (demo.Value.On)
        {
            await store.SaveChangesAsync(cancellationToken);
            await DemoPeople.Seed(store, services.GetRequiredService<IPasswordHasher<Person>>(), services.GetRequiredService<ILookupNormalizer>(), cancellationToken);
            printed = $"演示模式：人员和问答均为虚构。演示账号见登录页，密码均为 {DemoPeople.Password}";
        }
        else
        {
            printed = await FirstAdministrator.Create(services, cancellationToken);
        }

        await store.Commit(cancellationToken);
        // Not a log, which is kept: this is read once, by who started the server.
        if (printed is not null) Console.Out.WriteLine(printed);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
