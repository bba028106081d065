using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Checks case numbers, entry numbers, guiding cases and document numbers. Safe for concurrent use.</summary>
internal sealed class NumberCheck(SearchService search, StatuteService statutes, LawKnowledge law, CourtRegistry courts)
{
    private const int FirstYear = 1949;
    private const int FirstYearOfCodes = 2016;
    private const string NotHeld = "本库未收录，不等于不存在。";

    /// <summary>What is known of one number.</summary>
    /// <param name="text">The text it stands in.</param>
    /// <param name="reference">The number.</param>
    /// <param name="titles">The laws that the text names in title marks.</param>
    /// <param name="today">No number is of a later year.</param>
    public CheckedCitation Check(string text, LegalReference reference, IReadOnlyList<TitledLaw> titles, DateOnly today)
    {
        var findings = new List<CitationFinding>();
        var held = search.ByNumber(reference.Canonical);
        var written = reference.Span.Of(text);
        if (reference.Kind == ReferenceKind.CaseNumber) CheckForm(written, reference.Canonical, today, findings);
        if (reference.Kind == ReferenceKind.DocumentNumber) CheckDocument(text, reference, titles, held, findings);
        else CheckHeld(reference, held, findings);
        return new CheckedCitation
        {
            Span = reference.Span,
            Kind = reference.Kind,
            Written = written,
            Canonical = reference.Canonical,
            Findings = findings,
            Held = reference.Kind == ReferenceKind.DocumentNumber && held.Any(entry => entry.Kind == EntryKind.StatuteArticle)
                ? [] : [.. held.Select(entry => new HeldEntry(entry.Id, entry.Title, entry.Kind))],
        };
    }

    private void CheckHeld(LegalReference reference, IReadOnlyList<KnowledgeEntry> held, List<CitationFinding> findings)
    {
        var court = reference.Kind == ReferenceKind.CaseNumber ? CourtOf(reference.Canonical) : "";
        if (held.Count == 0) findings.Add(new(CitationFindingKind.EntryNotHeld, NotHeld + court, "请查阅原文书或者案例库。"));
        else findings.Add(new(CitationFindingKind.EntryHeld, $"已收录：{string.Join('、', held.Take(3).Select(entry => entry.Title))}。{court}"));
        // The standing of a case is on record whether or not the case is held.
        foreach (var known in held.Select(entry => entry.Status).Append(law.CaseStatuses.Of([reference.Canonical])))
        {
            if (known is not { State: not CaseState.InForce } status) continue;
            var since = status.From is { } from ? $"自{ArticleCheck.Day(from)}起" : "";
            findings.Add(new(CitationFindingKind.NotToBeFollowed, $"该案例{since}{status.Text}（{status.Source}）{(status.ReplacedBy is { } other ? $"，由{other}替换" : "")}。", "不得作为参照或者参考的依据。"));
            break;
        }
    }

    private string CourtOf(string canonical)
    {
        if (CaseNumber.TryParse(canonical, out var number) && number is { IsOld: false, Court: not null })
            return courts.CourtOfCaseNumber(canonical) is { } court ? $"法院代字为{court.Name}。" : $"法院代字“{number.Court}”不在本库的法院表中（该表只收录一部分法院）。";
        return "";
    }

    private static void CheckForm(string written, string canonical, DateOnly today, List<CitationFinding> findings)
    {
        if (!CaseNumber.TryParse(canonical, out var number) || number is null) return;
        if (number.Year > today.Year) findings.Add(new(CitationFindingKind.Malformed, FormattableString.Invariant($"收案年度 {number.Year} 晚于今年。"), "请核对年份。"));
        else if (number.Year < FirstYear) findings.Add(new(CitationFindingKind.Malformed, FormattableString.Invariant($"收案年度 {number.Year} 过早。"), "请核对年份。"));
        else if (!number.IsOld && number.Court is not null && number.Year < FirstYearOfCodes) findings.Add(new(CitationFindingKind.Irregular, "2016年以前的案号不用法院代字，写作“（年度）……字第……号”。", "请对照原文书核对。"));
        else if (number.IsOld && number.Year >= FirstYearOfCodes) findings.Add(new(CitationFindingKind.Irregular, "2016年起的案号用法院代字，不再写“字第”。", "请对照原文书核对。"));
        else if (number is { IsOld: false, Court: null }) findings.Add(new(CitationFindingKind.Irregular, "案号中没有法院代字。", "请补全法院代字。"));
        else if (written.Length > 0 && written[0] is >= '0' and <= '9' or >= '０' and <= '９') findings.Add(new(CitationFindingKind.Irregular, $"收案年度没有写在括号内，规范的写法是{canonical}。", "请补全括号。"));
    }

    private void CheckDocument(string text, LegalReference reference, IReadOnlyList<TitledLaw> titles, IReadOnlyList<KnowledgeEntry> held, List<CitationFinding> findings)
    {
        string[] known = [.. statutes.LawsByDocumentNumber[reference.Canonical].Concat(held.Select(entry => entry.Statute?.Law ?? entry.Title)).Distinct()];
        if (known.Length == 0)
        {
            findings.Add(new(CitationFindingKind.EntryNotHeld, "本库没有这个文号的记录，不等于不存在。", "请查阅公布的文本。"));
            return;
        }

        var names = string.Join('、', known.Take(3).Select(name => $"《{name}》"));
        // 《…》（法释〔2020〕17号): the number should be that of the text named.
        var title = titles.LastOrDefault(title => title.Span.End <= reference.Span.Start && text.AsSpan(title.Span.End, reference.Span.Start - title.Span.End).Trim() is "（" or "(");
        findings.Add(title is { Laws: [var named] } && !known.Contains(named)
            ? new(CitationFindingKind.OtherDocument, $"本库记录该文号属于{names}，与所写的《{named}》不同。", "请核对文号；经修改的文件可能以修改决定的文号引用。")
            : new(CitationFindingKind.EntryHeld, $"该文号属于{names}。"));
    }
}
