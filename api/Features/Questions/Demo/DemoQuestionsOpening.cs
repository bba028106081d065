using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Questions.Demo;

/// <summary>Adds the made-up questions at the start of a demonstration. Stands behind the opening that adds its people.</summary>
internal sealed class DemoQuestionsOpening(
    IOptions<DemoOptions> demo, DbContextOptions<StoreContext> database, CommitSignals signals, IOptions<QuestionOptions> rules, TimeProvider clock) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (demo.Value.On) await DemoQuestions.Seed(database, signals, rules, clock.Today(), cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
