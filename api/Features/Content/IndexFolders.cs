using System.Globalization;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.Extensions.Options;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>
/// The folder in which this process keeps its index: each building of it lies in a numbered folder of its own (000001, 000002 …), and the highest that is whole
/// counts. So the old one is served, and changed, until the new one is ready. One process uses the folder at a time; nothing in it that this program did not make
/// is touched.
/// </summary>
internal sealed class IndexFolders(IOptions<ContentOptions> options) : IDisposable
{
    private const string LockName = "server.lock";
    private const string RequestName = "rebuild.requested";
    private const string Digits = "D6";

    private static readonly string[] FormerFiles = ["*.seg", "*.del", "*.part", "manifest.json", "write.lock"];

    private readonly string _root = options.Value.Index;
    private FileStream? _lock;

    /// <summary>Takes the folder for this process, creating it; false where another process has it.</summary>
    /// <exception cref="ContentException">It holds what this program did not make.</exception>
    public bool TryClaim()
    {
        if (_lock is not null) return true;
        Directory.CreateDirectory(_root);
        RemoveFormerLayout();
        if (Directory.EnumerateFileSystemEntries(_root).Select(path => Path.GetFileName(path)!).FirstOrDefault(name => !IsOwn(name)) is { } foreign)
            throw new ContentException($"“{_root}”里有不是本程序建立的内容（{foreign}），不会覆盖。请另选 Content:Index。");
        try
        {
            _lock = new FileStream(Path.Combine(_root, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(Path.Combine(_root, LockName)))
        {
            return false;
        }

        return true;
    }

    /// <summary>The index that counts; null where there is none.</summary>
    public string? Latest() => Numbered().Where(KnowledgeIndex.IsIndex).MaxBy(NumberOf);

    /// <summary>Folder for the next index.</summary>
    public string Next() => Path.Combine(_root, (Numbered().Select(NumberOf).DefaultIfEmpty().Max() + 1).ToString(Digits, CultureInfo.InvariantCulture));

    /// <summary>Deletes all indexes but one, and what interrupted buildings have left.</summary>
    public void RemoveOthers(string? kept)
    {
        foreach (var folder in Directory.EnumerateDirectories(_root).Where(folder => folder != kept && IsOwn(Path.GetFileName(folder)))) Directory.Delete(folder, recursive: true);
    }

    /// <summary>Asks the process that uses the folder to build the index anew.</summary>
    public void RequestRebuild() => File.WriteAllText(Path.Combine(_root, RequestName), "");

    /// <summary>Whether somebody has asked so since this was last called.</summary>
    public bool TakeRequest()
    {
        var file = Path.Combine(_root, RequestName);
        if (!File.Exists(file)) return false;
        File.Delete(file);
        return true;
    }

    public void Dispose() => _lock?.Dispose();

    /// <summary>Earlier versions of this program kept one index right here, marked by a fingerprint of its sources.</summary>
    private void RemoveFormerLayout()
    {
        var mark = Path.Combine(_root, "sources.sha256");
        if (!File.Exists(mark)) return;
        foreach (var file in FormerFiles.SelectMany(pattern => Directory.EnumerateFiles(_root, pattern).ToList())) File.Delete(file);
        var dictionaries = Path.Combine(_root, "lexicon");
        if (Directory.Exists(dictionaries)) Directory.Delete(dictionaries, recursive: true);
        File.Delete(mark);
    }

    private IEnumerable<string> Numbered() => Directory.EnumerateDirectories(_root).Where(folder => IsNumber(Path.GetFileName(folder)));

    private static long NumberOf(string folder) => long.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture);

    private static bool IsOwn(string name) => name is LockName or RequestName || IsNumber(name.Split('.')[0]);

    private static bool IsNumber(string name) => name.Length >= 6 && name.All(char.IsAsciiDigit);
}
