using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>The random operations are worth something: an engine with a mistake does not get through a few of them.</summary>
public sealed class FaultsAreNoticedTests
{
    private const int Seeds = 6;

    public static TheoryData<Fault> Faults => [.. Enum.GetValues<Fault>().Where(f => f != Fault.None)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_mistake_is_found_by_one_of_a_few_seeds(Fault fault) =>
        Assert.Contains(Enumerable.Range(1, Seeds), seed => IsNoticed(seed, fault));

    private static bool IsNoticed(int seed, Fault fault)
    {
        using var home = new FaultyHome(fault);
        using var operations = new RandomOperations(seed, home);
        return operations.Run() is not null;
    }

    private sealed class FaultyHome(Fault fault) : EngineHome
    {
        private readonly NaiveHome _home = new();

        public override ISearchEngine Open(IndexSchema schema, Analyzer analyzer) =>
            new FaultyEngine(_home.Open(schema, analyzer), fault);
    }
}
