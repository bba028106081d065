using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Checks cited articles: law, version, article, 款 and 项, validity. Safe for concurrent use.</summary>
internal sealed class ArticleCheck(StatuteService statutes, LawKnowledge law)
{
    private readonly Lazy<CitationResolver> _resolver = new(() => new CitationResolver(law.Reader, statutes.Registry, AnswerBatches.Default));
    private readonly Lazy<CitationChanges> _changes = new(() => new CitationChanges(statutes.Registry, law.Correspondence));

    /// <summary>What is known of one cited article, without its quotation.</summary>
    /// <param name="citation">As it was read.</param>
    /// <param name="parts">The 款 and 项 that it names.</param>
    /// <param name="day">The day on which the law must be in force.</param>
    /// <param name="today">The day up to which changes are told.</param>
    public ArticleResult Check(StatuteCitation citation, IReadOnlyList<CitedPart> parts, DateOnly day, DateOnly today)
    {
        var result = new ArticleResult(citation.Laws);
        if (LawOf(citation, result) is not { } name) return result;
        result.Laws = [name];
        citation = citation with { Laws = [name] };
        if (VersionOf(name, citation, day) is not { } version)
        {
            result.Add(statutes.Registry.VersionsOf(name).Count == 0
                ? new(CitationFindingKind.TextNotHeld, $"本库未收录《{name}》的文本，无法核对，不等于不存在。", "请查阅公布的文本。")
                : UnknownVersion(name, citation));
            return result;
        }

        var key = new ArticleKey(name, version.KeyDay, citation.Article, citation.Sub);
        result.Article = key;
        result.Validity = statutes.Registry.ValidityOf(version, day);
        result.Change = _changes.Value.Of(key, today);
        if (ValidityFindings.Of(result.Validity, version, result.Change, citation.AppliedBeside is not null) is { } validity) result.Add(validity);
        foreach (var pending in statutes.Registry.PendingOn(key, day))
            result.Add(new(CitationFindingKind.PendingAmendment, $"本条已由{pending.Amendment}修改（{Day(pending.Effective)}施行），收录的文本尚未并入。", "请对照修改的文本核对。"));
        CheckText(version, key, parts, day, result);
        return result;
    }

    private string? LawOf(StatuteCitation citation, ArticleResult result)
    {
        if (citation.Law is { } one) return one;
        if (citation.Resolution == LawResolution.Many)
        {
            result.Add(new(CitationFindingKind.AmbiguousLaw, $"“{citation.Written}”可能指 {citation.Laws.Count} 部规范：{string.Join('、', citation.Laws.Select(name => $"《{name}》"))}。", "请写全称。"));
            return null;
        }

        // A text in the library may be of a law that the table of names lacks.
        var written = LawNameFolding.Display(citation.Written);
        if (statutes.Registry.VersionsOf(written).Count > 0) return written;
        result.Add(citation.Form is NameForm.ThisLaw or NameForm.ThatLaw or NameForm.Preceding
            ? new(CitationFindingKind.UnknownLaw, $"不能确定“{citation.Written}”指哪一部规范。", "请写全称。")
            : new(CitationFindingKind.UnknownLaw, $"本库没有“{written}”这个名称，不等于不存在。", "请核对名称是否为全称；地方性法规、规章请查阅公布的文本。"));
        return null;
    }

    private StatuteVersion? VersionOf(string name, StatuteCitation citation, DateOnly day)
    {
        var registry = statutes.Registry;
        var versions = registry.VersionsOf(name);
        var key = _resolver.Value.Resolve(citation, day);
        if (key.Promulgated is not null) return registry.Find(name, key.Promulgated);
        if (citation.Version is not { } note)
            // None in force: the one that ended last before the day, else the first to come.
            return versions.LastOrDefault(version => !(VersionOrder.Start(version) > day)) ?? (versions.Count > 0 ? versions[0] : null);
        if (note.Day is not null) return null;
        // （2021年）, said of a law of 2020 that applies from 2021.
        var begun = versions.Where(version => version.Effective?.Year == note.Year).ToList();
        return begun.Count == 1 ? begun[0] : null;
    }

    private CitationFinding UnknownVersion(string name, StatuteCitation citation)
    {
        var known = statutes.Registry.VersionsOf(name).Select(version => version.KeyDay).OfType<DateOnly>().Select(Day);
        var said = citation.Version is { } note ? note.Day is { } day ? Day(day) + note.Event : note.Year.ToString(CultureInfo.InvariantCulture) + "年" + note.Event : "";
        return new(CitationFindingKind.UnknownVersion, $"没有与“{said}”相符的《{name}》版本记录（记录的版本：{string.Join('、', known)}公布）。", "请核对年份和修正、公布、施行的写法。");
    }

    private void CheckText(StatuteVersion version, ArticleKey key, IReadOnlyList<CitedPart> parts, DateOnly day, ArticleResult result)
    {
        if (!statutes.Holds(version))
        {
            if (Around(version, key) is { } around) CheckParts(key, around.Entry, parts, result, new(CitationFindingKind.FoundAround, $"本库未收录《{key.Law}》{VersionName(version)}的文本；之前和之后的版本（{Day(around.Before)}、{Day(around.After)}公布）{Number(key)}文字相同，据此核对。", "请以公布的文本确认。"));
            else result.Add(new(CitationFindingKind.TextNotHeld, $"本库未收录《{key.Law}》{VersionName(version)}的文本，无法核对，不等于不存在。", "请查阅公布的文本。"));
            return;
        }

        if (statutes.Text(key) is not { } entry)
        {
            result.Add(Missing(version, key, day));
            return;
        }

        CheckParts(key, entry, parts, result, new(CitationFindingKind.ArticleFound, $"《{key.Law}》{VersionName(version)}有{Number(key)}。"));
    }

