using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Indexer.Knowledge.Correspondence;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb correspond [OLD NEW] --texts FOLDER… --out FILE</c></summary>
internal static class CorrespondCommand
{
    private static readonly string[] Remarks =
    [
        "条文新旧对照：旧版本某条在后一版本（或取代它的法律）中是第几条。仅为条号等事实，不含条文。由 kb correspond 生成，可重复生成；人工核对的行予以保留。",
        "两列的行写明前后两个版本（全称@公布日期），其下各行为：旧条号、新条号（已删除的为空）、关系（未变、序号已变、已修改、已删除）、相似度（0至1；0=未比对文本）、依据（文本比对、修改决定、案例载明、解释载明）、核对（自动、人工核对）。",
        "120-1 即第一百二十条之一；38..40 即第三十八条至第四十条依次对应。一条拆分、数条合并的，各占一行。",
        "来源：国家法律法规数据库公布的文本（截至2026-03-17）、同期公开的修改决定、人民法院案例库案例关联索引中的“本案适用的是”；解释载明的各行由人录入，见本文件夹的 README.md。“自动”各行未经人工核对。",
    ];

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var old = new Argument<string?>("OLD") { Arity = ArgumentArity.ZeroOrOne, Description = "旧法名称；不给则比对每部规范的前后各版本。Name of the old law; without it, all laws with several versions." };
        var present = new Argument<string?>("NEW") { Arity = ArgumentArity.ZeroOrOne, Description = "新法名称。Name of the new law." };
        var from = new Option<string?>("--from") { HelpName = "日期", Description = "旧版本的公布日期，如 1999-03-15。Promulgation of the old version." };
        var to = new Option<string?>("--to") { HelpName = "日期", Description = "新版本的公布日期。Promulgation of the new version." };
        var texts = new Option<string[]>("--texts") { HelpName = "文件夹", Required = true, AllowMultipleArgumentsPerToken = true, Description = "法律文本所在的文件夹。Folders of statutes." };
        var cases = new Option<string?>("--cases") { HelpName = "文件夹", Description = "案例所在的文件夹，取其关联索引载明的对应。Folder of cases whose notes state correspondences." };
        var output = new Option<string>("--out") { HelpName = "文件", Required = true, Description = "写入或更新的对照表。Table to write or update." };
        var command = new Command("correspond", "比对新旧法律文本，生成条文对照表。Compare versions of laws and write the table of corresponding articles.") { old, present, from, to, texts, cases, output };
        command.SetAction(parsed =>
        {
            var folders = parsed.GetRequiredValue(texts);
            foreach (var folder in folders.Append(parsed.GetValue(cases)).OfType<string>())
                if (!Directory.Exists(folder)) return terminal.Fail(ExitCode.NotFound, $"文件夹不存在：{folder}", "请检查路径是否正确。");
            var statutes = StatuteTexts.Read(folders, cancellation);
            var file = parsed.GetRequiredValue(output);
            var update = new CorrespondenceUpdate(File.Exists(file) ? CorrespondenceFile.Read(file) : []);
            if (parsed.GetValue(old) is { } oldName)
            {
                if (parsed.GetValue(present) is not { } newName) return terminal.Fail(ExitCode.Usage, "缺少 NEW。", "请给出新旧两部法律，或者都不给。");
                if (Version(statutes, oldName, parsed.GetValue(from)) is not { } before) return NoVersion(terminal, oldName, "--from");
                if (Version(statutes, newName, parsed.GetValue(to)) is not { } after) return NoVersion(terminal, newName, "--to");
                if (!(before.Version.Promulgated < after.Version.Promulgated)) return terminal.Fail(ExitCode.Usage, "新版本的公布日期应晚于旧版本。", "请检查先后次序。");
                Tell(terminal, before, after, update.Derive(before, after));
            }
            else
            {
                foreach (var (before, after) in statutes.Consecutive())
                {
                    cancellation.ThrowIfCancellationRequested();
                    Tell(terminal, before, after, update.Derive(before, after));
                }
            }

            if (parsed.GetValue(cases) is { } caseFolder) TakeStated(terminal, update, statutes, folders, caseFolder);
            CorrespondenceFile.Write(file, Remarks, update.Groups);
            return ExitCode.Done;
        });
        return command;
    }

    private static void TakeStated(Terminal terminal, CorrespondenceUpdate update, StatuteTexts statutes, string[] folders, string caseFolder)
    {
        var versions = new KnownVersions(statutes, folders);
        var decided = AmendingDecisions.Read(statutes, versions, LawNames.Default);
        var (noted, notes) = new CaseNotes(LawNames.Default, versions).Read(caseFolder);
        foreach (var (basis, pairs) in new[] { (CorrespondenceFile.ByDecision, decided), (CorrespondenceFile.ByCase, noted) })
        {
            var taken = pairs.Count(pair => update.State(pair, statutes));
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{basis}：{pairs.Count} 对，收入 {taken} 对。"));
        }

        terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"案例中“本案适用”共 {notes} 处。"));
        foreach (var (name, pairs) in new[] { ("修改决定", decided), ("案例载明，一条对一条", [.. noted.Where(p => p.Single)]), ("案例载明，数条对数条", [.. noted.Where(p => !p.Single)]) })
        {
            var agreement = StatedAgreement.Of(pairs, statutes);
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}：有双方文本的 {agreement.Stated} 对，仅凭文本比对得出 {agreement.Found} 对；就这些旧条文，文本比对共提出 {agreement.Proposed} 条。"));
            foreach (var pair in agreement.Missed) terminal.Out.WriteLine($"  未得出：{pair.Old} → {pair.New}");
        }
    }

    private static void Tell(Terminal terminal, HeldVersion old, HeldVersion present, int rows) => terminal.Out.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{old.Version.Version} → {present.Version.Version}：{old.Articles.Count} 条、{present.Articles.Count} 条，对照 {rows} 行。"));

    private static int NoVersion(Terminal terminal, string name, string option) =>
        terminal.Fail(ExitCode.NotFound, $"文本中没有“{name}”的这一版本，或者有几个版本。", $"请检查名称，并用 {option} 给出公布日期。");

    private static HeldVersion? Version(StatuteTexts statutes, string name, string? day)
    {
        var law = LawNames.Default.FullName(name) ?? name;
        HeldVersion[] versions = [.. statutes.Versions.Where(v => v.Version.Law == law
            && (day is null || v.Version.Promulgated!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == day))];
        return versions.Length == 1 ? versions[0] : null;
    }
}
