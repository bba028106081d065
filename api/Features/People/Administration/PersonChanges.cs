using KnowledgeBase.Api.Features.Notifications;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.People.Administration;

/// <summary>
/// What administrators and imports do to people. Everything happens in the caller's transaction, each change is on record, and each changes the person's
/// <see cref="IdentityUser{TKey}.ConcurrencyStamp"/>, so that two administrators do not overwrite each other.
/// </summary>
internal sealed class PersonChanges(StoreContext store, CurrentPerson actor, Sessions sessions, ILookupNormalizer names, TimeProvider clock)
{
    private long? Actor => actor.IsSignedIn ? actor.Id : null;

    /// <summary>Adds a person without a password.</summary>
    /// <returns>The person, or why not.</returns>
    public async Task<(Person? Person, Problem? Problem)> Add(string name, string userName, string? staffNumber, string? email, CancellationToken cancellation)
    {
        if (PersonValues.Problem(name, userName, staffNumber, email) is { } wrong) return (null, new(ProblemCodes.BadPerson, wrong));
        var normal = names.NormalizeName(userName);
        if (await store.Users.AnyAsync(person => person.NormalizedUserName == normal, cancellation)) return (null, new(ProblemCodes.BadPerson, $"用户名“{userName}”已有人使用。"));
        if (staffNumber is not null && await store.Users.AnyAsync(person => person.StaffNumber == staffNumber, cancellation)) return (null, new(ProblemCodes.BadPerson, $"工号“{staffNumber}”已有人使用。"));
        return (New(name, userName, staffNumber, email), null);
    }

    /// <summary>Adds a person whose values were checked.</summary>
    public Person New(string name, string userName, string? staffNumber, string? email)
    {
        var person = new Person
        {
            Name = name,
            UserName = userName,
            NormalizedUserName = names.NormalizeName(userName),
            StaffNumber = staffNumber,
            Email = email,
            NormalizedEmail = email is null ? null : names.NormalizeEmail(email),
            SecurityStamp = Guid.NewGuid().ToString("N"),
        };
        store.Add(person);
        return person;
    }

    /// <summary>
    /// Gives a person a post from a day on. One who had a post in another court or division has moved: the old post and all grants end on the day before, and
    /// open work waits for a successor.
    /// </summary>
    public async Task<Problem?> Appoint(Person person, string court, string division, string title, DateOnly day, CancellationToken cancellation)
    {
        if (await store.Set<CourtUnit>().FindAsync([court], cancellation) is null) return new(ProblemCodes.CourtNotFound, $"没有代字为“{court}”的法院。");
        if ((PersonValues.LengthProblem("庭室", division) ?? PersonValues.LengthProblem("职务", title)) is { } wrong) return new(ProblemCodes.BadPerson, wrong);
        var posts = await Posts(person, cancellation);
        if (posts.Exists(post => post.From > day)) return new(ProblemCodes.BadPerson, "此人已有更晚开始的岗位。");
        var held = posts.Where(post => !(post.To < day)).ToList();
        var moved = held.Exists(post => post.CourtCode != court || post.Division != division);
        foreach (var post in held) End(post, day);
        store.Add(new Post { PersonId = person.Id, CourtCode = court, Division = division, Title = title, From = day });
        if (moved) await EndGrants(person, day, SuccessionReason.Moved, cancellation);
        Changed(person, moved ? "person.moved" : "person.appointed", $"{court} {DayText.Of(day)}");
        return null;
    }

    /// <summary>Ends a post; the day given is the last.</summary>
    public async Task<Problem?> EndPost(Person person, long id, DateOnly last, CancellationToken cancellation)
    {
        if (await store.Set<Post>().SingleOrDefaultAsync(post => post.Id == id && post.PersonId == person.Id, cancellation) is not { } post) return new(ProblemCodes.PersonNotFound, "没有这个岗位。");
        if (last < post.From || post.To < last) return new(ProblemCodes.BadPerson, "截止日应在岗位起止之间。");
        post.To = last;
        await EndGrants(person, last.AddDays(1), SuccessionReason.Moved, cancellation);
        Changed(person, "post.ended", $"{post.CourtCode} {DayText.Of(last)}");
        return null;
    }

    /// <summary>Gives a role.</summary>
    public async Task<Problem?> Give(Person person, Grant grant, CancellationToken cancellation)
    {
        if (await store.Set<CourtUnit>().FindAsync([grant.CourtCode], cancellation) is null) return new(ProblemCodes.CourtNotFound, $"没有代字为“{grant.CourtCode}”的法院。");
        if (grant.JudgeId is { } judge && !await store.Users.AnyAsync(one => one.Id == judge, cancellation)) return new(ProblemCodes.BadGrant, "没有所指的法官。");
        if (GrantRules.Check(grant, person, await Grants(person, cancellation), await Posts(person, cancellation), actor.Id) is { } wrong)
        {
            store.Record(Actor, "grant.refused", PersonSubject.Of(person.Id), $"{grant.Role} {wrong.Code.Code}", outcome: ActionOutcome.Refused);
            return wrong;
        }

        (grant.PersonId, grant.GivenBy) = (person.Id, Actor);
        store.Add(grant);
        Changed(person, "grant.given", $"{grant.Role} {grant.CourtCode} {Period.Of(grant.From, grant.To)}");
        return null;
    }

