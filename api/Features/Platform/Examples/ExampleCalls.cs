namespace KnowledgeBase.Api.Features.Platform.Examples;

/// <summary>A call of every operation of the interface. An operation without one fails a test.</summary>
internal static class ExampleCalls
{
    private static readonly Dictionary<string, ExampleCall> ByOperation =
        new[]
        {
            SearchCalls.All, NarrowingCalls.All, EntryCalls.All, StatuteCalls.All, CheckCalls.All, SessionCalls.All, PeopleCalls.All, NoticeCalls.All, DraftingCalls.All, QuestionCalls.All,
        }.SelectMany(calls => calls).ToDictionary(call => call.Operation);

    /// <summary>The example of an operation; null where there is none.</summary>
    public static ExampleCall? Of(string? operation) => operation is null ? null : ByOperation.GetValueOrDefault(operation);
}
