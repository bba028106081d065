using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb catalogue FOLDER… --out FILE</c></summary>
internal static class CatalogueCommand
{
    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var folders = new Argument<string[]>("FOLDER")
        {
            Arity = ArgumentArity.OneOrMore,
            Description = "国家法律法规数据库下载文件所在的文件夹。Folders with statutes as downloaded from the national law database.",
        };
        var output = new Option<string>("--out") { Required = true, HelpName = "文件", Description = "版本表写到哪里（versions.tsv）。File to write the table of versions to." };
        var command = new Command("catalogue", "从下载的法律文本编制版本表。Make the table of versions from downloaded statutes.") { folders, output };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(folders), parsed.GetRequiredValue(output), cancellation));
        return command;
    }

    private static int Run(Terminal terminal, string[] folders, string output, CancellationToken cancellation)
    {
        foreach (var folder in folders)
            if (!Directory.Exists(folder))
                return terminal.Fail(ExitCode.NotFound, $"文件夹不存在：{folder}", "请检查路径是否正确。");

        var catalogue = new StatuteCatalogue(LawNames.Default);
        foreach (var folder in folders)
        {
            cancellation.ThrowIfCancellationRequested();
            catalogue.Read(folder);
        }

        var versions = catalogue.Versions();
        if (versions.Count == 0) return terminal.Fail(ExitCode.Failed, "没有读到任何法律版本。", "请给出含有法律文本的文件夹。");
        WriteTable(output, versions);
        foreach (var problem in catalogue.Problems) terminal.Error.WriteLine($"{problem.File}：{problem.Message}{problem.Remedy}");
        var noted = versions.Count(version => version.Origin is VersionOrigin.PromulgationNote or VersionOrigin.AdoptionNote);
        terminal.Out.WriteLine($"{versions.Select(version => version.Law).Distinct(StringComparer.Ordinal).Count()} 部规范，{versions.Count} 个版本，其中 {noted} 个只见于公布说明。已写入 {output}。");
        return catalogue.Problems.Count > 0 ? ExitCode.DoneWithProblems : ExitCode.Done;
    }

    private static void WriteTable(string path, IReadOnlyList<StatuteVersion> versions)
    {
        var asOf = versions.Max(version => version.StatusAsOf);
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        writer.WriteLine("# 法律、法规、司法解释的各个版本，每行：全称、公布日期、施行日期、时效性、制定机关、法律类型、文号、数据库标识、来源、时效性核对日期。不知道的留空；不含条文。");
        writer.WriteLine($"# 来源：目录 = 国家法律法规数据库目录及各文本的元数据{(asOf is { } day ? string.Create(CultureInfo.InvariantCulture, $"（截至{day:yyyy-MM-dd}）") : "")}，目录未载的施行日期取自文本最后的施行条款；");
        writer.WriteLine("# 公布说明 = 只见于后来文本标题下的说明，施行日期除修改决定、施行条款载明的以外不详；通过说明 = 说明只载审判委员会或检察委员会通过的日期，记在公布日期一列，实际公布在其后。");
        foreach (var version in versions) writer.WriteLine(StatuteTables.Row(version));
    }
}
