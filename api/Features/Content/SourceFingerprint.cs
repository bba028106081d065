using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Features.Content;

/// <summary>Tells cheaply whether files have changed: by their names, sizes and times, and by the code that reads them.</summary>
internal static class SourceFingerprint
{
    /// <param name="paths">Files and folders; their order counts.</param>
    /// <param name="code">Changes whenever the same sources could give something else.</param>
    /// <param name="cancellation">Stops the walk over the files.</param>
    public static string Of(IEnumerable<string> paths, string code, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, code);
        foreach (var path in paths)
        {
            Add(hash, path);
            foreach (var file in Files(path))
            {
                cancellation.ThrowIfCancellationRequested();
                Add(hash, Path.GetRelativePath(path, file.FullName));
                Add(hash, file.Length);
                Add(hash, file.LastWriteTimeUtc.Ticks);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<FileInfo> Files(string path) => File.Exists(path)
        ? [new FileInfo(path)]
        : new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal);

    private static void Add(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Add(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Add(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