    /// <summary>Ends a role; the day given is the last, and may be yesterday to end it at once.</summary>
    public async Task<Problem?> EndGrant(Person person, long id, DateOnly last, CancellationToken cancellation)
    {
        if (await store.Set<Grant>().SingleOrDefaultAsync(grant => grant.Id == id && grant.PersonId == person.Id, cancellation) is not { } grant) return new(ProblemCodes.PersonNotFound, "没有这个角色。");
        if (actor.Id == person.Id && grant.Role == Role.SecurityAdmin) return new(ProblemCodes.OwnGrant, "自己的安全管理员角色请由另一位安全管理员办理，以免无人管理。");
        if (grant.To < last) return new(ProblemCodes.BadGrant, "角色在此之前已经截止。");
        if (GrantRules.HasOpenWork(grant.Role)) await AddSuccession(person, last.AddDays(1), SuccessionReason.Moved, cancellation);
        if (grant.From > last) store.Remove(grant);
        else grant.To = last;
        Changed(person, "grant.ended", $"{grant.Role} {grant.CourtCode} {DayText.Of(last)}");
        return null;
    }

    /// <summary>Says that a person is gone from a day on: posts and grants end the day before, the account is shut and every session over.</summary>
    public async Task Leave(Person person, DateOnly day, CancellationToken cancellation)
    {
        person.Left = day;
        foreach (var post in (await Posts(person, cancellation)).Where(post => !(post.To < day))) End(post, day);
        await EndGrants(person, day, SuccessionReason.Left, cancellation);
        await sessions.EndAll(person, cancellation);
        Changed(person, "person.left", DayText.Of(day));
    }

    /// <summary>Says that a person who was gone is back; posts and roles are given anew.</summary>
    public void Return(Person person)
    {
        person.Left = null;
        Changed(person, "person.returned");
    }

    /// <summary>Shuts an account at once, or opens it again.</summary>
    public async Task<Problem?> Lock(Person person, bool isLocked, CancellationToken cancellation)
    {
        if (isLocked && person.Id == actor.Id) return new(ProblemCodes.OwnGrant, "不能锁定自己的账号。");
        person.IsLocked = isLocked;
        if (isLocked) await sessions.EndAll(person, cancellation);
        else (person.LockoutEnd, person.AccessFailedCount) = (null, 0);
        Changed(person, isLocked ? "person.locked" : "person.unlocked");
        return null;
    }

    /// <summary>Says that a person is away; no work is assigned on these days.</summary>
    public Problem? AddAbsence(Person person, DateOnly from, DateOnly to)
    {
        if (to < from || to < clock.Today()) return new(ProblemCodes.BadPerson, "截止日不得早于起始日，也不得已经过去。");
        store.Add(new Absence { PersonId = person.Id, From = from, To = to });
        Changed(person, "absence.added", Period.Of(from, to));
        return null;
    }

    public async Task<Problem?> RemoveAbsence(Person person, long id, CancellationToken cancellation)
    {
        if (await store.Set<Absence>().SingleOrDefaultAsync(absence => absence.Id == id && absence.PersonId == person.Id, cancellation) is not { } absence) return new(ProblemCodes.PersonNotFound, "没有这次外出。");
        store.Remove(absence);
        Changed(person, "absence.removed", Period.Of(absence.From, absence.To));
        return null;
    }

    /// <summary>Puts a change on record, and makes whoever has read the person before read again.</summary>
    public void Changed(Person person, string action, string? detail = null)
    {
        person.ConcurrencyStamp = Guid.NewGuid().ToString("N");
        store.Record(Actor, action, PersonSubject.Of(person.Id), detail);
    }

    private async Task EndGrants(Person person, DateOnly day, SuccessionReason reason, CancellationToken cancellation)
    {
        var ended = (await Grants(person, cancellation)).Where(grant => !(grant.To < day)).ToList();
        foreach (var grant in ended)
        {
            if (grant.From >= day) store.Remove(grant);
            else grant.To = day.AddDays(-1);
            store.Record(Actor, "grant.ended", PersonSubject.Of(person.Id), $"{grant.Role} {grant.CourtCode} {DayText.Of(day.AddDays(-1))}");
        }

        if (ended.Exists(grant => GrantRules.HasOpenWork(grant.Role))) await AddSuccession(person, day, reason, cancellation);
    }

    /// <summary>Has the work wait for a successor, and tells those who name one.</summary>
    private async Task AddSuccession(Person person, DateOnly since, SuccessionReason reason, CancellationToken cancellation)
    {
        store.Add(new Succession { PersonId = person.Id, Since = since, Reason = reason });
        var today = clock.Today();
        var administrators = await store.Set<Grant>().Where(grant => grant.Role == Role.SecurityAdmin && grant.From <= today && (grant.To == null || grant.To >= today)).Select(grant => grant.PersonId).Distinct().ToListAsync(cancellation);
        var key = $"{PersonSubject.Of(person.Id)}:succession:{Guid.NewGuid():N}";
        foreach (var administrator in administrators) store.Notify(administrator, NoticeKind.Handover, PersonSubject.Of(person.Id), "有人调动或离任，在办工作待指定接办人", "/admin/people", key);
    }

    // A post that would end before it began was a mistake of the same day.
    private void End(Post post, DateOnly day)
    {
        if (post.From >= day) store.Remove(post);
        else post.To = day.AddDays(-1);
    }

    private Task<List<Post>> Posts(Person person, CancellationToken cancellation) => person.Id == 0 ? Task.FromResult(new List<Post>()) : store.Set<Post>().Where(post => post.PersonId == person.Id).ToListAsync(cancellation);

    private Task<List<Grant>> Grants(Person person, CancellationToken cancellation) => store.Set<Grant>().Where(grant => grant.PersonId == person.Id).ToListAsync(cancellation);
}
