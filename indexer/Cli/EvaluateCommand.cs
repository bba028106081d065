using System.CommandLine;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb evaluate FOLDER…</c>, <c>kb evaluate --index INDEX --known-items</c>, <c>kb evaluate --index INDEX --golden FILE</c></summary>
internal static class EvaluateCommand
{
    private const int DefaultDepth = 200;

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "评测集文件夹（BEIR：corpus.jsonl、queries.jsonl、qrels.tsv）。Folder of a judged set in the BEIR layout."
                + "未标注的文档视为不相关；nDCG 增益为 2^分−1，按标注分计；没有相关文档的查询不计入平均。"
                + "Unjudged is not relevant; gains are 2^score − 1 of the score as judged; queries without a relevant document are left out.",
        };
        var runOut = new Option<string?>("--run-out") { HelpName = "文件夹", Description = "把排序写成 TREC 运行文件 评测集名.run。Write the rankings as TREC run files SET.run." };
        var depth = NumberOption.Create("--depth", "每个查询取多少名，默认 200。Ranks a query, 200 by default.", 10, 100_000);
        var cache = new Option<string?>("--index-cache")
        {
            HelpName = "文件夹",
            Description = "索引留在此处，下次复用；改了建索引的代码须删去。Keep the indexes here and use them again; delete them after changes to indexing.",
        };
        var threshold = NumberOption.Create("--threshold", "相关的最低分；不给则按评测集的规则。Lowest score of a relevant document; by default the set's own.", 1, 1000);
        var fromId = NumberOption.Create("--from-id", "只评编号不小于此数的文档。Score only documents whose id is a number from here on.", 0, long.MaxValue);
        var index = new Option<string?>("--index") { HelpName = "INDEX", Description = "改为评测这个索引，须加 --known-items 或者 --golden。Measure this index, with --known-items or --golden." };
        var knownItems = new Option<bool>("--known-items")
        {
            Description = "以裁判要旨、副标题找案例，以问题找答疑；低于下限时退出码为 2。Find cases by their gist and subtitle, answers by their question; exit code 2 below a floor.",
        };
        var golden = new Option<string?>("--golden")
        {
            HelpName = "文件",
            Description = "逐行检查查询应有的结果（列：group、query、shelf、id、rank）；有不成立的行时退出码为 2。Check what queries have to bring; exit code 2 where a row does not hold.",
        };
        var day = CommandSymbols.Day("--golden：以这一天有效的法律为准，默认今天。Day on which law must be in force for --golden; today by default.");
        var json = CommandSymbols.Json();
        var command = new Command("evaluate", "评测检索质量：标注过相关性的查询、已知条目、应有的结果。Measure search quality on judged queries, known items and expected results.")
        {
            folders, runOut, depth, cache, threshold, fromId, index, knownItems, golden, day, json,
        };
        command.SetAction(parsed =>
        {
            var sets = parsed.GetValue(folders) ?? [];
            if (WrongChoice(sets, parsed.GetValue(index), parsed.GetValue(knownItems), parsed.GetValue(golden)) is { } wrong)
                return terminal.Fail(ExitCode.Usage, wrong, "用 kb evaluate --help 查看用法。");
            if (parsed.GetValue(index) is not { } folder) return Measure(parsed, sets);
            return OpenedIndex.Use(terminal, folder, opened => parsed.GetValue(golden) is { } file
                ? GoldenRun.Evaluate(terminal, opened, file, parsed.GetValue(day) ?? DateOnly.FromDateTime(DateTime.Now), parsed.GetValue(json), cancellation)
                : KnownItemRun.Evaluate(terminal, opened, parsed.GetValue(json), cancellation));
        });
        return command;

        int Measure(ParseResult parsed, string[] given)
        {
            foreach (var folder in given)
                if (!Directory.Exists(folder))
                    return terminal.Fail(ExitCode.NotFound, $"评测集文件夹不存在：{folder}", "请检查路径是否正确。");
            List<JudgedSet> sets = [.. given.Select(folder => JudgedSet.Read(folder, Rule(folder, parsed.GetValue(threshold), parsed.GetValue(fromId))))];
            if (sets.GroupBy(set => set.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                return terminal.Fail(ExitCode.Usage, $"评测集 {twice.Key} 给了两次。", "每个评测集只给一次；同名的请分开评测。");
            var run = new EvaluationRun(terminal, parsed.GetValue(depth) ?? DefaultDepth, parsed.GetValue(runOut), parsed.GetValue(cache), cancellation);
            return run.Evaluate(sets, parsed.GetValue(json));
        }
    }

    /// <summary>What is wrong with the choice of what to measure, or null.</summary>
    private static string? WrongChoice(string[] folders, string? index, bool knownItems, string? golden) => (folders.Length > 0, index is not null) switch
    {
        (false, false) => "缺少 FOLDER，或者 --index。",
        (true, true) => "FOLDER 与 --index 不能同时给出。",
        (true, false) => knownItems || golden is not null ? "--known-items、--golden 须与 --index 同时给出。" : null,
        (false, true) => knownItems == golden is not null ? "--known-items 与 --golden 须给出其一。" : null,
    };

    private static RelevanceRule Rule(string folder, int? threshold, long? fromId)
    {
        var rule = JudgedSets.RuleFor(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return rule with { Threshold = threshold ?? rule.Threshold, FromId = fromId ?? rule.FromId };
    }
}
