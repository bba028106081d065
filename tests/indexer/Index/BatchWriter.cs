using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index
{
    /// <summary>Commits numbered batches without an end, in a process of its own that is there to be killed.</summary>
    internal static class BatchWriter
    {
        /// <summary>Names the folder to write to; where it is set, the process becomes a writer.</summary>
        public const string FolderVariable = "KB_TESTS_BATCH_WRITER_FOLDER";

        public const int Documents = 40;

        public static EmbeddedEngine Open(string folder) => EmbeddedEngine.Open(folder, TestDocument.Schema, new PlacedWordsAnalyzer(), threads: 2);

        public static void Run(string folder)
        {
            // Whoever started it kills it; after a minute it has been forgotten.
            var end = DateTime.UtcNow.AddMinutes(1);
            using var engine = Open(folder);
            for (var batch = engine.CommittedChange + 1; DateTime.UtcNow < end; batch++)
            {
                engine.Apply(Enumerable.Range(0, Documents).Select(i => IndexChange.Put(TestDocument.Of(IdOf(batch, i), "w0 w1 w2"))));
                // The batch before loses its last document.
                engine.Apply([IndexChange.Delete(IdOf(batch - 1, Documents - 1))]);
                if (batch % 7 == 0) engine.MergeAll();
                engine.Commit(batch);
            }
        }

        public static string IdOf(long batch, int document) => string.Create(CultureInfo.InvariantCulture, $"b{batch}d{document}");
    }
}

/// <summary>Runs at the start of a process that names this assembly in DOTNET_STARTUP_HOOKS; the name without a namespace is what the runtime looks for.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(KnowledgeBase.Indexer.Tests.Index.BatchWriter.FolderVariable) is not { Length: > 0 } folder) return;
        KnowledgeBase.Indexer.Tests.Index.BatchWriter.Run(folder);
        Environment.Exit(0);
    }
}
