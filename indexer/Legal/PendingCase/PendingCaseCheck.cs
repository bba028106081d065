using System.Buffers;
using KnowledgeBase.Indexer.Legal.Masking;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.PendingCase;

/// <summary>
/// Finds what tells of a case that may be pending, in a question before it is sent and in an answer before it is shown. Guiding cases, library entries,
/// concluded cases, document numbers and masked forms (某甲, 张某) pass and are never marked.
/// It is an aid: what it does not find may still be such. Work grows with the text's length only. Immutable; safe for any number of threads.
/// </summary>
public sealed class PendingCaseCheck
{
    private static readonly Lazy<PendingCaseCheck> Shared = new(() => new(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    // Letters that stand for kinds and stages of cases, or for a court, in the numbers of before 2016.
    private static readonly SearchValues<char> KindsOfCase = SearchValues.Create("民刑行执知商经赔破督申监终初再抗辖法立保");

    private readonly MaskingLexicon lexicon;
    private readonly NameModel model;
    private readonly ReferenceFinder references;
    private readonly HashSet<string> placeholders;

    private PendingCaseCheck(string folder)
    {
        lexicon = MaskingLexicon.Load(folder);
        model = NameModel.Load(folder);
        references = new ReferenceFinder(LawNames.Default);
        placeholders = TabSeparated.Read(folder, "placeholder-names.txt", 1).Select(row => row[0]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The check over the tables that travel beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">A table is damaged or missing.</exception>
    public static PendingCaseCheck Default => Shared.Value;

    /// <summary>All findings in the order of the text, without overlaps. Any text may be given; it never throws for what it reads.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <param name="isConcluded">Whether a case number, in the canonical form of <see cref="LegalReference.Canonical"/>, is known as that of a concluded case.</param>
    /// <param name="role">Who wrote it.</param>
    public IReadOnlyList<PendingCaseFinding> Check(string text, Func<string, bool> isConcluded, PendingCaseTextRole role = PendingCaseTextRole.Question)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(isConcluded);
        var prepared = new MaskingText(text);
        var sentences = new Sentences(prepared);
        var cited = new List<LegalReference>();
        references.FindAll(text, cited);
        var authorities = new PublicAuthorities(prepared, sentences, cited, isConcluded);
        var places = new List<PendingCasePlace>();
        places.AddRange(InformationFindings.In(prepared, MaskingRules.ReferenceCase).Select(found => PendingCasePlace.Of(found.Span, Kind(found.Kind))));
        places.AddRange(PartyNames(prepared, authorities).Select(span => PendingCasePlace.Of(span, PendingCaseKind.PersonName)));
        places.AddRange(CaseNumbers(text, cited, authorities, isConcluded, role));
        places.AddRange(CompanyMentions.In(prepared, lexicon, model).Select(span => PendingCasePlace.Of(span, PendingCaseKind.Company)));
        places.AddRange(ExactAmounts.In(prepared).Select(span => PendingCasePlace.Of(span, PendingCaseKind.Amount)));
        places.AddRange(new DatedPlaces(prepared, sentences, model).Find().Select(span => PendingCasePlace.Of(span, PendingCaseKind.DateAndPlace)));
        return Findings(prepared, Remaining(places, cited, authorities));
    }

    /// <summary>Names but for those that stand in the titles of public cases, wherever they come again.</summary>
    private IEnumerable<TextSpan> PartyNames(MaskingText text, PublicAuthorities authorities)
    {
        var found = new PersonNames(text, lexicon, model, placeholders).Find().ToList();
        var known = found.Where(authorities.HoldsInTitle).Select(span => text.Folded[span.Start..span.End]).ToHashSet(StringComparer.Ordinal);
        return found.Where(span => !known.Contains(text.Folded[span.Start..span.End]));
    }

    private static IEnumerable<PendingCasePlace> CaseNumbers(
        string text, List<LegalReference> cited, PublicAuthorities authorities, Func<string, bool> isConcluded, PendingCaseTextRole role)
    {
        PendingCasePlace? last = null;
        foreach (var number in cited)
        {
            if (number.Kind != ReferenceKind.CaseNumber || Grade(number, authorities, isConcluded, role) is not { } grade) continue;
            var place = new PendingCasePlace(new TextSpan(number.Span.Start, EndOfNumber(text, number.Span.End)), PendingCaseKind.CaseNumber, grade);
            if (last is { } before && before.Grade == grade && place.Span.Start <= before.Span.End + 1 && place.Span.End > before.Span.End)
            {
                // The numbers of a list (第1号、2号, 9-12号) are one place.
                last = before with { Span = new TextSpan(before.Span.Start, place.Span.End) };
                continue;
            }

            if (last is { } whole) yield return whole;
            last = place;
        }

        if (last is { } rest) yield return rest;
    }

    private static int EndOfNumber(string text, int end)
    {
        if (Glyphs.At(text, end) == '号') end++;
        return NumberSeries.SkipSubDocuments(text, end);
    }

    /// <summary>Whether a number in the form of before 2016 names no kind of case, as those of other authorities do: （2015）某海处告字第6号 is a 文号.</summary>
    private static bool IsOfOtherOffice(string canonical)
    {
        var number = CaseNumber.OfCanonical(canonical);
        return number.IsOld && !number.Letters.AsSpan().ContainsAny(KindsOfCase);
    }

    /// <summary>How a case number is graded; null where it passes.</summary>
    private static PendingCaseGrade? Grade(LegalReference number, PublicAuthorities authorities, Func<string, bool> isConcluded, PendingCaseTextRole role)
    {
        if (isConcluded(number.Canonical) || authorities.Tells(number.Span) || IsOfOtherOffice(number.Canonical)) return null;
        return role switch
        {
            PendingCaseTextRole.Question => authorities.CitesSupremeCourt(number.Span) ? PendingCaseGrade.Ask : PendingCaseGrade.Stop,
            PendingCaseTextRole.Answer => authorities.CitesJudgment(number.Span) ? null : PendingCaseGrade.Stop,
        };
    }

    /// <summary>
    /// What is no part of a citation; what is asked about, only where no public case is told. Of what overlaps, a stop stays before a question,
    /// then the first, then the longest.
    /// </summary>
    private static List<PendingCasePlace> Remaining(List<PendingCasePlace> places, List<LegalReference> cited, PublicAuthorities authorities)
    {
        var citations = new SpanSet(cited.Select(reference => reference.Span));
        var kept = new List<PendingCasePlace>(places.Count);
        foreach (var grade in (PendingCaseGrade[])[PendingCaseGrade.Stop, PendingCaseGrade.Ask])
        {
            var stopped = new SpanSet(kept.Select(place => place.Span));
            var end = 0;
            foreach (var place in places.Where(place => place.Grade == grade).OrderBy(place => place.Span.Start).ThenByDescending(place => place.Span.End))
            {
                if (place.Span.Start < end || stopped.Overlaps(place.Span)) continue;
                if (place.Kind != PendingCaseKind.CaseNumber && (citations.Overlaps(place.Span) || (grade == PendingCaseGrade.Ask && authorities.Tells(place.Span)))) continue;
                kept.Add(place);
                end = place.Span.End;
            }
        }

        kept.Sort(static (a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return kept;
    }

    private static List<PendingCaseFinding> Findings(MaskingText text, List<PendingCasePlace> places)
    {
        var wording = new Abstractions(text);
        return places.ConvertAll(place => new PendingCaseFinding(
            place.Span, place.Grade, place.Kind, PendingCaseNames.Reason(place.Kind, place.Grade), wording.Of(place.Kind, place.Span.Of(text.Folded))));
    }

    private static PendingCaseKind Kind(MaskingKind kind) => kind switch
    {
        MaskingKind.Name => PendingCaseKind.PersonName,
        MaskingKind.Company => PendingCaseKind.Company,
        MaskingKind.IdentityNumber or MaskingKind.Passport => PendingCaseKind.IdentityNumber,
        MaskingKind.Phone => PendingCaseKind.Phone,
        MaskingKind.BankAccount => PendingCaseKind.BankCard,
        MaskingKind.Plate => PendingCaseKind.Plate,
        MaskingKind.TitleDeed => PendingCaseKind.TitleDeed,
        MaskingKind.Address => PendingCaseKind.Address,
        MaskingKind.Email or MaskingKind.WeChat or MaskingKind.QQ => PendingCaseKind.Contact,
    };
}
