using System.Globalization;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using Spectre.Console;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Prints an answer for a person.</summary>
internal static class SearchPrinter
{
    private const int FacetValuesShown = 5;
    private static readonly Style Warning = new(Color.Olive);
    private static readonly Style Bold = new(decoration: Decoration.Bold);
    private static readonly Style Faint = new(Color.Grey);
    private static readonly Style Marked = new(Color.Yellow, decoration: Decoration.Bold);

    /// <summary>What was understood, then shelves or the list, then the facets.</summary>
    public static void Print(IAnsiConsole screen, KnowledgeQuery query, KnowledgeAnswer answer)
    {
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"共 {answer.Total} 条，用时 {answer.Elapsed.TotalMilliseconds:0.0} 毫秒"), Bold);
        if (answer.Understood.Words.Count > 0) screen.Line($"检索词：{string.Join(' ', answer.Understood.Words)}", Faint);
        if (answer.Understood.References.Count > 0) screen.Line($"引用：{string.Join('、', answer.Understood.References)}", Faint);

        foreach (var related in answer.Understood.Related)
            screen.Line($"对应：{ArticleName.Dated(related.Asking)}{(related.IsLater ? "现为" : "承自")}{ArticleName.Dated(related.Article)}{(related.Checked ? "（人工核对）" : "（自动）")}", Faint);

        foreach (var shelf in answer.Shelves.Where(shelf => shelf.Total > 0 || Tiers.IsAlwaysShown(shelf.Tier)))
        {
            screen.Line();
            screen.Line($"■ {Tiers.ShelfName(shelf.Tier)}（{Tiers.Effect(shelf.Tier)}） {shelf.Total} 条", new Style(Colour(shelf.Tier), decoration: Decoration.Bold));
            Hits(screen, shelf.Hits, 1);
            if (shelf.Total > shelf.Hits.Count) screen.Line($"    更多：--tier {Tiers.Name(shelf.Tier)}", Faint);
        }

        if (answer.Shelves.Count == 0)
        {
            screen.Line();
            Hits(screen, answer.Hits, ((query.Page - 1) * query.PageSize) + 1);
        }

        Facets(screen, answer.Facets);
    }

    private static void Hits(IAnsiConsole screen, IReadOnlyList<KnowledgeHit> hits, int first)
    {
        if (hits.Count == 0) screen.Line("    没有命中。", Faint);
        for (var i = 0; i < hits.Count; i++)
        {
            var hit = hits[i];
            screen.Word(string.Create(CultureInfo.InvariantCulture, $"{first + i,3}. "), new Style(Colour(Tiers.Of(hit.Entry))));
            screen.Write(MarkedText.Of(hit.Entry.Title, hit.TitleMarks, Bold, Marked));
            screen.Line();
            screen.Line("     " + string.Join(" · ", Facts(hit)), Faint);
            screen.Word(hit.Snippet.Heading is null ? "     " : $"     〔{hit.Snippet.Heading}〕", Faint);
            screen.Write(MarkedText.Of(hit.Snippet.Text, hit.Snippet.Marks, Style.Plain, Marked));
            screen.Line();
            if (hit.Now is { } now) screen.Line($"     ⚠ 本条{ChangeText.Now(now)}。", Warning);
            if (hit.Changes.Count > 0) screen.Line($"     ⚠ 所引法条有变化：{ChangeText.Line(hit.Changes)}", Warning);
        }
    }

    private static IEnumerable<string> Facts(KnowledgeHit hit)
    {
        string?[] facts =
        [
            hit.Entry.IsSample ? "示例" : null,
            hit.Entry.Id,
            hit.Entry.Court,
            hit.Entry.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            hit.Entry.Statute?.Status,
            string.Create(CultureInfo.InvariantCulture, $"得分 {hit.Score:0.00}"),
        ];
        return facts.OfType<string>();
    }

    private static void Facets(IAnsiConsole screen, IReadOnlyList<FacetGroup> facets)
    {
        if (facets.Count > 0) screen.Line();
        foreach (var facet in facets)
        {
            var values = facet.Values.Take(FacetValuesShown).Select(value => string.Create(CultureInfo.InvariantCulture, $"{Shown(facet.Facet, value.Value)} {value.Count}"));
            var more = facet.More + Math.Max(0, facet.Values.Count - FacetValuesShown);
            screen.Line($"{FacetNames.ChineseName(facet.Facet)}：{string.Join('、', values)}{(more > 0 ? $" 等 {more + Math.Min(FacetValuesShown, facet.Values.Count)} 项" : "")}", Faint);
        }
    }

    private static string Shown(string facet, string value) =>
        facet == "kind" && KindNames.TryParse(value, out var kind) ? KindNames.ChineseName(kind)
        : facet == "tier" && Tiers.TryParse(value, out var tier) ? Tiers.ShelfName(tier) : value;

    private static Color Colour(Tier tier) => tier switch
    {
        Tier.Statute => Color.Red,
        Tier.GuidingCase => Color.Orange1,
        Tier.ReferenceCase => Color.Blue,
        Tier.NormativeDocument => Color.Purple,
        Tier.OtherCase or Tier.NotFollowed => Color.Grey,
        Tier.ExpertAnswer => Color.Green,
    };
}
