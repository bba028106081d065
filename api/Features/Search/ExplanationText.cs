using System.Globalization;
using KnowledgeBase.Indexer.Analysis;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Says in Chinese how a node of an explanation was calculated.</summary>
internal static class ExplanationText
{
    /// <summary>The node's own sentence, without its value and its parts.</summary>
    public static string Of(Explanation node)
    {
        var text = Own(node);
        return node.Role switch
        {
            ExplanationRole.Scores => text,
            ExplanationRole.Filters => "筛选，不计分：" + text,
            ExplanationRole.Excludes => "被排除：" + text,
        };
    }

    /// <summary>Weight, rarity and how often, in one line; for a term or phrase that is there.</summary>
    public static string Factors(Explanation term)
    {
        var weight = term.Parts.First(part => part.Kind == ExplanationKind.Weight).Value;
        var rarities = term.Parts.Where(part => part.Kind == ExplanationKind.Rarity).ToList();
        var rarity = rarities.Sum(part => part.Value);
        var frequency = term.Parts.First(part => part.Kind == ExplanationKind.Frequency).Value;
        var length = term.Parts.FirstOrDefault(part => part.Kind == ExplanationKind.Length);
        var share = weight * rarity > 0 ? term.Value / (weight * rarity) : 0;
        var how = length is null
            ? "只看有无"
            : $"出现 {Number(frequency)} 次，篇幅 {Number(length.Value)} 词，平均 {Number(Math.Round(length.Facts?.AverageLength ?? 0))} 词";
        return $"权重 {Number(weight)} × 稀有度 {Number(rarity)}（{string.Join("；", rarities.Select(Held))}）× 词频系数 {Number(share)}（{how}）";
    }

    /// <summary>A field as people call it.</summary>
    public static string Field(string? field) => field switch
    {
        null => "",
        _ when field.Contains('+') => string.Join('、', field.Split('+').Select(Field)),
        "title" => "标题",
        "gist" => "要旨",
        "body" => "正文",
        "number" => "编号",
        "visibility" => "公开范围",
        "cites" => "所引法条",
        "version" => "法律版本",
        "date" => "日期",
        "from" => "施行日",
        "until" => "失效日",
        _ => FacetNames.All.Contains(field) ? FacetNames.ChineseName(field) : field,
    };

    /// <summary>A term as people read it: numbers and citations without the mark that the index gives them.</summary>
    public static string Term(string? term) => (term ?? "").Replace(LegalAnalyzer.ReferenceMark.ToString(), "", StringComparison.Ordinal);

    /// <summary>A number with as many places as a reader needs.</summary>
    public static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.###" : "#,0.##", CultureInfo.InvariantCulture);

    private static string Own(Explanation node) => node.Kind switch
    {
        ExplanationKind.Sum => node.Facts?.AtLeast is { } least ? $"以下各项相加，至少须有其中 {Number(least)} 项" : "以下各项相加",
        ExplanationKind.Best => "取以下各项中最高的一项",
        ExplanationKind.Demotion => $"未施行或已失效，只计 {Number(node.Facts?.Factor ?? 1)} 倍",
        ExplanationKind.Term => Found(node) + "：" + Factors(node),
        ExplanationKind.Phrase => Found(node) + "（连在一起）：" + Factors(node),
        ExplanationKind.Prefix => $"{Field(node.Facts?.Field)}以“{Term(node.Facts?.Term)}”开头",
        ExplanationKind.Range => Field(node.Facts?.Field) + Range(node.Facts),
        ExplanationKind.All => "没有检索词，全部条目同分",
        ExplanationKind.Absent => $"{Field(node.Facts?.Field)}没有“{Shown(node.Facts)}”",
        ExplanationKind.Rarity => $"稀有度（{Held(node)}）",
        ExplanationKind.Weight => "权重",
        ExplanationKind.Frequency => "出现次数",
        ExplanationKind.Length => $"篇幅（词数），平均 {Number(Math.Round(node.Facts?.AverageLength ?? 0))}",
    };

    private static string Found(Explanation node) => node.Facts?.Field == "visibility" ? "已公开" : $"{Field(node.Facts?.Field)}“{Shown(node.Facts)}”";

    // Values of some facets are names for programs.
    private static string Shown(ExplanationFacts? facts) => FacetValues.Label(facts?.Field ?? "", Term(facts?.Term));

    private static string Held(Explanation rarity) =>
        string.Create(CultureInfo.InvariantCulture, $"{rarity.Facts?.AllDocuments:N0} 条中 {rarity.Facts?.Documents:N0} 条有");

    private static string Range(ExplanationFacts? facts) => $"在 {Day(facts?.Minimum)} 至 {Day(facts?.Maximum)} 之间";

    private static string Day(long? days) => days switch
    {
        null or <= 0 => "最早",
        var number when number > DateOnly.MaxValue.DayNumber => "最晚",
        var number => Web.DayText.Of(DateOnly.FromDayNumber((int)number)),
    };
}
