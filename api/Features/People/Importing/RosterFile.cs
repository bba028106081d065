using System.Globalization;
using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Importing;

/// <summary>
/// A roster of people with their posts. Against what is known: joiners are added, movers and those with a new title appointed, returners let in again; where the
/// roster is whole, whoever is missing from its courts has left.
/// </summary>
internal sealed class RosterFile(StoreContext store, PersonChanges personChanges)
{
    public const string Heading = "工号,姓名,用户名,邮箱,法院代字,庭室,职务,到任日期";
    public const string StaffNumber = "工号";

    // A truncated file must not lock a court.
    private const double MostLeavers = 0.2;
    private const int FewLeavers = 10;

    private readonly List<ImportChange> _changes = [];
    private readonly List<ImportProblem> _problems = [];
    private readonly List<Func<CancellationToken, Task>> _work = [];
    private readonly HashSet<string> _userNames = new(StringComparer.OrdinalIgnoreCase);
    private int _unchanged;

    /// <summary>Plans; changes nothing.</summary>
    public async Task<ImportPlan> Plan(CsvTable table, bool isFull, DateOnly today, CancellationToken cancellation)
    {
        var people = await store.Users.Where(person => person.StaffNumber != null).ToDictionaryAsync(person => person.StaffNumber!, cancellation);
        _userNames.UnionWith(await store.Users.Where(person => person.UserName != null).Select(person => person.UserName!).ToListAsync(cancellation));
        var posts = (await store.Set<Post>().AsNoTracking().Where(post => post.To == null || post.To >= today).ToListAsync(cancellation)).ToLookup(post => post.PersonId);
        var courts = (await store.Set<CourtUnit>().Select(court => court.Code).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!seen.Add(row[StaffNumber])) _problems.Add(new(row.Line, StaffNumber, $"工号“{row[StaffNumber]}”在文件中重复。", "每人保留一行，写现任岗位。"));
            else if (Read(row, courts, today) is { } read) Compare(read, people.GetValueOrDefault(read.Number), posts);
        }

