using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Simulation;

/// <summary>The made-up people of a simulation.</summary>
internal sealed class Population
{
    public const string Password = "Moni-2026-moni";

    private static readonly DateOnly Since = new(2024, 1, 1);

    private readonly List<Member> _members = [];

    /// <summary>All of them, once <see cref="Create"/> has run.</summary>
    public IReadOnlyList<Member> Members => _members;

    public IEnumerable<Member> Of(Role role) => _members.Where(member => member.Role == role);

    /// <summary>Puts them into the store. They have one password and one hash of it: hashing takes long on purpose.</summary>
    public async Task Create(StoreContext store, SimulationPlan plan)
    {
        var hash = new PasswordHasher<Person>().HashPassword(new Person { Name = "" }, Password);
        Add(Role.Staff, plan.Askers);
        Add(Role.Expert, plan.Experts);
        Add(Role.Dispatcher, SimulationPlan.Dispatchers);
        Add(Role.Reviewer, SimulationPlan.Reviewers);
        Add(Role.Editor, SimulationPlan.Editors);
        await store.SaveChangesAsync();
        for (var i = 0; i < _members.Count; i++)
        {
            var member = _members[i] = _members[i] with { Id = await IdOf(_members[i].UserName) };
            store.Add(new Post { PersonId = member.Id, CourtCode = member.Role == Role.Staff ? SimulationPlan.AskingCourt : SimulationPlan.Court, Division = "民事审判第一庭", Title = "审判员", From = Since });
            // Each division has its head, who reviews what its experts answer.
            var division = member.Role is Role.Expert or Role.Reviewer ? $"模拟{i % SimulationPlan.Reviewers}庭" : null;
            if (member.Role != Role.Staff) store.Add(new Grant { PersonId = member.Id, Role = member.Role, CourtCode = SimulationPlan.Court, Division = division, From = Since });
        }

        await store.Commit(CancellationToken.None);

        void Add(Role role, int count)
        {
            for (var i = 1; i <= count; i++)
            {
                var name = $"moni-{role}-{i}".ToLowerInvariant();
                _members.Add(new Member(0, name, role));
                store.Add(new Person
                {
                    Name = "模拟" + i,
                    UserName = name,
                    NormalizedUserName = name.ToUpperInvariant(),
                    Email = name + "@example.org",
                    NormalizedEmail = (name + "@example.org").ToUpperInvariant(),
                    PasswordHash = hash,
                    SecurityStamp = Guid.NewGuid().ToString("N"),
                    LockoutEnabled = true,
                });
            }
        }

        Task<long> IdOf(string name) => store.Users.Where(person => person.UserName == name).Select(person => person.Id).SingleAsync();
    }
}

/// <summary>Somebody in a simulation.</summary>
/// <param name="Id">The person's id.</param>
/// <param name="UserName">Name for signing in.</param>
/// <param name="Role">What they do; staff ask.</param>
internal sealed record Member(long Id, string UserName, Role Role);
