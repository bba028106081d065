using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Knowledge.Suggesting;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>An index of entries in a folder, open for searching, with the dictionaries it was built with.</summary>
public sealed class KnowledgeIndex : IDisposable
{
    /// <summary>Subfolder with the index's own copy of the dictionaries.</summary>
    internal const string DictionaryFolder = "lexicon";

    private readonly EmbeddedEngine _engine;
    private readonly Lazy<SpellingSuggester> _spelling;
    private readonly Lazy<QueryCompleter> _completions;

    private KnowledgeIndex(string folder, EmbeddedEngine engine, LegalAnalyzer analyzer, LegalDictionaries dictionaries)
    {
        (Folder, _engine) = (folder, engine);
        Search = new SearchService(engine, analyzer, dictionaries, LawKnowledge.Default);
        Statutes = new StatuteService(engine, LawKnowledge.Default);
        Neighbours = new EntryNeighbours(engine, analyzer, dictionaries);
        _spelling = new(() => new SpellingSuggester(engine, analyzer, dictionaries, CharacterTable.Default));
        _completions = new(() => new QueryCompleter(engine, dictionaries, Statutes, LawKnowledge.Default, CharacterTable.Default));
    }

    /// <summary>Absolute path of the index.</summary>
    public string Folder { get; }

    /// <summary>Search over it.</summary>
    public SearchService Search { get; }

    /// <summary>The laws it holds and knows of.</summary>
    public StatuteService Statutes { get; }

    /// <summary>Corrections of mistyped queries. Its words are collected from the index when it is first asked for, which takes a second in a large one.</summary>
    public SpellingSuggester Spelling => _spelling.Value;

    /// <summary>Suggestions while a query is typed; collected when first asked for, as above.</summary>
    public QueryCompleter Completions => _completions.Value;

    /// <summary>What stands beside an entry.</summary>
    public EntryNeighbours Neighbours { get; }

    /// <summary>Opens an index for searching.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IOException">It is damaged or of another version; the message says what to do.</exception>
    public static KnowledgeIndex Open(string folder)
    {
        folder = Path.GetFullPath(folder);
        var dictionaries = LoadDictionaries(folder);
        var analyzer = new LegalAnalyzer(dictionaries);
        var engine = EmbeddedEngine.OpenForReading(folder, EntryFields.Schema, analyzer);
        return new KnowledgeIndex(folder, engine, analyzer, dictionaries);
    }

    /// <summary>Whether a folder holds an index; one that is damaged or of another version counts.</summary>
    public static bool IsIndex(string folder) => IndexInspector.IsIndex(folder);

    /// <summary>What an index consists of, and with <paramref name="verify"/> whether every section still has its checksum.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    public static IndexInspection Inspect(string folder, bool verify) => IndexInspector.Inspect(folder, verify);

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static LegalDictionaries LoadDictionaries(string folder)
    {
        if (!Directory.Exists(Path.Combine(folder, DictionaryFolder))) throw new DirectoryNotFoundException($"There is no index in {folder}.");
        try
        {
            return LegalDictionaries.Load(Path.Combine(folder, DictionaryFolder));
        }
        catch (InvalidDataException damaged)
        {
            throw new IOException($"The dictionaries of the index in {folder} are damaged: {damaged.Message} Build the index again.", damaged);
        }
    }
}
