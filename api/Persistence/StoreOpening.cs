namespace KnowledgeBase.Api.Persistence;

/// <summary>Brings the schema of the store up to date before anything is served.</summary>
internal sealed class StoreOpening(SchemaMigrator migrator) : IHostedLifecycleService
{
    // Before all others start: some of them read the store at once.
    public Task StartingAsync(CancellationToken cancellationToken) => migrator.Migrate(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
