namespace KnowledgeBase.Indexer.Knowledge.Evaluation;

/// <summary>Queries with judged documents, read from a folder in the BEIR layout.</summary>
/// <param name="Name">Name of the folder.</param>
/// <param name="CorpusPath">The documents.</param>
/// <param name="Rule">What counts as relevant.</param>
/// <param name="Queries">Every query of the folder, in the order of its file, also those without judgments.</param>
internal sealed record JudgedSet(string Name, string CorpusPath, RelevanceRule Rule, IReadOnlyList<JudgedQuery> Queries)
{
    private const string Corpus = "corpus.jsonl";

    /// <summary>Reads <c>queries.jsonl</c> and <c>qrels.tsv</c>, and finds the corpus.</summary>
    /// <exception cref="FileNotFoundException">One of the files is missing.</exception>
    /// <exception cref="InvalidDataException">A line is not what the layout asks for; names file and line.</exception>
    public static JudgedSet Read(string folder, RelevanceRule? rule = null)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var name = Path.GetFileName(root);
        rule ??= JudgedSets.RuleFor(name);
        var corpus = FindCorpus(root)
            ?? throw new FileNotFoundException($"评测集 {name} 没有 {Corpus}，同级文件夹里也没有名称为其前缀的评测集可借用。", Path.Combine(root, Corpus));
        var texts = JudgedSetFiles.ReadQueries(Path.Combine(root, "queries.jsonl"));
        var judgments = JudgedSetFiles.ReadJudgments(Path.Combine(root, "qrels.tsv"), texts);
        var none = new Dictionary<string, int>(StringComparer.Ordinal);
        return new JudgedSet(name, corpus, rule,
        [
            .. texts.Select(query => new JudgedQuery(
                query.Key,
                query.Value,
                judgments.GetValueOrDefault(query.Key, none).Where(judged => rule.Scores(judged.Key))
                    .ToDictionary(judged => judged.Key, judged => judged.Value, StringComparer.Ordinal))),
        ]);
    }

    /// <summary>
    /// The folder's own corpus, else that of the sibling whose name is the longest prefix of the folder's: several sets of
    /// queries are asked of one corpus (<c>similar-cases-keywords</c> of that of <c>similar-cases</c>).
    /// </summary>
    private static string? FindCorpus(string root)
    {
        var own = Path.Combine(root, Corpus);
        if (File.Exists(own)) return own;
        if (Path.GetDirectoryName(root) is not { } parent || !Directory.Exists(parent)) return null;
        var name = Path.GetFileName(root);
        return Directory.EnumerateDirectories(parent)
            .Where(sibling => name.StartsWith(Path.GetFileName(sibling), StringComparison.Ordinal))
            .OrderByDescending(sibling => sibling.Length)
            .Select(sibling => Path.Combine(sibling, Corpus))
            .FirstOrDefault(File.Exists);
    }
}