    /// <summary>The article in the versions held next before and next after one that is not held, where both have it in the same words.</summary>
    private (KnowledgeEntry Entry, DateOnly Before, DateOnly After)? Around(StatuteVersion version, ArticleKey key)
    {
        var versions = statutes.Registry.VersionsOf(version.Law);
        var place = versions.ToList().IndexOf(version);
        var before = versions.Take(place).LastOrDefault(statutes.Holds);
        var after = versions.Skip(place + 1).FirstOrDefault(statutes.Holds);
        if (before is not { Promulgated: { } first } || after is not { Promulgated: { } then }) return null;
        if (statutes.Text(key with { Promulgated = first }) is not { } old || statutes.Text(key with { Promulgated = then }) is not { } present) return null;
        return ComparableText.Of(old.Text) == ComparableText.Of(present.Text) ? (present, first, then) : null;
    }

    private static void CheckParts(ArticleKey key, KnowledgeEntry entry, IReadOnlyList<CitedPart> parts, ArticleResult result, CitationFinding found)
    {
        result.Entry = entry;
        result.Structure = new ArticleStructure(entry.Text);
        var wrong = parts.Select(part => WrongPart(key, result.Structure, part)).OfType<CitationFinding>().ToList();
        wrong.ForEach(result.Add);
        if (wrong.Count == 0 || found.Level > CheckLevel.Verified) result.Add(found);
    }

    private CitationFinding Missing(StatuteVersion version, ArticleKey key, DateOnly day)
    {
        var contents = statutes.Contents(version);
        var last = contents.Count == 0 ? 0 : contents.Max(line => line.Key.Article);
        var whole = $"《{key.Law}》{VersionName(version)}";
        if (last == 0) return new(CitationFindingKind.TextNotHeld, $"{whole}的文本没有分条收录，无法核对。", "请查阅公布的文本。");
        if (key.Sub > 0 && statutes.Registry.PendingOn(key with { Article = 0, Sub = 0 }, day) is [var pending, ..])
            return new(CitationFindingKind.TextNotHeld, $"{whole}的文本没有{Number(key)}；{pending.Amendment}尚未并入，可能由其增加。", "请对照修改的文本核对。");
        // A gap may be an article that was struck out, or a fault of the text held.
        if (key.Article < last && key.Sub == 0) return new(CitationFindingKind.TextNotHeld, $"{whole}收录的文本缺{Number(key)}，该条可能已删去，或者收录不全。", "请查阅公布的文本。");
        var elsewhere = statutes.Registry.VersionsOf(key.Law).Where(other => other != version && statutes.Holds(other) && statutes.Text(key with { Promulgated = other.KeyDay }) is not null).Select(VersionName);
        var hint = string.Join('、', elsewhere);
        return new(CitationFindingKind.NoSuchArticle, $"{whole}没有{Number(key)}，最后一条是第{last}条{(hint.Length == 0 ? "" : $"；{hint}有{Number(key)}")}。", "请核对条号和所用的版本。");
    }

    private static CitationFinding? WrongPart(ArticleKey key, ArticleStructure article, CitedPart part)
    {
        var paragraphs = article.Paragraphs.Count;
        if (part.Paragraph > paragraphs)
            return new(CitationFindingKind.NoSuchParagraph, Text($"{Number(key)}没有第{part.Paragraph}款，共 {paragraphs} 款。"), "请核对款号。");
        if (part.Item == 0) return null;
        var items = article.Items(part.Paragraph);
        if (items.Contains(part.Item)) return null;
        var place = Number(key) + (part.Paragraph == 0 ? "" : Text($"第{part.Paragraph}款"));
        return new(CitationFindingKind.NoSuchItem, items.Count == 0 ? Text($"{place}没有分项。") : Text($"{place}没有第{part.Item}项，共 {items.Count} 项。"), "请核对款号和项号。");
    }

    /// <summary>第120条之1.</summary>
    internal static string Number(ArticleKey key) => key.Number;

    /// <summary>（2020-05-28公布）, or nothing for a version without a date.</summary>
    internal static string VersionName(StatuteVersion version) => version.KeyDay is { } day ? $"（{Day(day)}{(version.Promulgated is null ? "施行" : "公布")}）" : "";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>What the check of one article has found so far.</summary>
internal sealed class ArticleResult(IReadOnlyList<string> laws)
{
    private readonly List<CitationFinding> _findings = [];

    public IReadOnlyList<string> Laws { get; set; } = laws;

    public ArticleKey? Article { get; set; }

    public Validity? Validity { get; set; }

    public CitationChange? Change { get; set; }

    public KnowledgeEntry? Entry { get; set; }

    public ArticleStructure? Structure { get; set; }

    public IReadOnlyList<CitationFinding> Findings => _findings;

    public void Add(CitationFinding finding) => _findings.Add(finding);
}
