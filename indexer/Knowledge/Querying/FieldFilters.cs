using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>Makes filters of the fields of the query language.</summary>
internal sealed partial class FieldFilters(LawKnowledge law)
{
    private static readonly (string Name, EntryKind Kind)[] Kinds =
    [
        ("法条", EntryKind.StatuteArticle), ("法律法规", EntryKind.StatuteArticle), ("司法解释", EntryKind.StatuteArticle),
        ("指导性案例", EntryKind.GuidingCase), ("指导案例", EntryKind.GuidingCase), ("参考案例", EntryKind.ReferenceCase), ("典型案例", EntryKind.TypicalCase),
        ("裁判文书", EntryKind.Judgment), ("判决", EntryKind.Judgment), ("规范性文件", EntryKind.NormativeDocument), ("会议纪要", EntryKind.NormativeDocument),
        ("答疑", EntryKind.ExpertAnswer), ("法答网", EntryKind.ExpertAnswer), ("答问", EntryKind.ExpertAnswer),
    ];

    private const string CaseType = "caseType";
    private const string Procedure = "procedure";

    private static readonly string[] CaseTypes = ["民事", "刑事", "行政", "执行", "国家赔偿"];

    private static readonly EntryKind[] Cases = [EntryKind.GuidingCase, EntryKind.ReferenceCase, EntryKind.TypicalCase, EntryKind.Judgment];

    /// <summary>The filter of a field with one of its values; null where the value cannot be read, and then how to write it.</summary>
    /// <param name="field">The field.</param>
    /// <param name="orUnknown">
    /// Whether what has no cause, type or procedure of a case at all may pass a filter by one: articles, most answers, many judgments. They are found by their
    /// words, and a judge who names a cause still wants the governing articles. Other fields let nothing else pass.
    /// </param>
    public (Query? Filter, string? Note) Of(FieldNode field, bool orUnknown)
    {
        var filters = new List<Query>();
        foreach (var value in field.Values)
        {
            if (Filter(field.Field, value) is not { } filter) return (null, $"“{value}”{Hint(field.Field)}");
            filters.Add(orUnknown && filter is PrefixQuery { Field: EntryFields.Cause or CaseType or Procedure } fact ? OrWithout(fact) : filter);
        }

        return (filters.Count == 1 ? filters[0] : BooleanQuery.Any(filters), null);
    }

    private static BooleanQuery OrWithout(PrefixQuery fact) => BooleanQuery.Any([fact, new BooleanQuery([], [], [new PrefixQuery(fact.Field, "")], [new AllQuery()])]);

    private Query? Filter(QueryField field, string value) => field switch
    {
        QueryField.Cause => Begins(EntryFields.Cause, value),
        QueryField.Court => Begins("court", CourtRegistry.Default.ByName(value)?.Name ?? value),
        QueryField.Year => Years(value),
        QueryField.Statute => Statute(value),
        QueryField.Number => Number(value),
        QueryField.Type => OfType(value),
        QueryField.Keyword => new TermQuery("keyword", value),
        QueryField.Region => Begins("region", value),
        QueryField.Procedure => Begins(Procedure, value),
        QueryField.CourtLevel => Begins(EntryFields.CourtLevel, value),
    };

    private static string Hint(QueryField field) => field switch
    {
        QueryField.Year => "不是年份，已忽略；请写作 年份:2023 或 年份:2020..2024。",
        QueryField.Statute => "没有认出是哪一条，已忽略；请写作 法条:民法典584 或 法条:民法典。",
        QueryField.Number => "不是案号、入库编号或文号，已忽略；请写作 案号:（2023）京01民终123号。",
        QueryField.Type => "不是类型，已忽略；可写 " + string.Join("、", Kinds.Select(kind => kind.Name).Concat(CaseTypes).Append("案例")) + "。",
        _ => "无法用来筛选，已忽略。",
    };

    private static PrefixQuery Begins(string facet, string value) => new(facet, value);

    private static RangeQuery? Years(string value)
    {
        var match = YearRange().Match(value);
        if (!match.Success || (match.Groups["one"].Value + match.Groups["from"].Value + match.Groups["to"].Value).Length == 0) return null;
        var from = Year(match.Groups["one"].Success ? match.Groups["one"] : match.Groups["from"], 1);
        var to = Year(match.Groups["one"].Success ? match.Groups["one"] : match.Groups["to"], 9999);
        return new RangeQuery(EntryFields.Date, new DateOnly(Math.Min(from, to), 1, 1).DayNumber, new DateOnly(Math.Max(from, to), 12, 31).DayNumber);
    }

    private static int Year(Group group, int absent) => group.Value.Length == 0 ? absent : int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?:(?<one>[12][0-9]{3})年?|(?<from>[12][0-9]{3})?年?(?:\\.\\.+|…|-|－|—|~|～|至|到)(?<to>[12][0-9]{3})?年?)$")]
    private static partial Regex YearRange();

    private BooleanQuery? Statute(string value)
    {
        // 民法典584 stands for 民法典584条 here, where nothing else can be meant.
        var found = new List<LegalReference>();
        law.Finder.FindAll(value.Length > 0 && char.IsDigit(value[^1]) ? value + "条" : value, found);
        var articles = found.Where(reference => reference.Kind == ReferenceKind.StatuteArticle).Select(reference => reference.Canonical).ToList();
        if (articles.Count > 0)
        {
            return BooleanQuery.Any([.. articles.SelectMany(article => law.Related.VersionsOf(article).Concat(law.Related.Of(article).Select(related => related.Article))
                .Select(key => (Query)new TermQuery(EntryFields.Cites, key.ToString()))
                .Append(new TermQuery(EntryFields.Number, article))
                .Concat(WordMatching.Fields.Select(field => new TermQuery(field.Field, LegalAnalyzer.ReferenceMark + article))))]);
        }

        return law.Names.FullName(value.AsSpan().Trim("《》")) is { } name
            ? BooleanQuery.Any([new PrefixQuery(EntryFields.Cites, name + "@"), new TermQuery("law", name)])
            : null;
    }

    private BooleanQuery? Number(string value)
    {
        var found = new List<LegalReference>();
        law.Finder.FindAll(value, found);
        return found.Count == 0 ? null : BooleanQuery.Any([.. found.SelectMany(reference => WordMatching.Fields
            .Select(field => new TermQuery(field.Field, LegalAnalyzer.ReferenceMark + reference.Canonical))
            .Append(new TermQuery(EntryFields.Number, reference.Canonical)))]);
    }

    private static Query? OfType(string value)
    {
        if (value == "案例") return BooleanQuery.Any([.. Cases.Select(kind => new TermQuery("kind", KindNames.Of(kind)))]);
        foreach (var (name, kind) in Kinds)
            if (name == value) return new TermQuery("kind", KindNames.Of(kind));
        if (value.StartsWith("民商事", StringComparison.Ordinal)) value = "民事";
        return CaseTypes.FirstOrDefault(type => value.StartsWith(type, StringComparison.Ordinal)) is { } caseType ? Begins(CaseType, caseType) : null;
    }
}
