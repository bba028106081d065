using System.CommandLine;
using KnowledgeBase.Indexer.Knowledge.Evaluation;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb evaluate FOLDER…</c></summary>
internal static class EvaluateCommand
{
    private const int DefaultDepth = 200;

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.OneOrMore,
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
        var json = CommandSymbols.Json();
        var command = new Command("evaluate", "用标注过相关性的查询评测检索质量。Measure search quality on judged queries.")
        {
            folders, runOut, depth, cache, threshold, fromId, json,
        };
        command.SetAction(parsed =>
        {
            foreach (var folder in parsed.GetRequiredValue(folders))
                if (!Directory.Exists(folder))
                    return terminal.Fail(ExitCode.NotFound, $"评测集文件夹不存在：{folder}", "请检查路径是否正确。");
            List<JudgedSet> sets = [.. parsed.GetRequiredValue(folders).Select(folder => JudgedSet.Read(folder, Rule(folder, parsed.GetValue(threshold), parsed.GetValue(fromId))))];
            if (sets.GroupBy(set => set.Name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                return terminal.Fail(ExitCode.Usage, $"评测集 {twice.Key} 给了两次。", "每个评测集只给一次；同名的请分开评测。");
            var run = new EvaluationRun(terminal, parsed.GetValue(depth) ?? DefaultDepth, parsed.GetValue(runOut), parsed.GetValue(cache), cancellation);
            return run.Evaluate(sets, parsed.GetValue(json));
        });
        return command;
    }

    private static RelevanceRule Rule(string folder, int? threshold, long? fromId)
    {
        var rule = JudgedSets.RuleFor(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
        return rule with { Threshold = threshold ?? rule.Threshold, FromId = fromId ?? rule.FromId };
    }
}
