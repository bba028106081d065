using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace KnowledgeBase.Api.Tests.Hosting;

/// <summary>
/// A PostgreSQL server for this test run alone, on a free loopback port and in a folder of its own, stopped and removed at the end. It refuses to run as root,
/// so root starts it as the user postgres. It does not sync to disk unless told to: tests that kill it ask for that.
/// </summary>
internal sealed class PostgreSqlServer : IDisposable
{
    private static readonly Lazy<PostgreSqlServer> OfRun = new(() =>
    {
        var server = new PostgreSqlServer(syncs: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        return server;
    });

    private readonly string _folder = Path.Combine(Path.GetTempPath(), "kb-postgresql-" + Guid.NewGuid().ToString("N"));
    private readonly string _binaries;
    private readonly int _port = FreePort();
    private bool _stopped;

    public PostgreSqlServer(bool syncs)
    {
        _binaries = Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(folder => folder, StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).First();
        Directory.CreateDirectory(_folder);
        if (Environment.IsPrivilegedProcess) Run("chown", ["postgres", _folder]);
        RunAsOwner($"{_binaries}/initdb -D {_folder}/data -U postgres -A trust -E UTF8 --locale=C{(syncs ? "" : " --no-sync")}");
        var settings = $"-c listen_addresses=127.0.0.1 -c port={_port} -c unix_socket_directories={_folder} -c max_connections=200{(syncs ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off")}";
        RunAsOwner($"{_binaries}/pg_ctl -D {_folder}/data -l {_folder}/log -w -o '{settings}' start");
    }

    /// <summary>The server of the run, started when first asked for.</summary>
    public static PostgreSqlServer Shared => OfRun.Value;

    /// <summary>Connection string of a new database: empty, or a copy of another that nobody is connected to.</summary>
    public string CreateDatabase(string name, string? template = null)
    {
        Execute($"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        return $"{Address};Database={name};Maximum Pool Size=30";
    }

    public void DropDatabase(string name)
    {
        NpgsqlConnection.ClearAllPools();
        Execute($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    public void Dispose()
    {
        if (_stopped) return;
        _stopped = true;
        RunAsOwner($"{_binaries}/pg_ctl -D {_folder}/data -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private string Address => $"Host=127.0.0.1;Port={_port};Username=postgres";

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(Address + ";Database=postgres;Pooling=false");
        connection.Open();
#pragma warning disable CA2100 // Names are made by the tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void RunAsOwner(string command) =>
        _ = Environment.IsPrivilegedProcess ? Run("su", ["postgres", "-s", "/bin/sh", "-c", command]) : Run("/bin/sh", ["-c", command]);

    private static int Run(string program, string[] arguments)
    {
        // pg_ctl leaves the server behind with its own output, so nothing may be redirected into pipes here.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add("exec \"$0\" \"$@\" >/dev/null 2>&1");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0 ? 0 : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
