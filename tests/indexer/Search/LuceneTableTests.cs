using System.Diagnostics;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Where Lucene is installed, the stored table is checked against Lucene itself.</summary>
public sealed class LuceneTableTests : IDisposable
{
    private const string Jars = "/usr/share/java/lucene-core-8.7.0.jar:/usr/share/java/lucene-analyzers-common-8.7.0.jar";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lucene-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_stored_table_is_what_Lucene_gives_today()
    {
        if (!IsLuceneInstalled()) return;
        LuceneCorpus.Write(_folder.FullName);
        var source = Path.Combine(Path.GetDirectoryName(LuceneComparisonTests.TablePath)!, "LuceneScores.java");
        Run("javac", "-cp", Jars, "-d", _folder.FullName, source);
        Run("java", "-cp", $"{Jars}:{_folder.FullName}", "LuceneScores", _folder.FullName);
        var fresh = Path.Combine(_folder.FullName, "actual.tsv");
        if (!File.Exists(LuceneComparisonTests.TablePath)) File.Copy(fresh, LuceneComparisonTests.TablePath);
        Assert.Equal(File.ReadAllLines(LuceneComparisonTests.TablePath), File.ReadAllLines(fresh));
    }

    private static bool IsLuceneInstalled() =>
        Jars.Split(':').All(File.Exists) && File.Exists("/usr/bin/java") && File.Exists("/usr/bin/javac");

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors}");
    }
}
