using System.Net;
using System.Text.RegularExpressions;
using KnowledgeBase.Api.Tests.Hosting;

namespace KnowledgeBase.Api.Tests.Features.Questions.Pages;

/// <summary>Somebody at the pages of questions without scripts: sees forms, fills them in and sends them, as a browser would.</summary>
internal sealed partial class PageVisitor(HttpClient client) : IDisposable
{
    public static async Task<PageVisitor> SignIn(DemoServer server, string userName) => new(await server.SignInByPage(userName));

    public async Task<(HttpStatusCode Status, string Html)> See(string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sends fields to the page; where it leads is empty where the page came again.</summary>
    public async Task<(HttpStatusCode Status, string LedTo, string Html)> Send(string page, params (string Name, string Value)[] fields)
    {
        using var answer = await client.PostForm(page, fields);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "", await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Does something with a question in the version that its page shows; fails where it is refused.</summary>
    public async Task Do(long question, string action, params (string Name, string Value)[] fields)
    {
        var (status, led, html) = await Send($"/questions/{question}", [("action", action), ("version", await Version($"/questions/{question}")), .. fields]);
        Assert.True(status == HttpStatusCode.SeeOther && led.EndsWith("?done=" + action, StringComparison.Ordinal), $"{action}: {status} {Alert().Match(html).Value}");
    }

    /// <summary>The version that the forms of a page carry.</summary>
    public async Task<string> Version(string page) => VersionField().Match((await See(page)).Html).Groups[1].Value;

    /// <summary>Asks a question that nothing stops, up to the step given.</summary>
    public async Task<long> Ask(string title, string step = "submit")
    {
        var (status, led, html) = await Send(
            "/questions/ask", ("title", title), ("background", "甲与乙就此有争议。"), ("line", "民事"), ("category", "lawApplication"), ("whyNotSettled", "情形不同。"), ("confirmsNoPendingCase", "true"), ("step", step));
        Assert.True(status == HttpStatusCode.SeeOther, $"{status} {Alert().Match(html).Value}");
        return long.Parse(Number().Match(led).Groups[1].Value);
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex VersionField();

    [GeneratedRegex("/questions/([0-9]+)")]
    private static partial Regex Number();

    [GeneratedRegex("role=\"alert\">.*?</p>", RegexOptions.Singleline)]
    private static partial Regex Alert();
}
