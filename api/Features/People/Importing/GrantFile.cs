using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>A list of roles to be given: adds those that are missing; none is ended.</summary>
internal sealed class GrantFile(StoreContext store, PersonChanges personChanges)
{
    public const string Heading = "工号,角色,法院代字,庭室,条线,顺位,法官工号,起,止";
    public const string Role = "角色";

    /// <summary>Plans; changes nothing.</summary>
    public async Task<ImportPlan> Plan(CsvTable table, DateOnly today, CancellationToken cancellation)
    {
        var numbers = table.Rows.SelectMany(row => new[] { row["工号"], row["法官工号"] }).Where(number => number.Length > 0).Distinct().ToList();
        var people = await store.Users.Where(person => person.StaffNumber != null && numbers.Contains(person.StaffNumber)).ToDictionaryAsync(person => person.StaffNumber!, cancellation);
        var ids = people.Values.Select(person => person.Id).ToList();
        var held = (await store.Set<Grant>().Where(grant => ids.Contains(grant.PersonId)).ToListAsync(cancellation)).GroupBy(grant => grant.PersonId).ToDictionary(same => same.Key, same => same.ToList());
        var posts = (await store.Set<Post>().Where(post => ids.Contains(post.PersonId)).ToListAsync(cancellation)).ToLookup(post => post.PersonId);
        var courts = (await store.Set<CourtUnit>().Select(court => court.Code).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var (changes, problems, work, unchanged) = (new List<ImportChange>(), new List<ImportProblem>(), new List<(Person Person, Grant Grant)>(), 0);
        foreach (var row in table.Rows)
        {
            if (Read(row, people, courts, today, problems) is not ({ } person, { } grant)) continue;
            var grants = held.TryGetValue(person.Id, out var list) ? list : held[person.Id] = [];
            if (grants.Exists(other => IsSame(other, grant)))
            {
                unchanged++;
                continue;
            }

            if (GrantRules.Check(grant, person, grants, [.. posts[person.Id]], actor: 0) is { } wrong)
            {
                problems.Add(new(row.Line, Role, wrong.Detail, wrong.Code.Remedy));
                continue;
            }

            // What comes later in the file is held against what comes before.
            grants.Add(grant);
            work.Add((person, grant));
            changes.Add(new(row.Line, "授予", $"{person.Name}（{person.StaffNumber}）{RoleNames.Of(grant.Role)}，{grant.CourtCode}，{Period.Of(grant.From, grant.To)}"));
        }

        return new ImportPlan("角色", changes, unchanged, problems, Apply);

        Task Apply(CancellationToken _)
        {
            foreach (var (person, grant) in work)
            {
                store.Add(grant);
                personChanges.Changed(person, "grant.given", $"{grant.Role} {grant.CourtCode} {Period.Of(grant.From, grant.To)}");
            }

            return Task.CompletedTask;
        }
    }

    private static (Person? Person, Grant? Grant) Read(CsvLine row, Dictionary<string, Person> people, HashSet<string> courts, DateOnly today, List<ImportProblem> problems)
    {
        var before = problems.Count;
        if (!people.TryGetValue(row["工号"], out var person)) problems.Add(new(row.Line, "工号", $"没有工号为“{row["工号"]}”的人员。", "先导入人员，或者改正工号。"));
        var role = Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(one => RoleNames.Of(one!.Value) == row[Role]);
        if (role is null) problems.Add(new(row.Line, Role, $"不认识角色“{row[Role]}”。", "写作 " + string.Join("、", Enum.GetValues<Role>().Select(RoleNames.Of)) + " 之一。"));
        if (!courts.Contains(row["法院代字"])) problems.Add(new(row.Line, "法院代字", $"没有代字为“{row["法院代字"]}”的法院。", "先导入法院，或者改正代字。"));
        Person? judge = null;
        if (row["法官工号"].Length > 0 && !people.TryGetValue(row["法官工号"], out judge)) problems.Add(new(row.Line, "法官工号", $"没有工号为“{row["法官工号"]}”的人员。", "先导入人员，或者改正工号。"));
        var (from, to) = (ReadDay(row, "起", problems) ?? today, ReadDay(row, "止", problems));
        var rank = 0;
        if (row["顺位"].Length > 0 && row["顺位"] is not ("0" or "1" or "2")) problems.Add(new(row.Line, "顺位", $"顺位“{row["顺位"]}”不正确。", "审核人：0 部门负责人，1 副职，2 指定代行人；其他角色留空。"));
        else if (row["顺位"].Length > 0) rank = row["顺位"][0] - '0';
        if (problems.Count > before) return (null, null);
        return (person, new Grant
        {
            PersonId = person!.Id,
            Role = role!.Value,
            CourtCode = row["法院代字"],
            Division = Value(row["庭室"]),
            Line = Value(row["条线"]),
            Rank = rank,
            JudgeId = judge?.Id,
            From = from,
            To = to,
        });
    }

    private static DateOnly? ReadDay(CsvLine row, string column, List<ImportProblem> problems)
    {
        if (row[column].Length == 0) return null;
        if (DayText.TryParse(row[column], out var day)) return day;
        problems.Add(new(row.Line, column, $"“{row[column]}”不是日期。", DayText.Expected));
        return null;
    }

    private static bool IsSame(Grant one, Grant other) =>
        (one.Role, one.CourtCode, one.Division, one.Line, one.Rank, one.JudgeId) == (other.Role, other.CourtCode, other.Division, other.Line, other.Rank, other.JudgeId)
        && one.From <= other.From && (one.To is null || other.To <= one.To);

    private static string? Value(string text) => text.Length == 0 ? null : text;
}
