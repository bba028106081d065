using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>Adds the made-up questions at the start of a demonstration. Stands behind the opening that adds its people.</summary>
internal sealed class DemoQuestionsOpening(
    IOptions<DemoOptions> demo, IServiceScopeFactory scopes, CommitSignals signals, IOptions<QuestionOptions> rules, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!demo.Value.On) return;
        await using var scope = scopes.CreateAsyncScope();
        await DemoQuestions.Seed(scope.ServiceProvider.GetRequiredService<DbContextOptions<StoreContext>>(), signals, rules, clock.Today(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
