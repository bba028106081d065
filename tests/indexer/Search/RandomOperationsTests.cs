namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>An engine does what the naive model does, whatever is done to both.</summary>
[Trait("Category", "Scalar")]
public abstract class RandomOperationsTests(Func<EngineHome> newHome)
{
    private const int SeedCount = 30;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, SeedCount)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Random_changes_and_searches_give_what_the_naive_model_gives(int seed)
    {
        using var home = newHome();
        using var operations = new RandomOperations(seed, home);
        var difference = operations.Run();
        Assert.True(difference is null, $"seed {seed}: {difference}");
    }
}
