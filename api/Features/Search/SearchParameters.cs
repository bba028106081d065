using KnowledgeBase.Indexer.Knowledge;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>A parameter of the search address.</summary>
internal sealed record SearchParameter(string Name, string Description, bool Repeatable = false, bool Number = false, string[]? Values = null);

/// <summary>Every parameter that a search address may carry: what is read, and what the documentation says of it.</summary>
internal static class SearchParameters
{
    public static readonly string[] Orders = ["relevance", "date", "authority"];
    public static readonly string[] Switches = ["on", "off"];
    public static readonly string[] Views = ["shelves", "list"];

    /// <summary>Without the facets.</summary>
    public static IReadOnlyList<SearchParameter> Own { get; } =
    [
        new("q", "检索内容：词语、问题、案情、法条（民法典584条）、案号或入库编号均可，最多 2000 字；更长请用 POST。留空则匹配全部。"),
        new("cites", "只要引用了这些法条的条目：写作“法律全称@公布日期:条号”，例如 中华人民共和国民法典@2020-05-28:584，“之一”写作 120-1。可重复，取或。", Repeatable: true),
        new("within", "在结果中检索：其中的词都须含有。可重复，取且。", Repeatable: true),
        new("synonyms", "是否同时检索同义词和对应的法律用语，默认 on。", Values: Switches),
        new("literal", "只按原词检索、不用同义词的词，写作 understood.words 中的原文。可重复。", Repeatable: true),
        new("myCourt", "用户所在法院的全称；其他案例和答疑中相关度相近的，按与本院的关系排序。"),
        new("day", "按哪一天判断法条的时效性，yyyy-MM-dd；默认今天。"),
        new("order", "排序：relevance 相关度（默认），date 日期由新到旧，authority 效力。只对列表有效。", Values: Orders),
        new("page", "列表的页码，从 1 起；页码与每页条数之积不超过 10000。", Number: true),
        new("pageSize", "列表每页条数，1 至 50，默认 10。", Number: true),
        new("shelfSize", "分类展示时每类条数，1 至 20，默认 3。", Number: true),
        new("view", "shelves 按类别分组（默认），list 全部按一个列表。只选一个 tier 时总是列表。", Values: Views),
    ];

    /// <summary>Every parameter, the facets after the search's own.</summary>
    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        .. Own,
        .. FacetNames.All.Select(facet => new SearchParameter(
            facet,
            "筛选：" + FacetNames.ChineseName(facet) + "。可重复，同名取或，异名取且；值用结果 facets 中给出的原文。",
            Repeatable: true,
            Values: FacetValues.Allowed(facet))),
    ];

    /// <summary>The values that a page reads. Parameters that others add to links (from mail or from a case system) do no harm there.</summary>
    public static IEnumerable<KeyValuePair<string, StringValues>> Known(IEnumerable<KeyValuePair<string, StringValues>> values) =>
        values.Where(value => All.Any(parameter => parameter.Name == value.Key));
}
