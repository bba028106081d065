using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>The server as a process of its own, which can be killed at any moment.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly HttpClient _client;

    private ServerProcess(Process process, int port)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        // Nobody reads it, but a full pipe would stop the process.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Starts it with these settings.</summary>
    /// <param name="largestFile">Size in KiB above which the process cannot write a file, as on a full disk; null for no limit.</param>
    /// <param name="settings">Name=value.</param>
    public static ServerProcess Start(int? largestFile, params string[] settings)
    {
        var port = FreePort();
        string[] server = ["dotnet", "exec", Path.Combine(AppContext.BaseDirectory, "KnowledgeBase.Api.dll"), $"--Urls=http://127.0.0.1:{port}", .. settings.Select(setting => "--" + setting)];
        var start = new ProcessStartInfo("/bin/bash") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        // The runtime's own double mapping is a file too.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        var limit = largestFile is { } blocks ? string.Create(CultureInfo.InvariantCulture, $"trap '' XFSZ; ulimit -f {blocks}; ") : "";
        foreach (var argument in (string[])["-c", limit + "exec \"$@\"", "bash", .. server]) start.ArgumentList.Add(argument);
        return new ServerProcess(Process.Start(start)!, port);
    }

    /// <summary>Waits until its readiness is as wanted, and gives it.</summary>
    public async Task<JsonElement> Until(Func<JsonElement, bool> isWanted)
    {
        var giveUp = DateTime.UtcNow + Patience;
        var last = "";
        while (DateTime.UtcNow < giveUp)
        {
            try
            {
                using var ready = await _client.GetAsync(new Uri("/ready", UriKind.Relative));
                last = await ready.Content.ReadAsStringAsync();
                if (ready.StatusCode == HttpStatusCode.OK && JsonDocument.Parse(last).RootElement is var state && isWanted(state)) return state;
            }
            catch (HttpRequestException)
            {
                Assert.False(_process.HasExited, "The server has ended.");
            }

            await Task.Delay(50);
        }

        throw new TimeoutException(last);
    }

    /// <summary>How many entries a search finds.</summary>
    public async Task<long> Count(string text)
    {
        var answer = await _client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/search?q={Uri.EscapeDataString(text)}&view=list", UriKind.Relative));
        return answer.GetProperty("total").GetInt64();
    }

    /// <summary>kill -9.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
        _client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
