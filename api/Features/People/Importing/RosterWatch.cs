using KnowledgeBase.Api.Web;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>Has the roster compared once a day, from its hour on.</summary>
internal sealed partial class RosterWatch(IServiceScopeFactory scopes, IOptions<RosterOptions> options, TimeProvider clock, ILogger<RosterWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.File.Length == 0) return;
        DateOnly? done = null;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            if (done == clock.Today() || TimeOnly.FromTimeSpan(clock.BeijingTime()) < options.Value.At) continue;
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                var outcome = await scope.ServiceProvider.GetRequiredService<RosterDifference>().Run(stoppingToken);
                if (outcome is not null) LogCompared(outcome.Changes, outcome.ProblemCount);
                done = clock.Today();
            }
            catch (Exception failed) when (failed is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException)
            {
                // The database may be away for a while; in a minute it is tried again.
                LogFailed(failed);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "人员名单已比对：{Changes} 处变化，{Problems} 处问题（有问题则没有改动）。")]
    private partial void LogCompared(int changes, int problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "人员名单未能比对。")]
    private partial void LogFailed(Exception failure);
}
