using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>
/// What a document's payload holds: those parts of an entry that its fields do not, in a compact form, because every hit
/// shown is read from it. See FORMAT.md "Payload".
/// </summary>
internal static class EntryPayload
{
    private const byte Version = 3;

    // Without who appointed the expert and who commented: a server serves its old index while it builds the new one.
    private const byte VersionBefore = 2;

    /// <summary>The payload of an entry whose sections lie at <paramref name="places"/>.</summary>
    public static byte[] Write(KnowledgeEntry entry, IReadOnlyList<SectionPlace> places)
    {
        using var stream = new MemoryStream();
        using var target = new BinaryWriter(stream, Encoding.UTF8);
        target.Write(Version);
        target.Write((byte)entry.Kind);
        target.Write(entry.IsSample);
        target.Write7BitEncodedInt(entry.Subtitle is { } subtitle ? subtitle.Length + 1 : 0);
        Text(target, entry.Number);
        List(target, entry.DocketNumbers);
        List(target, entry.Keywords);
        Text(target, entry.Source?.File);
        target.Write7BitEncodedInt(entry.Source?.Line ?? 0);
        target.Write7BitEncodedInt(places.Count);
        foreach (var place in places)
        {
            target.Write(place.Heading);
            target.Write(place.InGist);
            target.Write7BitEncodedInt(place.Start);
            target.Write7BitEncodedInt(place.Length);
        }

        target.Write(entry.Statute is not null);
        if (entry.Statute is { } statute) Statute(target, statute);
        target.Write(entry.Answer is not null);
        if (entry.Answer is { } answer) Answer(target, answer);
        Day(target, entry.Added);
        target.Write(entry.Document is not null);
        if (entry.Document is { } document) Document(target, document);
        target.Write(entry.Status is not null);
        if (entry.Status is { } status) Status(target, status);
        target.Flush();
        return stream.ToArray();
    }

    /// <summary>The entry of a document, without title, subtitle and sections, with the length of the subtitle (−1: none) and the places of the sections.</summary>
    /// <exception cref="FormatException">The bytes are damaged.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static (KnowledgeEntry Entry, int Subtitle, IReadOnlyList<SectionPlace> Places) Read(IndexDocument document)
    {
        using var stream = new MemoryStream(document.Payload.ToArray(), writable: false);
        using var source = new BinaryReader(stream, Encoding.UTF8);
        var version = source.ReadByte();
        if (version is not (Version or VersionBefore)) throw new FormatException("the payload has another version");
        var kind = (EntryKind)source.ReadByte();
        if (!Enum.IsDefined(kind)) throw new FormatException($"there is no kind {(int)kind}");
        var isSample = source.ReadBoolean();
        var subtitle = Count(source, int.MaxValue) - 1;
        var number = Text(source);
        var dockets = List(source);
        var keywords = List(source);
        var file = Text(source);
        var line = Count(source, int.MaxValue);
        var places = new SectionPlace[Count(source, document.Payload.Length)];
        for (var i = 0; i < places.Length; i++) places[i] = new SectionPlace(source.ReadString(), source.ReadBoolean(), Count(source, int.MaxValue), Count(source, int.MaxValue));
        var fields = new FacetFields(document);
        var entry = new KnowledgeEntry
        {
            Id = document.Id,
            Kind = kind,
            Title = "",
            Number = number,
            CaseType = fields["caseType"],
            Cause = fields[EntryFields.Cause],
            Court = fields["court"],
            CourtLevel = fields[EntryFields.CourtLevel],
            Region = fields["region"],
            Procedure = fields["procedure"],
            Date = fields.Date,
            DocketNumbers = dockets,
            Keywords = keywords,
            IsSample = isSample,
            Source = file is null ? null : new SourcePlace(file, line),
            Statute = source.ReadBoolean() ? Statute(source, fields) : null,
            Answer = source.ReadBoolean() ? Answer(source, version) : null,
            Added = Day(source),
            Document = source.ReadBoolean() ? Document(source, fields) : null,
            Status = source.ReadBoolean() ? Status(source) : null,
        };
        return (entry, subtitle, places);
    }

    private static void Statute(BinaryWriter target, StatuteFacts statute)
    {
        target.Write7BitEncodedInt(statute.Article);
        target.Write7BitEncodedInt(statute.ArticleSub);
        Text(target, statute.Version);
        Day(target, statute.Promulgated);
        Day(target, statute.Effective);
        Text(target, statute.Issuer);
        Text(target, statute.DocumentNumber);
        List(target, statute.Path);
    }

