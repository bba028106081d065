using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Features.People;
using Microsoft.AspNetCore.Mvc.Testing;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>Clients of somebody who is signed in.</summary>
internal static partial class SignedInClient
{
    private static readonly ConditionalWeakTable<WebApplicationFactory<Program>, ConcurrentDictionary<string, string>> Tokens = [];

    /// <summary>A client with the bearer token of one of <see cref="DemoPeople"/>; good for the interface and for pages. The token is asked for once a server and person.</summary>
    public static HttpClient SignIn(this WebApplicationFactory<Program> server, string userName, string password = DemoPeople.Password)
    {
        var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var token = Tokens.GetOrCreateValue(server).GetOrAdd(userName + '\n' + password, _ => Token(client, userName, password));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>A client that signed in on the page, with its cookie.</summary>
    public static async Task<HttpClient> SignInByPage(this WebApplicationFactory<Program> server, string userName, string password = DemoPeople.Password)
    {
        var client = server.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.PostForm("/sign-in", ("userName", userName), ("password", password));
        Assert.Equal(System.Net.HttpStatusCode.SeeOther, answer.StatusCode);
        return client;
    }

    /// <summary>Opens a page for its secret, and posts its form.</summary>
    public static async Task<HttpResponseMessage> PostForm(this HttpClient client, string page, params (string Name, string Value)[] fields)
    {
        var html = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", SecretOf(html))).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2)));
        return await client.PostAsync(new Uri(page, UriKind.Relative), form);
    }

    /// <summary>The secret in the forms of a page.</summary>
    public static string SecretOf(string html) => Secret().Match(html).Groups["secret"].Value;

    private static string Token(HttpClient client, string userName, string password)
    {
        using var answer = client.PostAsJsonAsync("/api/v1/session", new { userName, password }).GetAwaiter().GetResult();
        var body = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
        Assert.True(answer.IsSuccessStatusCode, body);
        return JsonDocument.Parse(body).RootElement.GetProperty("accessToken").GetString()!;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"(?<secret>[^\"]+)\"|name=\"__RequestVerificationToken\"[^>]*value=\"(?<secret>[^\"]+)\"")]
    private static partial Regex Secret();
}
