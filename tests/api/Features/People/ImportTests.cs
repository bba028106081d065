using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.People.Administration;
using KnowledgeBase.Api.Features.People.Importing;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Courts, people and roles from files, as a personnel department writes them. The people are made up.</summary>
public sealed class ImportTests : IAsyncLifetime, IDisposable
{
    private const string Roster = """
        工号,姓名,用户名,邮箱,法院代字,庭室,职务,到任日期
        1001,示例甲,jia,jia@court.example,鲁,民事审判第一庭,庭长,2020-01-06
        1002,示例乙,,,鲁,民事审判第一庭,审判员,2021-03-01
        1003,示例丙,,,鲁10,"民事审判第二庭",审判员,
        1004,示例丁,,,鲁1002,立案庭,法官助理,2024-07-01
        """;

    private readonly TestStore _store = new();
    private readonly string _file = Path.Combine(Path.GetTempPath(), "kb-roster-" + Guid.NewGuid().ToString("N") + ".csv");

    public async Task InitializeAsync()
    {
        await _store.Migrate();
        await using var store = _store.Open();
        await CourtSeeding.Seed(store, TimeProvider.System.Today(), CancellationToken.None);
        await store.Commit(CancellationToken.None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _store.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public async Task Joiners_get_an_account_and_a_post_and_importing_again_changes_nothing()
    {
        Assert.Equal(["新增 2", "新增 3", "新增 4", "新增 5"], await Import(Roster));
        await using (var store = _store.Open())
        {
            var second = await store.Users.SingleAsync(person => person.StaffNumber == "1002");
            Assert.Equal(("示例乙", "1002", null), (second.Name, second.UserName, second.PasswordHash));
            Assert.Equal("鲁 民事审判第一庭 审判员 2021-03-01", await Posts(store, "1002"));
            Assert.Equal(4, await store.Actions.CountAsync(action => action.Action == "person.added"));
        }

        Assert.Empty(await Import(Roster, isFull: true));
    }

    [Fact]
    public async Task A_mover_keeps_the_old_post_until_the_day_before_loses_the_roles_and_waits_for_a_successor()
    {
        await Import(Roster);
        await Import("工号,角色,法院代字,庭室,条线,顺位,法官工号,起,止\n1002,答疑专家,鲁,,民事,,,2024-01-01,\n1001,审核人,鲁,民事审判第一庭,,0,,2024-01-01,\n");
        Assert.Equal(["调动 3"], await Import(Roster.Replace("1002,示例乙,,,鲁,民事审判第一庭,审判员,2021-03-01", "1002,示例乙,,,鲁10,审判监督庭,副庭长,2026-03-02", StringComparison.Ordinal)));
        await using var store = _store.Open();
        Assert.Equal("鲁 民事审判第一庭 审判员 2021-03-01 2026-03-01; 鲁10 审判监督庭 副庭长 2026-03-02", await Posts(store, "1002"));
        var mover = await store.Users.SingleAsync(person => person.StaffNumber == "1002");
        Assert.Equal(new DateOnly(2026, 3, 1), (await store.Set<Grant>().SingleAsync(grant => grant.PersonId == mover.Id)).To);
        var succession = await store.Set<Succession>().SingleAsync();
        Assert.Equal((mover.Id, new DateOnly(2026, 3, 2), SuccessionReason.Moved, null), (succession.PersonId, succession.Since, succession.Reason, succession.SettledAt));
        Assert.Null((await store.Set<Grant>().SingleAsync(grant => grant.Role == Role.Reviewer)).To);
    }

    [Fact]
    public async Task A_new_title_in_the_same_division_ends_no_role()
    {
        await Import(Roster);
        await Import("工号,角色,法院代字\n1002,答疑专家,鲁\n");
        Assert.Equal(["任职 3"], await Import(Roster.Replace("审判员,2021-03-01", "副庭长,2026-03-02", StringComparison.Ordinal)));
        await using var store = _store.Open();
        Assert.Null((await store.Set<Grant>().SingleAsync()).To);
        Assert.Empty(await store.Set<Succession>().ToListAsync());
    }

    [Fact]
    public async Task Whoever_is_missing_from_a_whole_roster_has_left_and_can_no_longer_sign_in()
    {
        await Import(Roster);
        await Import("工号,角色,法院代字\n1003,答疑专家,鲁\n");
        var without = string.Join('\n', Roster.Split('\n').Where(line => !line.StartsWith("1003", StringComparison.Ordinal)));
        Assert.Empty(await Import(without));
        // 鲁10 has nobody else in this roster, so its people are not compared.
        Assert.Empty(await Import(without, isFull: true));
        Assert.Equal(["离任"], await Import(without + "\n1005,示例戊,,,鲁10,执行局,书记员,", isFull: true, kinds: "离任"));
        await using var store = _store.Open();
        var leaver = await store.Users.SingleAsync(person => person.StaffNumber == "1003");
        Assert.Equal(TimeProvider.System.Today(), leaver.Left);
        var current = new CurrentPerson();
        await PersonLoading.Fill(current, store, leaver.Id, TimeProvider.System.Today(), CancellationToken.None);
        Assert.False(current.IsSignedIn);
        Assert.Equal(SuccessionReason.Left, (await store.Set<Succession>().SingleAsync()).Reason);
    }

    [Fact]
    public async Task A_roster_that_has_lost_its_end_locks_nobody()
    {
        var heading = Roster.Split('\n')[0] + "\n";
        var rows = Enumerable.Range(0, 60).Select(i => $"2{i:000},示例{i},,,鲁,民事审判第一庭,审判员,2024-01-01").ToList();
        await Import(heading + string.Join('\n', rows));
        var cut = await Plan(heading + string.Join('\n', rows.Take(40)), isFull: true);
        Assert.Contains("20 人不在名单上", Assert.Single(cut.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(11, (await Plan(heading + string.Join('\n', rows.Take(49)), isFull: true)).Changes.Count);
    }

    [Theory]
    [InlineData("工号,姓名,法院代字\n1,示例甲,鲁\n1,示例乙,鲁", 3, "工号", "重复")]
    [InlineData("工号,姓名,法院代字\n1,,鲁", 2, null, "缺少姓名")]
    [InlineData("工号,姓名,法院代字\n1,示例甲,鲁9999", 2, "法院代字", "没有代字")]
    [InlineData("工号,姓名,法院代字,到任日期\n1,示例甲,鲁,2026年3月", 2, "到任日期", "不是日期")]
    [InlineData("工号,姓名,法院代字,到任日期\n1,示例甲,鲁,2099-01-01", 2, "到任日期", "还没有到")]
    [InlineData("工号,姓名,法院代字\n1,示例甲", 2, null, "有 2 列")]
    [InlineData("工号,姓名,法院代字\n1,\"示例甲,鲁", 2, null, "引号")]
    [InlineData("工号,姓名,邮箱,法院代字\n1,示例甲,jia,鲁", 2, null, "不是地址")]
    [InlineData("名字,单位\n示例甲,鲁", 1, null, "表头")]
    [InlineData("", 1, null, "空")]
    [InlineData("工号,角色,法院代字\n1001,院长,鲁", 2, "角色", "不认识角色")]
    [InlineData("工号,角色,法院代字\n9,答疑专家,鲁", 2, "工号", "没有工号")]
    [InlineData("工号,角色,法院代字\n1001,系统管理员,最高法\n1001,审计管理员,最高法", 3, "角色", "不同的人")]
    [InlineData("代字,名称,级别,上级代字,地区\n鲁9901,示例法院,基层,鲁99,山东省", 2, "级别", "不认识级别")]
    [InlineData("代字,名称,级别,上级代字,地区\n鲁9901,示例法院,基层人民法院,鲁99,山东省", 2, "上级代字", "没有代字")]
    public async Task A_wrong_file_says_where_and_changes_nothing(string file, int line, string? column, string why)
    {
        await Import(Roster);
        var plan = await Plan(file, isFull: true);
        var problem = plan.Problems[0];
        Assert.Equal((line, column), (problem.Line, problem.Column));
        Assert.Contains(why, problem.Message, StringComparison.Ordinal);
        Assert.NotEmpty(problem.Remedy);
    }

    [Fact]
    public async Task Courts_are_added_and_changed()
    {
        Assert.Equal(["新增 2", "修改 3"], await Import("代字,名称,级别,上级代字,地区\n鲁9901,示例县人民法院,基层人民法院,鲁10,山东省\n鲁1002,示例区人民法院,基层人民法院,鲁10,山东省\n鲁,山东省高级人民法院,高级人民法院,最高法,山东省\n"));
        await using var store = _store.Open();
        Assert.Equal(("示例区人民法院", 2), ((await store.Set<CourtUnit>().SingleAsync(court => court.Code == "鲁1002")).Name, (await store.Set<CourtUnit>().SingleAsync(court => court.Code == "鲁1002")).Version));
        Assert.Equal(CourtTier.Basic, (await store.Set<CourtUnit>().SingleAsync(court => court.Code == "鲁9901")).Tier);
    }

    [Fact]
    public async Task The_nightly_roster_is_compared_once_a_day_and_a_bad_one_changes_nothing()
    {
        await File.WriteAllTextAsync(_file, Roster + "\n1001,重复,,,鲁,,,\n");
        var bad = await Night();
        Assert.Equal((1, 0), (bad!.ProblemCount, await People()));
        Assert.Null(await Night());
        await using (var store = _store.Open())
        {
            store.Remove(await store.Settings.SingleAsync(setting => setting.Name == "people.roster"));
            await store.Commit(CancellationToken.None);
        }

        await File.WriteAllTextAsync(_file, Roster);
        Assert.Equal((0, 4), ((await Night())!.ProblemCount, await People()));
        await using var reader = _store.Open();
        Assert.Equal([ActionOutcome.Refused, ActionOutcome.Done], await reader.Actions.Where(action => action.Action == "people.compared").OrderBy(action => action.Number).Select(action => action.Outcome).ToListAsync());
    }

    private async Task<RosterOutcome?> Night()
    {
        await using var store = _store.Open();
        return await new RosterDifference(store, Files(store), Options.Create(new RosterOptions { File = _file }), TimeProvider.System).Run(CancellationToken.None);
    }

    private async Task<int> People()
    {
        await using var store = _store.Open();
        return await store.Users.CountAsync();
    }

    private async Task<ImportPlan> Plan(string file, bool isFull = false)
    {
        await using var store = _store.Open();
        return await Files(store).Plan(file, isFull, CancellationToken.None);
    }

    /// <summary>Imports, and tells the changes by kind and line.</summary>
    private async Task<List<string>> Import(string file, bool isFull = false, string? kinds = null)
    {
        await using var store = _store.Open();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var plan = await Files(store).Plan(file, isFull, CancellationToken.None);
        Assert.Empty(plan.Problems);
        await plan.Apply(CancellationToken.None);
        await store.Commit(CancellationToken.None);
        return [.. plan.Changes.Where(change => kinds is null || change.Kind == kinds).Select(change => $"{change.Kind} {change.Line}".TrimEnd())];
    }

    private static async Task<string> Posts(StoreContext store, string number)
    {
        var id = (await store.Users.SingleAsync(person => person.StaffNumber == number)).Id;
        var posts = await store.Set<Post>().Where(post => post.PersonId == id).OrderBy(post => post.From).ToListAsync();
        return string.Join("; ", posts.Select(post => $"{post.CourtCode} {post.Division} {post.Title} {DayText.Of(post.From)} {(post.To is { } to ? DayText.Of(to) : "")}".TrimEnd()));
    }

    private static PeopleFiles Files(StoreContext store)
    {
        var sessions = new Sessions(store, null!, Options.Create(new KnowledgeBase.Api.Features.People.SignInOptions()), Options.Create(new IdentityOptions()));
        return new PeopleFiles(store, new PersonChanges(store, new CurrentPerson(), sessions, new UpperInvariantLookupNormalizer(), TimeProvider.System), TimeProvider.System);
    }
}
