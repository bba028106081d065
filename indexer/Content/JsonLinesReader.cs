using System.Text.Json;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// Reads one JSON object a line, in any of three forms: an entry as <see cref="EntryJson"/> writes it; a line of the case
/// library's list (no, title, gist …); a line of a test corpus (_id, title, text). A broken line is a problem of that line.
/// </summary>
internal static class JsonLinesReader
{
    /// <summary>Reads the file at <paramref name="path"/> as it is enumerated; places and problems name it <paramref name="shownAs"/>.</summary>
    public static IEnumerable<ContentItem> Read(string path, string shownAs)
    {
        var (file, failure) = Open(path, shownAs);
        if (file is null)
        {
            yield return failure!.Value;
            yield break;
        }

        using (file)
        {
            var lines = 0;
            while (true)
            {
                var (item, more) = ReadNext(file, shownAs);
                if (item is not null)
                {
                    lines++;
                    yield return item.Value;
                }

                if (!more) break;
            }

            if (lines == 0) yield return Problem(shownAs, 0, "content.empty", "文件是空的。", "请补充内容，或者删除该文件。");
        }
    }

    private static (JsonLineFile? File, ContentItem? Problem) Open(string path, string shownAs)
    {
        try
        {
            return (new JsonLineFile(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Unreadable(shownAs, e));
        }
    }

    private static (ContentItem? Item, bool More) ReadNext(JsonLineFile file, string shownAs)
    {
        try
        {
            if (!file.Next()) return (null, false);
        }
        catch (IOException e)
        {
            return (Unreadable(shownAs, e), false);
        }

        var line = file.Line;
        if (file.Number == 1 && line.Length > 1 && (line.Span[0] is 0xFF or 0xFE || line.Span[..2].Contains((byte)0)))
            return (Problem(shownAs, 1, "content.encoding", "文件不是 UTF-8 编码。", "请用 UTF-8 编码重新保存该文件。"), false);
        if (file.IsTooLong)
            return (Problem(shownAs, file.Number, "json.line-too-long", "这一行超过 64 MB，已跳过。", "请检查是否缺少换行。"), true);
        return line.Span.Trim(" \t\r"u8).IsEmpty ? (null, true) : (ReadLine(line, new SourcePlace(shownAs, file.Number)), true);
    }

    private static ContentItem ReadLine(ReadOnlyMemory<byte> line, SourcePlace place)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return Problem(place, "json.not-an-object", "这一行不是 JSON 对象。", "每行应当是一个完整的 {…}。");
            if (root.TryGetProperty("_id", out _)) return CorpusLine.Read(root, place);
            if (root.TryGetProperty("no", out _)) return CaseListLine.Read(root, place);
            return Check(EntryJson.Read(line.Span) with { Source = place }, place);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return Problem(place, "json.broken-line", $"这一行无法读取：{e.Message}", "请检查 JSON 的写法和字段名；其余各行不受影响。");
        }
    }

    /// <summary>What the type alone does not say of an entry.</summary>
    private static ContentItem Check(KnowledgeEntry entry, SourcePlace place)
    {
        var wrong =
            string.IsNullOrWhiteSpace(entry.Id) ? "id 为空" :
            string.IsNullOrWhiteSpace(entry.Title) ? "title 为空" :
            entry.Sections.Count == 0 ? "没有 sections" :
            (entry.Kind == EntryKind.StatuteArticle) != (entry.Statute is not null) ? "statute 与 kind 不符" :
            (entry.Kind == EntryKind.ExpertAnswer) != (entry.Answer is not null) ? "answer 与 kind 不符" :
            (entry.Kind == EntryKind.NormativeDocument) != (entry.Document is not null) ? "document 与 kind 不符" : null;
        return wrong is null
            ? new ContentItem(entry, null)
            : Problem(place, "json.invalid-entry", $"条目不完整：{wrong}。", "请补充后重新导入。");
    }

    private static ContentItem Unreadable(string file, Exception e) =>
        Problem(file, 0, "content.unreadable", $"文件无法读取：{e.Message}", "请检查文件是否存在以及读取权限。");

    private static ContentItem Problem(SourcePlace place, string code, string message, string remedy) =>
        Problem(place.File, place.Line, code, message, remedy);

    private static ContentItem Problem(string file, int line, string code, string message, string remedy) =>
        new(null, new ContentProblem(file, line, code, message, remedy));
}
