namespace KnowledgeBase.Indexer.Content;

/// <summary>What reading a text file gave: its text and encoding, or the problem that prevented it.</summary>
/// <param name="Text">The text with LF line ends and without byte order mark; null with a problem.</param>
/// <param name="Encoding">UTF-8, UTF-16LE, UTF-16BE or GB18030; null with a problem.</param>
/// <param name="Problem">Why there is no text; null where there is.</param>
internal readonly record struct TextFileResult(string? Text, string? Encoding, ContentProblem? Problem);

/// <summary>Reads text files of unknown encoding, as courts keep them.</summary>
internal static class TextFile
{
    /// <summary>Largest file read at once, in bytes.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    /// <summary>Reads <paramref name="path"/>; problems name it <paramref name="shownAs"/>.</summary>
    public static TextFileResult Read(string path, string? shownAs = null)
    {
        var name = shownAs ?? path;
        byte[] bytes;
        try
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length > MaxBytes)
                return Failed(name, 0, "content.too-large", "文件超过 64 MB。", "请拆分文件，或者改用 JSON Lines 格式（.jsonl）。");
            bytes = new byte[length];
            var read = 0;
            while (read < bytes.Length)
            {
                var count = RandomAccess.Read(file, bytes.AsSpan(read), read);
                if (count == 0) return Failed(name, 0, "content.unreadable", "读取时文件变短了。", "请等待文件写完后重新读取。");
                read += count;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(name, 0, "content.unreadable", $"文件无法读取：{e.Message}", "请检查文件是否存在以及读取权限。");
        }

        return Decode(bytes, name);
    }

    /// <summary>Decodes bytes as <see cref="Read"/> does.</summary>
    public static TextFileResult Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var decoded = TextDecoding.Decode(bytes);
        if (decoded.Text is null)
        {
            var line = decoded.ErrorOffset < 0 ? 0 : 1 + bytes[..decoded.ErrorOffset].Count((byte)'\n');
            return decoded.IsBinary
                ? Failed(name, line, "content.binary", "文件含有空字节，不是文本文件。", "请删除该文件，或者另存为 UTF-8 文本。")
                : Failed(name, line, "content.encoding", "文件中有无法解码的字节。", "请用 UTF-8 编码重新保存该文件。");
        }

        var text = decoded.Text;
        if (text.Contains('\r', StringComparison.Ordinal))
            text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return new TextFileResult(text, decoded.Encoding, null);
    }

    private static TextFileResult Failed(string file, int line, string code, string message, string remedy) =>
        new(null, null, new ContentProblem(file, line, code, message, remedy));
}
