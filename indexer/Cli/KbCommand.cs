namespace KnowledgeBase.Indexer.Cli;

/// <summary>The command line <c>kb</c>.</summary>
internal static class KbCommand
{
    private static int Main(string[] args) => args.Length == 0 ? 1 : 0;
}
