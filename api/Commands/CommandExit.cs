namespace KnowledgeBase.Api.Commands;

/// <summary>Exit codes of the server's executable.</summary>
internal static class CommandExit
{
    public const int Done = 0;

    /// <summary>It could not be done, or something that was checked is wrong.</summary>
    public const int Failed = 1;

    /// <summary>The command does not exist, or its arguments are wrong.</summary>
    public const int Usage = 2;
}
