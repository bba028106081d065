using System.Runtime.InteropServices;

namespace KnowledgeBase.Indexer.Storage;

/// <summary>The folder of an index: names, the writer's lock, and what makes a commit survive a power cut.</summary>
internal sealed class IndexFolder
{
    private const string LockName = "write.lock";

    /// <summary>Takes the folder as it is; creates nothing.</summary>
    public IndexFolder(string path) => Root = System.IO.Path.GetFullPath(path);

    /// <summary>Absolute path.</summary>
    public string Root { get; }

    /// <summary>Path of a file in the folder.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Root, name);

    /// <summary>Takes the writer's lock, held until disposed; a process that dies loses it.</summary>
    /// <exception cref="IndexLockedException">Another writer holds it.</exception>
    public FileStream LockForWriting()
    {
        Directory.CreateDirectory(Root);
        try
        {
            return new FileStream(PathOf(LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(PathOf(LockName)))
        {
            throw new IndexLockedException(Root);
        }
    }

    /// <summary>Makes a file's bytes survive a power cut.</summary>
    public void Sync(string name)
    {
        using var handle = File.OpenHandle(PathOf(name), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Makes the names in the folder survive a power cut.</summary>
    public void SyncNames()
    {
        if (OperatingSystem.IsWindows()) return; // NTFS journals names; there is no call for it.
        var descriptor = NativeMethods.Open(Root, 0);
        if (descriptor < 0) throw new IOException($"Cannot open folder {Root} to flush it (error {Marshal.GetLastPInvokeError()}).");
        try
        {
            if (NativeMethods.Fsync(descriptor) != 0) throw new IOException($"Cannot flush folder {Root} (error {Marshal.GetLastPInvokeError()}).");
        }
        finally
        {
            _ = NativeMethods.Close(descriptor);
        }
    }

    /// <summary>Replaces a small file: readers find the old bytes or the new ones, never a mix, whatever happens.</summary>
    public void Replace(string name, ReadOnlySpan<byte> bytes)
    {
        var partial = PathOf(name + ".part");
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(bytes);
            file.Flush(flushToDisk: true);
        }

        File.Move(partial, PathOf(name), overwrite: true);
        SyncNames();
    }

    /// <summary>Deletes a file that may be gone already.</summary>
    public void Delete(string name) => File.Delete(PathOf(name));

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true, CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Fsync(int descriptor);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Close(int descriptor);
    }
}

/// <summary>Another process, or another writer in this one, has the index open for writing.</summary>
public sealed class IndexLockedException(string folder)
    : IOException($"The index in {folder} is open for writing elsewhere. Close the other writer, or open the index for reading.");
