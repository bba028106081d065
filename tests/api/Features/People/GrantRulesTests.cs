using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Features.People.Administration;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>Who can be given what.</summary>
public sealed class GrantRulesTests
{
    private const long Somebody = 5;
    private static readonly DateOnly Day = new(2026, 3, 2);

    [Theory]
    [InlineData("SystemAdmin", "SecurityAdmin", "person.admin-separation")]
    [InlineData("SystemAdmin", "AuditAdmin", "person.admin-separation")]
    [InlineData("SecurityAdmin", "SystemAdmin", "person.admin-separation")]
    [InlineData("SecurityAdmin", "AuditAdmin", "person.admin-separation")]
    [InlineData("AuditAdmin", "SystemAdmin", "person.admin-separation")]
    [InlineData("AuditAdmin", "SecurityAdmin", "person.admin-separation")]
    [InlineData("AuditAdmin", "Editor", null)]
    [InlineData("Expert", "Reviewer", null)]
    [InlineData("Expert", "Expert", "person.bad-grant")]
    [InlineData("Expert", "Staff", "person.bad-grant")]
    [InlineData("Expert", "Platform", "person.bad-grant")]
    public void No_two_administrators_are_in_one_hand(string held, string given, string? code) =>
        Assert.Equal(code, Check(Grant(given), held: [Grant(held)]));

    [Fact]
    public void One_after_the_other_is_allowed()
    {
        var ended = Grant("SystemAdmin");
        ended.To = Day.AddDays(-1);
        ended.From = Day.AddYears(-1);
        Assert.Null(Check(Grant("AuditAdmin"), held: [ended]));
        ended.To = Day;
        Assert.Equal("person.admin-separation", Check(Grant("AuditAdmin"), held: [ended]));
    }

    [Fact]
    public void Nobody_gives_themselves_a_role() => Assert.Equal("person.own-account", Check(Grant("Expert"), actor: Somebody));

    [Fact]
    public void Who_has_no_post_can_only_be_an_administrator()
    {
        Assert.Equal("person.bad-grant", Check(Grant("Expert"), posts: []));
        Assert.Null(Check(Grant("SecurityAdmin"), posts: []));
    }

    [Fact]
    public void An_assistant_works_for_a_judge_who_is_somebody_else()
    {
        var grant = Grant("Assistant");
        Assert.Equal("person.bad-grant", Check(grant));
        grant.JudgeId = Somebody;
        Assert.Equal("person.bad-grant", Check(grant));
        grant.JudgeId = 6;
        Assert.Null(Check(grant));
        var expert = Grant("Expert");
        expert.JudgeId = 6;
        Assert.Equal("person.bad-grant", Check(expert));
    }

    [Fact]
    public void Who_has_left_is_given_nothing()
    {
        Assert.Equal("person.bad-grant", Check(Grant("Expert"), left: Day));
        Assert.Null(Check(Grant("Expert"), left: Day.AddDays(1)));
    }

    [Theory]
    [InlineData("Reviewer", 2, null)]
    [InlineData("Reviewer", 3, "person.bad-grant")]
    [InlineData("Expert", 1, "person.bad-grant")]
    public void Only_reviewers_have_a_rank(string role, int rank, string? code)
    {
        var grant = Grant(role);
        grant.Rank = rank;
        Assert.Equal(code, Check(grant));
    }

    private static Grant Grant(string role) => new() { Id = role.Length, PersonId = Somebody, Role = Enum.Parse<Role>(role), CourtCode = "鲁", From = Day };

    private static string? Check(Grant grant, Grant[]? held = null, Post[]? posts = null, long actor = 0, DateOnly? left = null)
    {
        grant.Id = 0;
        return GrantRules.Check(
            grant, new Person { Id = Somebody, Name = "示例", Left = left }, held ?? [], posts ?? [new Post { PersonId = Somebody, CourtCode = "鲁1002", Division = "", Title = "", From = Day.AddYears(-1) }], actor)?.Code.Code;
    }
}
