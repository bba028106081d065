using BenchmarkDotNet.Attributes;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Benchmarks;

/// <summary>Analysis of the sample entries, all sections of all of them an operation; allocations should be next to none.</summary>
[MemoryDiagnoser]
public class AnalysisBenchmarks
{
    private readonly TokenBuffer _tokens = new();
    private LegalAnalyzer _analyzer = null!;
    private string[] _texts = [];

    [GlobalSetup]
    public void Load()
    {
        var folder = Directory.CreateTempSubdirectory("kb-words-").FullName;
        LegalDictionaries.Compile(LegalDictionaries.Source, folder);
        _analyzer = new LegalAnalyzer(LegalDictionaries.Load(folder));
        Directory.Delete(folder, recursive: true);
        var root = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(root, "KnowledgeBase.sln"))) root = Path.GetDirectoryName(root) ?? throw new DirectoryNotFoundException("Run from within the repository.");
        _texts = [.. ContentSource.Read(Path.Combine(root, "content")).Select(i => i.Entry).OfType<KnowledgeEntry>().SelectMany(e => e.Sections).Select(s => s.Text)];
    }

    [Benchmark]
    public int Analyze()
    {
        var tokens = 0;
        foreach (var text in _texts)
        {
            _tokens.Clear();
            _analyzer.Analyze(text, _tokens);
            tokens += _tokens.Count;
        }

        return tokens;
    }
}
