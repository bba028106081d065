using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>Looks people up by name, user name, staff number, court or role.</summary>
internal static class PeopleList
{
    public const int PageSize = 50;

    /// <summary>One page, in the order of names.</summary>
    /// <param name="store">Where.</param>
    /// <param name="text">Part of a name or user name, or a staff number; empty for all.</param>
    /// <param name="court">Code of the court of a present post or role; empty for all.</param>
    /// <param name="role">A role of today; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancellation">Stops reading.</param>
    public static async Task<(IReadOnlyList<PersonLine> Lines, int Total)> Find(StoreContext store, string text, string court, Role? role, int page, DateOnly today, CancellationToken cancellation)
    {
        var people = store.Users.AsNoTracking();
        if (text.Length > 0)
        {
            var upper = text.ToUpperInvariant();
            people = people.Where(person => person.Name.Contains(text) || person.NormalizedUserName!.Contains(upper) || person.StaffNumber == text);
        }

        var posts = store.Set<Post>().Where(post => post.From <= today && (post.To == null || post.To >= today));
        var grants = store.Set<Grant>().Where(grant => grant.From <= today && (grant.To == null || grant.To >= today));
        if (role is { } wanted) people = people.Where(person => grants.Any(grant => grant.PersonId == person.Id && grant.Role == wanted && (court == "" || grant.CourtCode == court)));
        else if (court.Length > 0) people = people.Where(person => posts.Any(post => post.PersonId == person.Id && post.CourtCode == court) || grants.Any(grant => grant.PersonId == person.Id && grant.CourtCode == court));
        var total = await people.CountAsync(cancellation);
        var found = await people.OrderBy(person => person.Name).ThenBy(person => person.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellation);
        var ids = found.Select(person => person.Id).ToList();
        var held = (await posts.Where(post => ids.Contains(post.PersonId)).OrderBy(post => post.From).ToListAsync(cancellation)).ToLookup(post => post.PersonId);
        var given = (await grants.Where(grant => ids.Contains(grant.PersonId)).ToListAsync(cancellation)).ToLookup(grant => grant.PersonId);
        var codes = held.SelectMany(same => same).Select(post => post.CourtCode).Distinct().ToList();
        var courts = await store.Set<CourtUnit>().Where(one => codes.Contains(one.Code)).ToDictionaryAsync(one => one.Code, one => one.Name, cancellation);
        return ([.. found.Select(person => Line(person, held[person.Id].LastOrDefault(), [.. given[person.Id]], courts, today))], total);
    }

    private static PersonLine Line(Person person, Post? post, IReadOnlyList<Grant> grants, Dictionary<string, string> courts, DateOnly today) => new(
        person.Id, person.Name, person.UserName ?? "", person.StaffNumber, post is null ? null : courts[post.CourtCode], post?.Division, post?.Title,
        [.. grants.Select(grant => RoleNames.Of(grant.Role)).Distinct()], person.Left <= today ? "已离任" : person.IsLocked ? "已锁定" : null);
}

/// <summary>One person in a list.</summary>
internal sealed record PersonLine(
    [property: System.ComponentModel.Description("人员编号。")] long Id,
    [property: System.ComponentModel.Description("姓名。")] string Name,
    [property: System.ComponentModel.Description("用户名。")] string UserName,
    [property: System.ComponentModel.Description("工号；没有的没有。")] string? StaffNumber,
    [property: System.ComponentModel.Description("现任法院；没有现任岗位的没有。")] string? Court,
    [property: System.ComponentModel.Description("庭室。")] string? Division,
    [property: System.ComponentModel.Description("职务。")] string? Title,
    [property: System.ComponentModel.Description("今天有效的角色。")] IReadOnlyList<string> Roles,
    [property: System.ComponentModel.Description("已离任或已锁定；正常的没有。")] string? State);
