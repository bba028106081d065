using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>A list of courts: adds those that are missing and changes those that differ; none is removed.</summary>
internal sealed class CourtFile(StoreContext store)
{
    public const string Heading = "代字,名称,级别,上级代字,地区";
    public const string Tier = "级别";
    public const string What = "法院名录";

    /// <summary>Plans; changes nothing.</summary>
    public async Task<ImportPlan> Plan(CsvTable table, CancellationToken cancellation)
    {
        var known = await store.Set<CourtUnit>().ToDictionaryAsync(court => court.Code, cancellation);
        var (changes, problems, work, unchanged) = (new List<ImportChange>(), new List<ImportProblem>(), new List<Action>(), 0);
        var given = table.Rows.Select(row => row["代字"]).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var (code, name, superior, region) = (row["代字"], row["名称"], Value(row["上级代字"]), Value(row["地区"]));
            var tier = CourtTierWords.Of(row[Tier]);
            if (code.Length == 0) problems.Add(new(row.Line, "代字", "缺少代字。", "填写法院代字，例如 鲁1002。"));
            else if (!seen.Add(code)) problems.Add(new(row.Line, "代字", $"代字“{code}”在文件中重复。", "保留一行。"));
            if (name.Length == 0) problems.Add(new(row.Line, "名称", "缺少名称。", "填写法院全称。"));
            if (tier is null) problems.Add(new(row.Line, Tier, $"不认识级别“{row[Tier]}”。", "写作 最高人民法院、高级人民法院、中级人民法院 或 基层人民法院。"));
            if (superior is not null && (superior == code || !(given.Contains(superior) || known.ContainsKey(superior)))) problems.Add(new(row.Line, "上级代字", $"没有代字为“{superior}”的上级法院。", "先加入上级法院，或者留空。"));
            if (tier is not { } level) continue;
            if (!known.TryGetValue(code, out var court))
            {
                changes.Add(new(row.Line, "新增", $"{code} {name}"));
                work.Add(() => store.Add(new CourtUnit { Code = code, Name = name, Tier = level, SuperiorCode = superior, Region = region }));
            }
            else if ((court.Name, court.Tier, court.SuperiorCode, court.Region) != (name, level, superior, region))
            {
                changes.Add(new(row.Line, "修改", $"{code} {court.Name} → {name}，{level.Chinese()}，上级 {superior ?? "（无）"}，{region}"));
                work.Add(() =>
                {
                    (court.Name, court.Tier, court.SuperiorCode, court.Region) = (name, level, superior, region);
                    court.Version++;
                });
            }
            else
            {
                unchanged++;
            }
        }

        return new ImportPlan(What, changes, unchanged, problems, _ =>
        {
            work.ForEach(one => one());
            return Task.CompletedTask;
        });
    }

    private static string? Value(string text) => text.Length == 0 ? null : text;
}
