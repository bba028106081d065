using System.CommandLine;
using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Indexer.Cli;

/// <summary><c>kb search INDEX WORDS…</c></summary>
internal static class SearchCommand
{

    public static Command Create(Terminal terminal, CancellationToken cancellation)
    {
        var index = CommandSymbols.Index();
        var words = CommandSymbols.Words(ArgumentArity.ZeroOrMore);
        var tier = EnumWords.Option<Tier>("--tier", "只要这一层级，成一列。Only this tier, as one list.", Tiers.Name, Tiers.ShelfName);
        var filters = FacetFilterOption.Create();
        var flat = new Option<bool>("--flat") { Description = "不分类，成一列。One list over all kinds instead of shelves." };
        var page = NumberOption.Create("--page", "第几页（成一列）。Page of the list, from 1; implies --flat.", 1, 100_000);
        var size = NumberOption.Create("--size", $"成一列时每页条数，否则每类条数（至多 {KnowledgeQuery.MaxShelfSize}）。Hits a page, or a shelf (at most {KnowledgeQuery.MaxShelfSize}).", 1, KnowledgeQuery.MaxPageSize);
        var order = EnumWords.Option<ResultOrder>("--order", "排序（成一列）。Order of the list; implies --flat.", JsonOutput.Word, OrderName);
        var json = CommandSymbols.Json();
        var command = new Command("search", "检索。Search.") { index, words, tier, filters, flat, page, size, order, json };
        command.SetAction(parsed =>
        {
            var query = new KnowledgeQuery
            {
                Text = string.Join(' ', parsed.GetValue(words) ?? []),
                Tier = parsed.GetValue(tier),
                Filters = parsed.GetValue(filters) ?? [],
                Flat = parsed.GetValue(flat) || parsed.GetValue(page) is not null || parsed.GetValue(order) is not null,
                Order = parsed.GetValue(order) ?? ResultOrder.Relevance,
                Page = parsed.GetValue(page) ?? 1,
            };
            if (parsed.GetValue(size) is { } hits)
            {
                var listed = query.Flat || query.Tier is not null;
                if (!listed && hits > KnowledgeQuery.MaxShelfSize)
                    return terminal.Fail(ExitCode.Usage, $"每类至多 {KnowledgeQuery.MaxShelfSize} 条。", "减小 --size，或加 --flat 成一列。");
                query = listed ? query with { PageSize = hits } : query with { ShelfSize = hits };
            }

            if ((long)query.Page * query.PageSize > KnowledgeQuery.MaxHit)
                return terminal.Fail(ExitCode.Usage, $"只能翻到第 {KnowledgeQuery.MaxHit} 条。", "请用 --filter 或更多检索词缩小范围。");
            return OpenedIndex.Use(terminal, parsed.GetRequiredValue(index), opened => Run(terminal, opened.Search, query, parsed.GetValue(json), cancellation));
        });
        return command;
    }

    /// <summary>Says that the query is longer than the service takes.</summary>
    public static int TooLong(Terminal terminal) =>
        terminal.Fail(ExitCode.Usage, $"检索内容超过 {KnowledgeQuery.MaxTextLength} 字。", "请只保留争议事实和问题。");

    private static int Run(Terminal terminal, SearchService search, KnowledgeQuery query, bool json, CancellationToken cancellation)
    {
        if (query.Text.Length > KnowledgeQuery.MaxTextLength) return TooLong(terminal);
        var answer = search.Search(query, cancellation);
        if (json) terminal.Out.WriteLine(JsonOutput.Of(SearchOutput.Of(answer)));
        else SearchPrinter.Print(terminal.Screen, query, answer);
        return ExitCode.Done;
    }

    private static string OrderName(ResultOrder order) => order switch
    {
        ResultOrder.Relevance => "相关度",
        ResultOrder.Date => "日期",
        ResultOrder.Authority => "效力",
    };
}