        if (isFull) FindLeavers(people.Values, posts, seen, [.. table.Rows.Select(row => row["法院代字"])], today);
        return new ImportPlan(isFull ? "人员全名单" : "人员", _changes, _unchanged, _problems, Apply);
    }

    private async Task Apply(CancellationToken cancellation)
    {
        foreach (var one in _work) await one(cancellation);
    }

    private void Compare(RosterRow row, Person? person, ILookup<long, Post> posts)
    {
        if (person is null)
        {
            if (!_userNames.Add(row.UserName)) _problems.Add(new(row.Line, "用户名", $"用户名“{row.UserName}”已有人使用。", "另填一个用户名。"));
            _changes.Add(new(row.Line, "新增", $"{row.Name}（{row.Number}）{row.Court}{row.Division}"));
            _work.Add(async cancellation =>
            {
                var joined = personChanges.New(row.Name, row.UserName, row.Number, row.Email);
                // The post needs the person's id.
                await store.SaveChangesAsync(cancellation);
                store.Add(new Post { PersonId = joined.Id, CourtCode = row.Court, Division = row.Division, Title = row.Title, From = row.From });
                personChanges.Changed(joined, "person.added", row.Court);
            });
            return;
        }

        var current = posts[person.Id].OrderByDescending(post => post.From).FirstOrDefault();
        var isSame = current is not null && current.CourtCode == row.Court && current.Division == row.Division && current.Title == row.Title;
        var isRenamed = person.Name != row.Name || (row.Email is not null && person.Email != row.Email);
        var isBack = person.Left is not null;
        if (isSame && !isRenamed && !isBack)
        {
            _unchanged++;
            return;
        }

        if (isBack)
        {
            _changes.Add(new(row.Line, "复职", $"{row.Name}（{row.Number}）"));
            _work.Add(_ => Done(() => personChanges.Return(person)));
        }

        if (isRenamed)
        {
            _changes.Add(new(row.Line, "更正", $"{person.Name}（{row.Number}）→ {row.Name} {row.Email}"));
            _work.Add(_ => Done(() =>
            {
                person.Name = row.Name;
                if (row.Email is not null) (person.Email, person.NormalizedEmail) = (row.Email, row.Email.ToUpperInvariant());
                personChanges.Changed(person, "person.corrected");
            }));
        }

        if (isSame) return;
        if (current?.From > row.From) _problems.Add(new(row.Line, "到任日期", $"现任岗位自 {DayText.Of(current.From)} 起，早于它的不能再登记。", "改正到任日期。"));
        var moved = current is not null && (current.CourtCode != row.Court || current.Division != row.Division);
        _changes.Add(new(row.Line, moved ? "调动" : "任职", $"{row.Name}（{row.Number}）{(current is null ? "" : $"{current.CourtCode}{current.Division}{current.Title} → ")}{row.Court}{row.Division}{row.Title}，{DayText.Of(row.From)} 起"));
        _work.Add(async cancellation =>
        {
            // All that can be wrong was looked at.
            if (await personChanges.Appoint(person, row.Court, row.Division, row.Title, row.From, cancellation) is { } problem) throw new InvalidOperationException(problem.Detail);
        });
    }

    private void FindLeavers(IEnumerable<Person> people, ILookup<long, Post> posts, HashSet<string> present, HashSet<string> courts, DateOnly today)
    {
        var staff = people.Where(person => person.Left is null && posts[person.Id].Any(post => courts.Contains(post.CourtCode))).ToList();
        var leavers = staff.Where(person => !present.Contains(person.StaffNumber!)).ToList();
        if (leavers.Count > FewLeavers && leavers.Count > staff.Count * MostLeavers)
        {
            _problems.Add(new(1, null, string.Create(CultureInfo.InvariantCulture, $"名单所列法院的 {staff.Count} 人中有 {leavers.Count} 人不在名单上，超过五分之一。"), "名单可能不全；确属离任的，请在人员页面逐一办理，或者分批导入。"));
            return;
        }

        foreach (var person in leavers)
        {
            _changes.Add(new(null, "离任", $"{person.Name}（{person.StaffNumber}），账号停用，岗位和角色截止"));
            _work.Add(cancellation => personChanges.Leave(person, today, cancellation));
        }
    }

    private RosterRow? Read(CsvLine row, HashSet<string> courts, DateOnly today)
    {
        var before = _problems.Count;
        var (number, name, userName, email) = (row[StaffNumber], row["姓名"], row["用户名"] is { Length: > 0 } given ? given : row[StaffNumber], row["邮箱"] is { Length: > 0 } address ? address : null);
        if (number.Length == 0) _problems.Add(new(row.Line, StaffNumber, "缺少工号。", "填写工号；没有工号的账号请在人员页面添加。"));
        else if (PersonValues.Problem(name, userName, number, email) is { } wrong) _problems.Add(new(row.Line, null, wrong, "改正后重新导入。"));
        if (!courts.Contains(row["法院代字"])) _problems.Add(new(row.Line, "法院代字", $"没有代字为“{row["法院代字"]}”的法院。", "先导入法院，或者改正代字。"));
        if ((PersonValues.LengthProblem("庭室", row["庭室"]) ?? PersonValues.LengthProblem("职务", row["职务"])) is { } tooLong) _problems.Add(new(row.Line, null, tooLong, "缩短。"));
        var from = today;
        if (row["到任日期"].Length > 0 && !DayText.TryParse(row["到任日期"], out from)) _problems.Add(new(row.Line, "到任日期", $"“{row["到任日期"]}”不是日期。", DayText.Expected));
        else if (from > today) _problems.Add(new(row.Line, "到任日期", "到任日期还没有到。", "到任后再导入。"));
        return _problems.Count > before ? null : new RosterRow(row.Line, number, name, userName, email, row["法院代字"], row["庭室"], row["职务"], from);
    }

    private static Task Done(Action work)
    {
        work();
        return Task.CompletedTask;
    }

    private sealed record RosterRow(int Line, string Number, string Name, string UserName, string? Email, string Court, string Division, string Title, DateOnly From);
}
