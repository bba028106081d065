using System.Data.Common;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.Questions.Workflow;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Once a day puts up for re-review the published answers that cite an article which is changed or repealed by then. Until that is done, they say so.</summary>
internal sealed partial class LawWatch(IServiceScopeFactory scopes, ServedIndex served, TimeProvider clock, ILogger<LawWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(30);
    private static readonly QuestionState[] Shown = [QuestionState.Published, QuestionState.Selected];

    /// <summary>Looks at every published answer.</summary>
    /// <returns>How many were put up.</returns>
    public static async Task<int> Look(IServiceProvider services, DateOnly today, CancellationToken cancellation)
    {
        var store = services.GetRequiredService<StoreContext>();
        var stale = services.GetRequiredService<StaleArticles>();
        var count = 0;
        foreach (var id in await store.Set<Question>().AsNoTracking().Where(question => Shown.Contains(question.State)).OrderBy(question => question.Id).Select(question => question.Id).ToListAsync(cancellation))
        {
            var answer = await store.Set<AnswerVersion>().AsNoTracking().Where(one => one.QuestionId == id && one.Stage == AnswerStage.Approved).OrderByDescending(one => one.Number).FirstAsync(cancellation);
            if (answer.Text is not { } text || stale.Of(text, answer.ConfirmedArticles.Split('\n'), today, cancellation) is not { Count: > 0 } found) continue;
            var request = new TransitionRequest { Action = QuestionAction.PutUpForReReview, Note = $"所引条文已有变动：{string.Join("、", found)}" };
            if ((await services.GetRequiredService<QuestionTransitions>().Make(new CurrentPerson(), id, null, request, cancellation)).Question is not null) count++;
            store.Forget();
        }

        return count;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateOnly? done = null;
        using var timer = new PeriodicTimer(Pause, clock);
        do
        {
            var today = clock.Today();
            if (done == today || served.Status.Phase != IndexPhase.Ready) continue;
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await Look(scope.ServiceProvider, today, stoppingToken);
                done = today;
            }
            catch (Exception failed) when (failed is DbException or DbUpdateException || failed.InnerException is DbException)
            {
                StoreFails(failed.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "法条变动的检查暂停：数据库不可用，稍后再试。{Problem}")]
    private partial void StoreFails(string problem);
}
