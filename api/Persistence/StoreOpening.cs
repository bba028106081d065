namespace KnowledgeBase.Api.Persistence;

/// <summary>Brings the schema of the store up to date before anything is served.</summary>
internal sealed class StoreOpening(SchemaMigrator migrator) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => migrator.Migrate(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
