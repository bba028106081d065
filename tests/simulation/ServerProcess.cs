using System.Diagnostics;
using System.Net;

namespace KnowledgeBase.Simulation;

/// <summary>The server as a process of its own, which can be killed at any moment and started again on the same store.</summary>
internal sealed class ServerProcess(string address, IReadOnlyDictionary<string, string> settings, string log) : IDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(2);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(2) };
    private Process? _process;

    /// <summary>When it was killed (UTC), each time.</summary>
    public List<DateTime> Kills { get; } = [];

    /// <summary>How long each start took until the first request was answered.</summary>
    public List<TimeSpan> Starts { get; } = [];

    public async Task Start(CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var program = Path.Combine(AppContext.BaseDirectory, "KnowledgeBase.Api.dll");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = AppContext.BaseDirectory };
        start.ArgumentList.Add(program);
        foreach (var (name, value) in settings) start.ArgumentList.Add($"--{name}={value}");
        start.ArgumentList.Add("--Urls=" + address);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += Append;
        _process.ErrorDataReceived += Append;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!await Answers(cancellation))
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended with {_process.ExitCode}; see {log}.");
            if (watch.Elapsed > LongestStart) throw new TimeoutException($"The server did not answer in {LongestStart}.");
            await Task.Delay(50, cancellation);
        }

        Starts.Add(watch.Elapsed);
    }

    /// <summary>Kills it as kill -9 does.</summary>
    public async Task Kill()
    {
        if (_process is null or { HasExited: true }) return;
        Kills.Add(DateTime.UtcNow);
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>What /ready says, with its status.</summary>
    public async Task<(HttpStatusCode Status, string Text)> Ready(CancellationToken cancellation)
    {
        using var answer = await _client.GetAsync(new Uri(address + "/ready"), cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellation));
    }

    public void Dispose()
    {
        if (_process is { HasExited: false }) _process.Kill();
        _process?.Dispose();
        _client.Dispose();
    }

    private async Task<bool> Answers(CancellationToken cancellation)
    {
        try
        {
            using var answer = await _client.GetAsync(new Uri(address + "/health"), cancellation);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception away) when (away is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private void Append(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (log) File.AppendAllText(log, line.Data + "\n");
    }
}
