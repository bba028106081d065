using System.Text;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Tests.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>
/// Every endpoint and page against access.tsv: for each kind of person, what they get. The walk asks with ids that do not exist and without a body, so a request that is allowed ends
/// somewhere behind the door (200, 400, 404 …), and one that is not ends at it.
/// </summary>
public sealed class AccessWalkTests(DemoServer server) : IClassFixture<DemoServer>
{
    /// <summary>The columns of the table, and who walks for each. Two people have the same role for different courts.</summary>
    private static readonly (string Column, string? UserName)[] People =
    [
        ("nobody", null), ("staff", DemoPeople.Asker), ("staff, other court", DemoPeople.OtherAsker), ("assistant", DemoPeople.Assistant), ("expert", DemoPeople.Expert), ("expert, other court", DemoPeople.OtherExpert),
        ("reviewer", DemoPeople.Reviewer), ("reviewer, other court", DemoPeople.OtherReviewer), ("dispatcher", DemoPeople.Dispatcher), ("dispatcher, other court", DemoPeople.OtherDispatcher), ("editor", DemoPeople.Editor),
        ("editor, other court", DemoPeople.SpcEditor), ("leader", DemoPeople.Leader), ("system", DemoPeople.SystemAdmin), ("security", DemoPeople.SecurityAdmin), ("audit", DemoPeople.AuditAdmin),
    ];

    /// <summary>Walked last: whoever has walked them is signed out.</summary>
    private static readonly string[] EndSessions = ["DELETE /api/v1/session", "POST /sign-out"];

    [Fact]
    public void Every_endpoint_and_page_names_who_may_use_it() =>
        Assert.Empty(Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && !endpoint.Metadata.OfType<IAuthorizeData>().Any(data => data.Policy is not null)).Select(Name).Distinct());

    [Fact]
    public async Task Everybody_gets_what_the_table_says_and_nothing_else()
    {
        var expected = AccessTable.Read();
        var wrong = new List<string>();
        var missing = new StringBuilder();
        var requests = new List<(string Name, HttpMethod Method, string Address)>();
        foreach (var endpoint in Endpoints()) requests.AddRange(await Requests(endpoint));
        var walked = requests.DistinctBy(request => request.Name).OrderBy(request => EndSessions.Contains(request.Name)).ThenBy(request => request.Name, StringComparer.Ordinal).ToList();
        var clients = People.Select(person => person.UserName is null ? server.CreateClient(new() { AllowAutoRedirect = false }) : server.SignIn(person.UserName)).ToList();
        Assert.Equal(People.Select(person => person.Column), AccessTable.Columns);
        foreach (var (name, method, address) in walked)
        {
            var actual = new List<string>();
            foreach (var client in clients)
            {
                using var request = new HttpRequestMessage(method, address);
                using var answer = await client.SendAsync(request);
                actual.Add(Meaning(answer));
            }

            if (!expected.Remove(name, out var row)) missing.AppendLine().Append(name).Append('\t').AppendJoin('\t', actual);
            else if (!row.SequenceEqual(actual)) wrong.Add($"{name}\n  table: {string.Join(' ', row)}\n  found: {string.Join(' ', actual)}");
        }

        foreach (var client in clients) client.Dispose();
        wrong.AddRange(expected.Keys.Select(gone => $"{gone}: in the table, not in the program"));
        Assert.True(missing.Length == 0, "Rows to add to access.tsv, if they are what is meant:" + missing);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private IEnumerable<RouteEndpoint> Endpoints() => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Name(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.Trim('/');

    private async Task<IEnumerable<(string Name, HttpMethod Method, string Address)>> Requests(RouteEndpoint endpoint)
    {
        var (name, address) = (Name(endpoint), Address(endpoint.RoutePattern));
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
        {
            var compiled = await server.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);
            // A page without a handler for GET is shown all the same.
            return compiled.HandlerMethods.Select(handler => (handler.HttpMethod.ToUpperInvariant(), Handler: handler.Name is null ? "" : "?handler=" + handler.Name)).Append(("GET", "")).Distinct()
                .Select(handler => ($"{handler.Item1} {name}{handler.Item2}", new HttpMethod(handler.Item1), address + handler.Item2));
        }

        return (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method is not ("HEAD" or "OPTIONS"))
            .Select(method => ($"{method} {name}", new HttpMethod(method), address));
    }

    // Numbers and names alike: an id that nothing has.
    private static string Address(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) => "/" + string.Join(
        '/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "987654321"))));

    private static string Meaning(HttpResponseMessage answer) => (int)answer.StatusCode switch
    {
        401 => "sign-in",
        302 when answer.Headers.Location!.ToString().Contains("/sign-in?back=", StringComparison.Ordinal) => "sign-in",
        403 => "forbid",
        >= 500 => $"broken({(int)answer.StatusCode})",
        _ => "allow",
    };
}
