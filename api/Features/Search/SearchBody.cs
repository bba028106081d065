using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Serialization;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.Extensions.Primitives;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The JSON body of a search with a long text.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record SearchBody
{
    [Description("检索内容，例如粘贴的案情，最多 100000 字。不保存，不写入日志。")]
    public string? Q { get; init; }

    [Description("筛选条件：名称到取值的列表，例如 {\"cause\": [\"买卖合同纠纷\"]}。同名取或，异名取且。")]
    public Dictionary<string, string[]?>? Filters { get; init; }

    [Description("只要引用了这些法条的条目，写作“法律全称@公布日期:条号”，例如 中华人民共和国民法典@2020-05-28:584；多个取或。")]
    public string[]? Cites { get; init; }

    [Description("在结果中检索：其中的词都须含有；多个取且。")]
    public string[]? Within { get; init; }

    [Description("on（默认）同时检索同义词和对应的法律用语，off 不检索。")]
    public string? Synonyms { get; init; }

    [Description("只按原词检索、不用同义词的词。")]
    public string[]? Literal { get; init; }

    [Description("用户所在法院的全称；其他案例和答疑中相关度相近的，按与本院的关系排序。")]
    public string? MyCourt { get; init; }

    [Description("按哪一天判断法条的时效性，yyyy-MM-dd；省略为今天。")]
    public string? Day { get; init; }

    [Description("排序：relevance、date 或 authority。")]
    public string? Order { get; init; }

    [Description("shelves 按类别分组（默认），list 一个列表。")]
    public string? View { get; init; }

    [Description("列表的页码，从 1 起。")]
    public int? Page { get; init; }

    [Description("列表每页条数，1 至 50。")]
    public int? PageSize { get; init; }

    [Description("分类展示时每类条数，1 至 20。")]
    public int? ShelfSize { get; init; }

    /// <summary>Reads the body by the same rules as an address, apart from the length of the text.</summary>
    public bool TryRead(out SearchInput input, out Problem? problem)
    {
        var values = new List<KeyValuePair<string, StringValues>>
        {
            new("q", Q), new("cites", Cites), new("within", Within), new("synonyms", Synonyms), new("literal", Literal), new("myCourt", MyCourt), new("day", Day), new("order", Order), new("view", View),
            new("page", Text(Page)), new("pageSize", Text(PageSize)), new("shelfSize", Text(ShelfSize)),
        };
        foreach (var (facet, chosen) in Filters ?? [])
        {
            if (!FacetNames.All.Contains(facet))
            {
                input = new SearchInput();
                problem = new(ProblemCodes.UnknownFacet, "filters 可用的名称：" + string.Join("、", FacetNames.All) + "。");
                return false;
            }

            values.Add(new(facet, chosen));
        }

        return SearchInputReader.TryRead(values, out input, out problem);
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