    private static StatuteFacts Statute(BinaryReader source, FacetFields fields) => new()
    {
        Law = fields[EntryFields.Law] ?? throw new FormatException("an article has no law"),
        Article = Count(source, int.MaxValue),
        ArticleSub = Count(source, int.MaxValue),
        Version = Text(source),
        Promulgated = Day(source),
        Effective = Day(source),
        Issuer = Text(source),
        DocumentNumber = Text(source),
        Path = List(source),
        LawType = fields["lawType"],
        Status = fields["status"],
    };

    private static void Answer(BinaryWriter target, AnswerFacts answer)
    {
        Text(target, answer.Batch);
        Text(target, answer.Topic);
        Text(target, answer.Asker?.Court);
        Text(target, answer.Asker?.Division);
        Text(target, answer.Expert?.Court);
        Text(target, answer.Expert?.Division);
        Text(target, answer.AppointedBy?.Court);
        Text(target, answer.AppointedBy?.Division);
        Text(target, answer.Commentator);
    }

    private static AnswerFacts Answer(BinaryReader source, byte version)
    {
        var (batch, topic) = (Text(source), Text(source));
        var answer = new AnswerFacts { Batch = batch, Topic = topic, Asker = Division(source), Expert = Division(source) };
        return version == VersionBefore ? answer : answer with { AppointedBy = Division(source), Commentator = Text(source) };
    }

    private static void Document(BinaryWriter target, DocumentFacts document)
    {
        target.Write(document.Issuer);
        Text(target, document.DocumentNumber);
        Day(target, document.Effective);
    }

    private static DocumentFacts Document(BinaryReader source, FacetFields fields) => new()
    {
        Issuer = source.ReadString(),
        DocumentNumber = Text(source),
        Effective = Day(source),
        Validity = fields["status"] ?? throw new FormatException("a document has no validity"),
    };

    private static void Status(BinaryWriter target, CaseStatus status)
    {
        target.Write(status.Number);
        target.Write((byte)status.State);
        Day(target, status.From);
        target.Write(status.Source);
        Text(target, status.ReplacedBy);
    }

    private static CaseStatus Status(BinaryReader source)
    {
        var (number, state) = (source.ReadString(), (CaseState)source.ReadByte());
        if (!Enum.IsDefined(state)) throw new FormatException($"there is no state {(int)state}");
        return new CaseStatus(number, state, Day(source), source.ReadString(), Text(source));
    }

    private static CourtDivision? Division(BinaryReader source)
    {
        var (court, division) = (Text(source), Text(source));
        return court is null ? null : new CourtDivision(court, division);
    }

    private static void Text(BinaryWriter target, string? text)
    {
        target.Write(text is not null);
        if (text is not null) target.Write(text);
    }

    private static string? Text(BinaryReader source) => source.ReadBoolean() ? source.ReadString() : null;

    private static void List(BinaryWriter target, IReadOnlyList<string> texts)
    {
        target.Write7BitEncodedInt(texts.Count);
        foreach (var text in texts) target.Write(text);
    }

    private static string[] List(BinaryReader source)
    {
        var texts = new string[Count(source, (int)source.BaseStream.Length)];
        for (var i = 0; i < texts.Length; i++) texts[i] = source.ReadString();
        return texts;
    }

    /// <summary>Days since 0001-01-01 plus one; 0 for none.</summary>
    private static void Day(BinaryWriter target, DateOnly? day) => target.Write7BitEncodedInt(day is { } known ? known.DayNumber + 1 : 0);

    private static DateOnly? Day(BinaryReader source) =>
        Count(source, DateOnly.MaxValue.DayNumber + 1) is > 0 and var day ? DateOnly.FromDayNumber(day - 1) : null;

    private static int Count(BinaryReader source, int maximum) => source.Read7BitEncodedInt() is >= 0 and var count && count <= maximum
        ? count
        : throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"a number lies outside of 0..{maximum}"));

    /// <summary>What the document's own fields say of the entry.</summary>
    private readonly struct FacetFields(IndexDocument document)
    {
        public string? this[string facet]
        {
            get
            {
                foreach (var keyword in document.Keywords)
                    if (keyword.Field == facet) return keyword.Value;
                return null;
            }
        }

        public DateOnly? Date
        {
            get
            {
                foreach (var number in document.Numbers)
                    if (number.Field == EntryFields.Date)
                        return number.Value >= 0 && number.Value <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number.Value) : throw new FormatException("the date is out of range");
                return null;
            }
        }
    }
}
