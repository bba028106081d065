using System.Net;
using System.Net.Http.Json;
using KnowledgeBase.Api.Commands;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>A store that nobody has used yet, without a demonstration.</summary>
public sealed class FirstStartTests(KnowledgeBaseServer server) : IClassFixture<KnowledgeBaseServer>
{
    [Fact]
    public async Task The_first_start_makes_courts_and_one_security_administrator_who_has_to_change_the_password()
    {
        await InStore(async store =>
        {
            Assert.True(await store.Set<CourtUnit>().CountAsync() > 1_000);
            Assert.Equal(CourtTier.Basic, (await store.Set<CourtUnit>().SingleAsync(court => court.Code == "鲁1002")).Tier);
            var admin = await store.Users.SingleAsync(person => person.UserName == "admin");
            Assert.True(admin.MustChangePassword);
            Assert.Equal(Role.SecurityAdmin, (await store.Set<Grant>().SingleAsync(grant => grant.PersonId == admin.Id)).Role);
        });
        await using var scope = server.Services.CreateAsyncScope();
        Assert.Null(await FirstAdministrator.Create(scope.ServiceProvider, CancellationToken.None));
    }

    [Fact]
    public async Task The_command_makes_another_and_its_password_serves_once()
    {
        var (code, said, _) = await Run(CreateAdminCommand.Command, "another");
        Assert.Equal(CommandExit.Done, code);
        var password = said.Split("一次性密码：")[1].Split('\n')[0].Trim();
        using var client = server.CreateClient();
        using var first = await client.PostAsJsonAsync("/api/v1/session", new { userName = "another", password });
        Assert.Equal(HttpStatusCode.Forbidden, first.StatusCode);
        using var changed = await client.PostAsJsonAsync("/api/v1/session/password", new { userName = "another", password, newPassword = "Benren-2026!" });
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
        using var again = await client.PostAsJsonAsync("/api/v1/session", new { userName = "another", password });
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
        using var admin = server.SignIn("another", "Benren-2026!");
        Assert.Contains("安全管理员", await admin.GetStringAsync(new Uri("/admin/people", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_is_verified_by_a_command()
    {
        var (code, said, _) = await Run(VerifyCommand.Command);
        Assert.Equal(CommandExit.Done, code);
        Assert.Contains("链条完好", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_person_cannot_sign_in_without_a_demonstration()
    {
        await InStore(async store =>
        {
            var hasher = new Microsoft.AspNetCore.Identity.PasswordHasher<Person>();
            var person = new Person { Name = "演示", UserName = "demo-x", NormalizedUserName = "DEMO-X", IsDemo = true, SecurityStamp = "1" };
            person.PasswordHash = hasher.HashPassword(person, DemoPeople.Password);
            store.Add(person);
            await store.Commit(CancellationToken.None);
        });
        using var client = server.CreateClient();
        using var refused = await client.PostAsJsonAsync("/api/v1/session", new { userName = "demo-x", password = DemoPeople.Password });
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }

    private async Task<(int Code, string Out, string Error)> Run(ServerCommand command, params string[] arguments)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var code = await command.Run(new CommandRun(server.Services, arguments, output, error, CancellationToken.None));
        return (code, output.ToString(), error.ToString());
    }

    private async Task InStore(Func<StoreContext, Task> work)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<StoreContext>());
    }
}
