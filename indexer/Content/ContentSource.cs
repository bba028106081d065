using System.Globalization;
using System.IO.Enumeration;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads entries from a file or a folder of any supported layout. Never throws for what it reads: whatever is wrong
/// with a path, a file or a line comes out as a problem, and the rest is read. Safe for concurrent use.
/// </summary>
public static class ContentSource
{
    private static readonly string[] NotContent = ["README", "AUTHORING"];

    /// <summary>
    /// Reads everything under <paramref name="path"/>, file by file as the caller enumerates. Of several entries with
    /// one id the first counts; a file that holds others gives one problem for them all (<c>content.duplicate-id</c>).
    /// </summary>
    /// <param name="path">A file or a folder.</param>
    /// <param name="told">The layout of all files; null finds it out for each.</param>
    public static IEnumerable<ContentItem> Read(string path, SourceKind? told = null)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            yield return Problem(path, "content.not-found", "路径不存在。", "请检查路径是否正确。");
            yield break;
        }

        var (files, failure) = TryListFiles(path);
        if (failure is not null) yield return failure.Value;
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var duplicates = new Duplicates();
            foreach (var item in ReadFile(path, file, told))
            {
                if (item.Entry is { } entry && !places.TryAdd(entry.Id, PlaceOf(entry, file))) duplicates.Add(entry, places[entry.Id], file);
                else yield return item;
            }

            if (duplicates.Problem is { } problem) yield return problem;
        }
    }

    /// <summary>
    /// The files that <see cref="Read"/> would read, as paths relative to <paramref name="path"/> with forward slashes, in
    /// ordinal order; a file gives its own name. Only .md, .jsonl and .docx; not README and AUTHORING, nothing hidden,
    /// nothing in folders that are links.
    /// </summary>
    /// <exception cref="IOException">The folder does not exist or cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<string> ListFiles(string path)
    {
        if (File.Exists(path)) return [Path.GetFileName(path)];
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = 0,
            IgnoreInaccessible = false,
        };
        var found = new FileSystemEnumerable<string>(path, (ref FileSystemEntry entry) => entry.ToFullPath(), options)
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && IsContent(entry.FileName),
            ShouldRecursePredicate = (ref FileSystemEntry entry) =>
                // Linked folders may go round in a circle.
                entry.FileName[0] != '.' && (entry.Attributes & FileAttributes.ReparsePoint) == 0,
        };
        var files = found.Select(file => Path.GetRelativePath(path, file).Replace('\\', '/')).ToArray();
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }

    /// <summary>Reads one of the files that <see cref="ListFiles"/> gave; does not look for ids used in other files.</summary>
    /// <param name="root">The path given to <see cref="ListFiles"/>.</param>
    /// <param name="file">One of the paths it returned.</param>
    /// <param name="told">The layout; null finds it out.</param>
    public static IEnumerable<ContentItem> ReadFile(string root, string file, SourceKind? told = null)
    {
        var path = Directory.Exists(root) ? Path.Combine(root, file) : root;
        if (told == SourceKind.JsonLines || (told is null && IsJsonLines(file))) return JsonLinesReader.Read(path, file);
        if (IsDocx(file) || told == SourceKind.StatuteDocx)
            return IsDocx(file) && (told is null or SourceKind.Statute or SourceKind.StatuteDocx) ? DocxStatuteReader.Read(path, file) : [UnknownKind(file)];
        var content = TextFile.Read(path, file);
        if (content.Problem is not null) return [new ContentItem(null, content.Problem)];
        if (string.IsNullOrWhiteSpace(content.Text)) return [Problem(file, "content.empty", "文件是空的。", "请补充内容，或者删除该文件。")];
        var source = SourceText.Of(file, content.Text);
        return (told ?? SourceDetection.KindOf(source)) switch
        {
            SourceKind.Markdown => MarkdownEntryReader.Read(source),
            SourceKind.CaseLibrary => CaseLibraryReader.Read(source),
            SourceKind.AnswerBatch => AnswerBatchReader.Read(source),
            SourceKind.Statute => StatuteReader.Read(source),
            SourceKind.JsonLines or SourceKind.StatuteDocx or null => [UnknownKind(file)],
        };
    }

    private static (IReadOnlyList<string> Files, ContentItem? Failure) TryListFiles(string path)
    {
        try
        {
            return (ListFiles(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ([], Problem(path, "content.unreadable", $"文件夹无法读取：{e.Message}", "请检查读取权限。"));
        }
    }

    private static bool IsContent(ReadOnlySpan<char> name)
    {
        if (name[0] == '.') return false;
        if (IsJsonLines(name)) return true;
        // Word keeps a file of its own beside a document that is open.
        if (IsDocx(name)) return !name.StartsWith("~$", StringComparison.Ordinal);
        if (!name.EndsWith(".md", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (var other in NotContent)
        {
            if (name[..^3].Equals(other, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }

    private static bool IsJsonLines(ReadOnlySpan<char> name) => name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsDocx(ReadOnlySpan<char> name) => name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase);

    private static ContentItem UnknownKind(string file) =>
        Problem(file, "content.unknown-kind", "无法识别文件的格式。", "请按 content/AUTHORING.md 编写，或者指明格式。");

    private static SourcePlace PlaceOf(KnowledgeEntry entry, string file) => entry.Source ?? new SourcePlace(file, 0);

    private static ContentItem Problem(string file, string code, string message, string remedy) =>
        new(null, new ContentProblem(file, 0, code, message, remedy));

    /// <summary>The entries of one file whose ids are taken: a second copy of a statute would else give hundreds of problems.</summary>
    private sealed class Duplicates
    {
        private int _count;
        private string _id = "";
        private SourcePlace? _first, _second;

        public ContentItem? Problem => _first is null || _second is null ? null : new ContentItem(null, new ContentProblem(
            _second.File, _second.Line, "content.duplicate-id",
            _count == 1
                ? string.Create(CultureInfo.InvariantCulture, $"标识“{_id}”已在 {_first.File} 第 {_first.Line} 行使用，本条没有收入。")
                : string.Create(CultureInfo.InvariantCulture, $"有 {_count} 条的标识已经使用，没有收入；第一条是“{_id}”，已在 {_first.File} 第 {_first.Line} 行使用。"),
            "请修改其中一个的标识，或者删除重复的内容。"));

        public void Add(KnowledgeEntry entry, SourcePlace taken, string file)
        {
            if (_count++ == 0) (_id, _first, _second) = (entry.Id, taken, PlaceOf(entry, file));
        }
    }
}
