using System.Text.Json;

namespace KnowledgeBase.Indexer.Content;

/// <summary>A line of a test corpus in the BEIR layout; with law and article it is an article, otherwise a case.</summary>
internal static class CorpusLine
{
    public static ContentItem Read(JsonElement line, SourcePlace place)
    {
        if (line.Text("_id") is not { } id || line.Text("text") is not { } text)
        {
            return new ContentItem(null, new ContentProblem(place.File, place.Line, "json.invalid-entry",
                "缺少标识（_id）或者正文（text）。", "请补充后重新导入。"));
        }

        var statute = StatuteOf(line);
        return new ContentItem(new KnowledgeEntry
        {
            Id = id,
            Kind = statute is null ? EntryKind.Judgment : EntryKind.StatuteArticle,
            Title = line.Text("title") ?? id,
            Number = statute is null ? null : line.Text("article"),
            Sections = [new EntrySection(statute is null ? "正文" : "条文", JsonText.Paragraphs(text))],
            Statute = statute,
            Source = place,
        }, null);
    }

    private static StatuteFacts? StatuteOf(JsonElement line)
    {
        if (line.Text("law") is not { } title || line.Text("article") is not { } heading) return null;
        if (!ArticleNumber.TryReadHeading(heading, out var article, out var sub, out _)) return null;
        var (law, version) = StatuteHeader.SplitName(title);
        return new StatuteFacts { Law = law, Version = version, Article = article, ArticleSub = sub };
    }
}
