using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Knowledge.Neighbours;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Knowledge.Suggesting;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// An index of entries in a folder, open for searching, with the dictionaries it was built with; and for writing, where it was opened so. Safe for
/// concurrent use: one thread changes it, any number search meanwhile.
/// </summary>
public sealed class KnowledgeIndex : IDisposable
{
    /// <summary>Subfolder with the index's own copy of the dictionaries.</summary>
    internal const string DictionaryFolder = "lexicon";

    private readonly EmbeddedEngine _engine;
    private readonly LegalAnalyzer _analyzer;
    private readonly LegalDictionaries _dictionaries;
    private readonly Lock _collecting = new();
    private volatile Collected _collected;
    private int _lawChanges;

    private KnowledgeIndex(string folder, EmbeddedEngine engine, LegalAnalyzer analyzer, LegalDictionaries dictionaries)
    {
        (Folder, _engine, _analyzer, _dictionaries) = (folder, engine, analyzer, dictionaries);
        Search = new SearchService(engine, analyzer, dictionaries, LawKnowledge.Default);
        Neighbours = new EntryNeighbours(new VisibleEntries(engine, Audiences.Everybody), analyzer, dictionaries);
        _collected = Collect(new StatuteService(engine, LawKnowledge.Default));
    }

    /// <summary>Absolute path of the index.</summary>
    public string Folder { get; }

    /// <summary>Search for everybody.</summary>
    public SearchService Search { get; }

    /// <summary>The laws it holds and knows of. Another object after a change of a law's text.</summary>
    public StatuteService Statutes => _collected.Statutes;

    /// <summary>
    /// Corrections of mistyped queries. Its words are collected from what everybody may see when it is first asked for, which takes a second in a large
    /// index, and again by <see cref="Refresh"/>.
    /// </summary>
    public SpellingSuggester Spelling => _collected.Spelling.Value;

    /// <summary>Suggestions while a query is typed; collected as above.</summary>
    public QueryCompleter Completions => _collected.Completions.Value;

    /// <summary>What stands beside an entry, for everybody.</summary>
    public EntryNeighbours Neighbours { get; }

    /// <summary>All entries, whoever may see them.</summary>
    public long EntryCount => _engine.DocumentCount;

    /// <summary>The number given with the last commit; 0 for a new index.</summary>
    public long CommittedChange => _engine.CommittedChange;

    /// <summary>Opens an index for searching.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    /// <exception cref="IOException">It is damaged or of another version; the message says what to do.</exception>
    public static KnowledgeIndex Open(string folder) => Open(folder, EmbeddedEngine.OpenForReading);

    /// <summary>Opens an index for searching and changing. What an interrupted writer left behind is removed.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index; <see cref="IndexBuilder"/> makes one.</exception>
    /// <exception cref="IOException">As for <see cref="Open(string)"/>, or another process has it open for changing.</exception>
    public static KnowledgeIndex OpenForWriting(string folder) =>
        IsIndex(folder) ? Open(folder, (path, schema, analyzer) => EmbeddedEngine.Open(path, schema, analyzer)) : throw new DirectoryNotFoundException($"There is no index in {folder}.");

    /// <summary>The index as readers of these audiences see it. Cheap: to be asked for with every request.</summary>
    public KnowledgeView For(IReadOnlyList<string> readers)
    {
        var visible = new VisibleEntries(_engine, readers);
        return new KnowledgeView(this, readers, Search.For(visible), Neighbours.Among(visible));
    }

    /// <summary>
    /// Applies changes in order. When it returns, searches see them; they survive a crash after <see cref="Commit"/>. The list of laws follows at once;
    /// how often articles are cited, suggestions and corrections with <see cref="Refresh"/>. Not to be called by two threads at once.
    /// </summary>
    /// <param name="changes">The changes, in order.</param>
    /// <param name="refused">Told id and reason of an entry that breaks a rule of the index; it is deleted, and the others are applied. Null makes that an <see cref="ArgumentException"/>.</param>
    /// <exception cref="InvalidOperationException">The index is open for searching only.</exception>
    public void Apply(IEnumerable<EntryChange> changes, Action<string, string>? refused = null)
    {
        var laws = false;
        _engine.Apply(changes.Select(change =>
        {
            // A text of a law has the key of its article as its id, whether it comes or goes.
            laws |= change.Entry?.Statute is not null || ArticleKey.TryParse(change.Id, out _);
            return EntryDocuments.ToChange(change, LawKnowledge.Default, refused);
        }));
        if (!laws) return;
        lock (_collecting)
        {
            _lawChanges++;
            _collected = _collected with { Statutes = new StatuteService(_engine, LawKnowledge.Default) };
        }
    }

    /// <summary>Makes what was applied survive a crash, and records that the index is complete up to that change.</summary>
    /// <exception cref="InvalidOperationException">The index is open for searching only.</exception>
    public void Commit(long changeNumber) => _engine.Commit(changeNumber);

    /// <summary>
    /// Rewrites whatever holds deleted or replaced entries, so that no word of them stays in the folder, and commits: for texts that must be destroyed. A deletion alone only hides. Takes as long as
    /// merging the whole index; what searches hold of the old files goes when the last of them ends.
    /// </summary>
    /// <param name="changeNumber">As for <see cref="Commit"/>.</param>
    /// <exception cref="IOException">The index cannot be written.</exception>
    public void Forget(long changeNumber)
    {
        _engine.MergeAll();
        _engine.Commit(changeNumber);
    }

    /// <summary>Collects anew what is collected from the whole index: citation counts, suggestions, corrections. Takes a second in a large one; searches and changes go on meanwhile.</summary>
    public void Refresh()
    {
        var laws = Volatile.Read(ref _lawChanges);
        var fresh = Collect(new StatuteService(_engine, LawKnowledge.Default));
        _ = (fresh.Completions.Value, fresh.Spelling.Value);
        lock (_collecting)
        {
            // A law may have come or gone meanwhile: then the list that knows of it stays.
            _collected = _lawChanges == laws ? fresh : fresh with { Statutes = _collected.Statutes };
        }
    }

    /// <summary>Whether a folder holds an index; one that is damaged or of another version counts.</summary>
    public static bool IsIndex(string folder) => IndexInspector.IsIndex(folder);

    /// <summary>What an index consists of, and with <paramref name="verify"/> whether every section still has its checksum.</summary>
    /// <exception cref="DirectoryNotFoundException">The folder holds no index.</exception>
    public static IndexInspection Inspect(string folder, bool verify) => IndexInspector.Inspect(folder, verify);

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static KnowledgeIndex Open(string folder, Func<string, IndexSchema, LegalAnalyzer, EmbeddedEngine> open)
    {
        folder = Path.GetFullPath(folder);
        var dictionaries = LoadDictionaries(folder);
        var analyzer = new LegalAnalyzer(dictionaries);
        return new KnowledgeIndex(folder, open(folder, EntryFields.Schema, analyzer), analyzer, dictionaries);
    }

    private Collected Collect(StatuteService statutes)
    {
        var everybody = new VisibleEntries(_engine, Audiences.Everybody);
        return new(
            statutes,
            new(() => new SpellingSuggester(everybody, _analyzer, _dictionaries, CharacterTable.Default)),
            new(() => new QueryCompleter(everybody, _dictionaries, statutes, LawKnowledge.Default, CharacterTable.Default)));
    }

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

    /// <summary>What is collected from the whole index and kept until it is collected anew.</summary>
    private sealed record Collected(StatuteService Statutes, Lazy<SpellingSuggester> Spelling, Lazy<QueryCompleter> Completions);
}
