using KnowledgeBase.Indexer.Analysis;

namespace KnowledgeBase.Indexer.Tests.Analysis;

/// <summary>The project's own dictionaries, compiled once for all tests.</summary>
internal static class CompiledDictionaries
{
    private static readonly Lazy<LegalDictionaries> Loaded = new(Load);

    public static LegalDictionaries Value => Loaded.Value;

    private static LegalDictionaries Load()
    {
        var folder = Directory.CreateTempSubdirectory("kb-dictionaries-").FullName;
        try
        {
            LegalDictionaries.Compile(LegalDictionaries.Source, folder);
            return LegalDictionaries.Load(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
