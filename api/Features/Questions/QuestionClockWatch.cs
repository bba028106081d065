using System.Data.Common;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Looks at the clocks of questions every quarter of an hour: prompts, and closes what waited in vain for more information.</summary>
internal sealed partial class QuestionClockWatch(IServiceScopeFactory scopes, TimeProvider clock, ILogger<QuestionClockWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    /// <summary>Closes what waited in vain for more information, then prompts.</summary>
    public static async Task Look(IServiceProvider services, DateOnly today, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<StoreContext>();
        var over = await store.Set<Question>().AsNoTracking().Where(question => question.Clock == QuestionClock.Information && question.DueOn < today).OrderBy(question => question.Id).Select(question => question.Id).ToListAsync(cancellation);
        foreach (var id in over)
        {
            // What the asker or another server has done meanwhile comes first: then the state does not allow it any more.
            await services.GetRequiredService<QuestionTransitions>().Make(new CurrentPerson(), id, null, new TransitionRequest { Action = QuestionAction.Close }, cancellation);
            store.Forget();
        }

        await services.GetRequiredService<QuestionReminders>().Prompt(cancellation);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Look(scope.ServiceProvider, clock.Today(), stoppingToken);
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException || failed.InnerException is DbException)
            {
                StoreFails(failed.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "期限提醒暂停：数据库不可用，稍后再试。{Problem}")]
    private partial void StoreFails(string problem);
}
