using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Suggesting;

/// <summary>Collects what typing can lead to: causes, laws in force, titles and numbers of cases, titles of answers, frequent words.</summary>
internal sealed class CompletionSources(ISearchable engine, LegalDictionaries dictionaries, StatuteService statutes, LawKnowledge law, CharacterTable characters)
{
    /// <summary>Entries whose titles are kept; a title takes some 200 bytes.</summary>
    private const int MostTitles = 20_000;

    /// <summary>A frequent word stands in one of so many entries.</summary>
    private const int EntriesAHolder = 4000;

    private const int ShortestWord = 2, LongestWord = 12;

    /// <summary>The kinds whose titles are worth typing: what is followed or looked up by name.</summary>
    private static readonly EntryKind[] Titled = [EntryKind.GuidingCase, EntryKind.ReferenceCase, EntryKind.ExpertAnswer];

    private readonly List<CompletionItem> _items = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    /// <summary>All items; of equal texts the first, in the order of causes, laws, words, titles.</summary>
    public IReadOnlyList<CompletionItem> Collect()
    {
        AddCauses();
        AddLaws();
        AddWords();
        AddTitles();
        return _items;
    }

    private void AddCauses()
    {
        foreach (var (cause, documents) in engine.TermsOf("cause")) Add(cause, CompletionKind.Cause, null, documents);
        foreach (var cause in CauseRegistry.Default.All) Add(cause.Name, CompletionKind.Cause, null, 0);
    }

    private void AddLaws()
    {
        var cited = statutes.Citations.Laws.ToDictionary(counted => counted.Law, counted => (int)counted.Count, StringComparer.Ordinal);
        // On the last day of all, only what has not ended is in force, whatever day it is now.
        foreach (var name in statutes.Laws.Where(name => statutes.Registry.InForceOn(name, DateOnly.MaxValue) is not null))
        {
            var (count, usual) = (cited.GetValueOrDefault(name), KnownWords.WithoutState(name));
            Add(usual, CompletionKind.Statute, usual == name ? null : name, count);
            foreach (var alias in law.Names.AliasesOf(name)) Add(alias, CompletionKind.Statute, name, count);
        }
    }

    private void AddWords()
    {
        var least = 1 + (int)(engine.DocumentCount / EntriesAHolder);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var field in EntryFields.Schema.TextFields)
            foreach (var (term, documents) in engine.TermsOf(field, least))
                if (IsWord(term) && dictionaries.Words.Contains(term) && !dictionaries.QuestionWords.Contains(term)) counts[term] = Math.Max(counts.GetValueOrDefault(term), documents);
        foreach (var (keyword, documents) in engine.TermsOf("keyword", 2))
            if (IsWord(keyword)) counts[keyword] = Math.Max(counts.GetValueOrDefault(keyword), documents);
        foreach (var (word, documents) in counts) Add(word, CompletionKind.Word, null, documents);
    }

    private void AddTitles()
    {
        var titled = BooleanQuery.Any([.. Titled.Select(kind => new TermQuery("kind", KindNames.Of(kind)))]);
        var found = engine.Search(new SearchRequest { Query = titled, Limit = MostTitles, CountAll = false, Sort = new SortBy(EntryFields.Authority, Descending: true) });
        foreach (var entry in found.Hits.Select(hit => EntryDocuments.ToEntry(hit.Document)))
        {
            Add(entry.Title, CompletionKind.Title, null, 0);
            if (entry.Number is { Length: > 0 } number && entry.Kind != EntryKind.ExpertAnswer) Add(number, CompletionKind.EntryNumber, entry.Title, 0);
        }
    }

    private static bool IsWord(string term) => term.Length is >= ShortestWord and <= LongestWord && KnownWords.IsHan(term);

    private void Add(string text, CompletionKind kind, string? detail, int count)
    {
        if (_texts.Add(text)) _items.Add(new CompletionItem(text, kind, detail, count, dictionaries.Folding.Fold, characters));
    }
}
