using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads an entry in the project's own Markdown with YAML front matter (content/AUTHORING.md).</summary>
internal static class MarkdownEntryReader
{
    /// <summary>Reads the file: its entry unless something required is missing or wrong, and all problems.</summary>
    public static IEnumerable<ContentItem> Read(SourceText source)
    {
        var (front, failure) = FrontMatter.Read(source);
        if (front is null) return [failure!.Value];
        var fields = new MarkdownFields(source, front);
        return fields.Choice("kind", ["case", "question", "document"], required: true) switch
        {
            "case" => Read(source, front, fields, Case, MarkdownSchema.CaseFields, MarkdownSchema.RequiredCaseFields, MarkdownSchema.CaseSections, MarkdownSchema.RequiredCaseSections),
            "question" => Read(source, front, fields, Question, MarkdownSchema.QuestionFields, MarkdownSchema.RequiredQuestionFields, MarkdownSchema.QuestionSections, MarkdownSchema.RequiredQuestionSections),
            "document" => Read(source, front, fields, Document, MarkdownSchema.DocumentFields, MarkdownSchema.RequiredDocumentFields, MarkdownSchema.DocumentSections, MarkdownSchema.RequiredDocumentSections),
            _ => fields.Problems,
        };
    }

    private static IReadOnlyList<ContentItem> Read(
        SourceText source, FrontMatter front, MarkdownFields fields, Func<MarkdownFields, IReadOnlyList<EntrySection>, KnowledgeEntry> entryOf,
        IReadOnlyList<string> names, IReadOnlyList<string> required, IReadOnlyList<string> headings, IReadOnlyList<string> requiredHeadings)
    {
        fields.CheckNames(names, required);
        var entry = entryOf(fields, MarkdownSections.Read(source, front.BodyStart, fields, headings, requiredHeadings));
        return fields.IsFatal ? fields.Problems : [new ContentItem(entry with { Source = source.Place(0) }, null), .. fields.Problems];
    }

    private static KnowledgeEntry Case(MarkdownFields fields, IReadOnlyList<EntrySection> sections)
    {
        var court = fields.Text("court");
        return Common(fields, sections) with
        {
            Kind = MarkdownSchema.KindOfTier(fields.Choice("tier", MarkdownSchema.Tiers, required: true)) ?? EntryKind.Judgment,
            Court = court,
            CourtLevel = fields.Choice("court_level", MarkdownSchema.CourtLevels) ?? CourtName.LevelOf(court),
            Region = fields.Text("region") ?? CourtName.RegionOf(court),
            Procedure = fields.Text("procedure"),
            DocketNumbers = fields.List("docket"),
            Added = fields.Date("added"),
        };
    }

    private static KnowledgeEntry Question(MarkdownFields fields, IReadOnlyList<EntrySection> sections)
    {
        var common = Common(fields, sections);
        var question = sections.FirstOrDefault(section => section.Heading == "问题")?.Text;
        return common with
        {
            Kind = EntryKind.ExpertAnswer,
            Title = common.Title.Length > 0 ? common.Title : question?.ReplaceLineEndings("") ?? "",
            Answer = new AnswerFacts
            {
                Batch = fields.Text("batch"),
                Topic = fields.Text("topic"),
                Asker = Place(fields, "asker"),
                Expert = Place(fields, "expert"),
                AppointedBy = Place(fields, "appointing"),
                Commentator = fields.Text("commentator"),
            },
        };
    }

    private static KnowledgeEntry Document(MarkdownFields fields, IReadOnlyList<EntrySection> sections)
    {
        var number = fields.Text("document_number");
        return Common(fields, sections) with
        {
            Kind = EntryKind.NormativeDocument,
            Number = number,
            Region = fields.Text("region"),
            Document = new DocumentFacts
            {
                Issuer = fields.Text("issuer") ?? "",
                DocumentNumber = number,
                Effective = fields.Date("effective"),
                Validity = fields.Choice("validity", MarkdownSchema.Validities) ?? "",
            },
        };
    }

    private static KnowledgeEntry Common(MarkdownFields fields, IReadOnlyList<EntrySection> sections) => new()
    {
        Id = fields.Id() ?? "",
        Kind = EntryKind.Judgment,
        Title = fields.Text("title") ?? "",
        Subtitle = fields.Text("subtitle"),
        Number = fields.Text("number"),
        CaseType = fields.Choice("case_type", MarkdownSchema.CaseTypes),
        Cause = fields.Text("cause"),
        Date = fields.Date("date"),
        Keywords = fields.List("keywords"),
        Sections = sections,
        IsSample = fields.Choice("sample", ["true", "false"]) == "true",
    };

    private static CourtDivision? Place(MarkdownFields fields, string who)
    {
        var division = fields.Text($"{who}_division");
        if (fields.Text($"{who}_court") is { } court) return new CourtDivision(court, division);
        if (division is not null) fields.Warn($"{who}_division", "front-matter.no-court", $"有“{who}_division”而没有“{who}_court”，庭室未收入。", "请写明法院全称。");
        return null;
    }
}
