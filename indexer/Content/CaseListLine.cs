using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>A line of the case library's list: number, title, cause, court, date, docket and 裁判要旨 of one entry.</summary>
internal static class CaseListLine
{
    private const string GuidingType = "01";

    public static ContentItem Read(JsonElement line, SourcePlace place)
    {
        var number = EntryNumber.Parse(line.Text("no") ?? "");
        if (number is null || line.Text("title") is not { } title || line.Text("gist") is not { } gist)
        {
            return new ContentItem(null, new ContentProblem(place.File, place.Line, "json.invalid-entry",
                "缺少入库编号（no）、标题（title）或者裁判要旨（gist）。", "请补充后重新导入。"));
        }

        title = HtmlRemains.Clean(title);
        var court = line.Text("court");
        return new ContentItem(new KnowledgeEntry
        {
            Id = number.Text,
            Kind = line.Text("type") == GuidingType || CaseLibraryReader.IsGuiding(title) ? EntryKind.GuidingCase : EntryKind.ReferenceCase,
            Title = title,
            Number = number.Text,
            CaseType = number.CaseType,
            Cause = line.Text("cause") ?? number.FindCause([]),
            Court = court,
            CourtLevel = CourtName.LevelOf(court),
            Region = line.Text("province") ?? CourtName.RegionOf(court),
            Procedure = line.Text("procedure"),
            Date = DateOnly.TryParseExact(line.Text("judged"), "yyyy.MM.dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null,
            DocketNumbers = line.Text("docket") is { } docket ? DocketList.Split(docket) : [],
            Sections = [new EntrySection("裁判要旨", JsonText.Paragraphs(HtmlRemains.Clean(gist)))],
            Source = place,
        }, null);
    }
}
