namespace KnowledgeBase.Simulation;

/// <summary>How much is simulated.</summary>
/// <param name="Askers">Judges who ask.</param>
/// <param name="Experts">Experts who answer.</param>
/// <param name="Length">For how long people begin something new; what has begun is then brought to its end.</param>
/// <param name="KillEvery">How often the server is killed; zero is never.</param>
/// <param name="Folder">Where index and logs go.</param>
internal sealed record SimulationPlan(int Askers, int Experts, TimeSpan Length, TimeSpan KillEvery, string Folder)
{
    public const int Dispatchers = 4;
    public const int Reviewers = 10;
    public const int Editors = 3;

    /// <summary>The court whose experts answer.</summary>
    public const string Court = "鲁";

    /// <summary>A court below it, whose judges ask.</summary>
    public const string AskingCourt = "鲁1002";

    /// <summary>After the end: how long everything may take to come to rest.</summary>
    public static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(10);
}
