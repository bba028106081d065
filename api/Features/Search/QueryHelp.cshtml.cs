using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Indexer.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>What the box takes, with examples; those that find something in this index can be clicked.</summary>
[Authorize(AccessPolicy.Reader)]
[RequiresIndex]
internal sealed class QueryHelpModel(ReadableIndex index) : PageModel
{
    private static readonly (string Group, string Text, string Meaning)[] Forms =
    [
        ("直接写", "彩礼 未共同生活", "词语；含其中足够多的词即可，词越多、越重要，越靠前"),
        ("直接写", "当事人没有请求，法院能否主动调整违约金？", "问题；吗、怎么、能不能之类的词不参与检索"),
        ("直接写", "民法典584条", "法条：条文本身在前，随后是引用它的；旧法与现行法的对应条文一并检索"),
        ("直接写", "指导案例40号", "指导性案例编号；入库编号、案号、文号同样"),
        ("直接写", "民间借贷司法解释", "法律名称或常用简称"),
        ("要求", "\"唯一住房\"", "短语：引号内的词须连在一起"),
        ("要求", "彩礼 -离婚", "排除：不得含有减号后的词"),
        ("要求", "彩礼 或 嫁妆", "任选其一；也可写 OR"),
        ("要求", "(彩礼 或 嫁妆) 返还", "括号内成组，组内各部分都须具备"),
        ("筛选", "违约金 案由:买卖合同", "案由或罪名以此开头；也可写 罪名:"),
        ("筛选", "违约金 法院:最高人民法院", "审理法院的名称以此开头"),
        ("筛选", "违约金 年份:2020..2024", "裁判、公布或发布的年份；可写一年，或只写一端"),
        ("筛选", "违约金 法条:民法典585", "引用此条（含对应的旧条文）的，以及条文本身；只写法律名称则为引用该法的"),
        ("筛选", "违约金 类型:指导案例,答疑", "条目类型或案件类型，几个值用逗号隔开"),
        ("筛选", "违约金 地区:北京", "另有 关键词: 程序: 层级: 案号:"),
    ];

    public IReadOnlyList<QueryForm> All { get; private set; } = [];

    public void OnGet(CancellationToken cancellation) =>
        All = [.. Forms.Select(form => new QueryForm(form.Group, form.Text, form.Meaning, Finds(form.Text, cancellation)))];

    private bool Finds(string text, CancellationToken cancellation) =>
        index.Search.Count(new KnowledgeQuery { Text = text }, cancellation) > 0;
}

/// <summary>One way to write a search.</summary>
/// <param name="Group">What it is for.</param>
/// <param name="Text">An example.</param>
/// <param name="Meaning">What it does.</param>
/// <param name="Finds">Whether the example finds something in this index.</param>
internal sealed record QueryForm(string Group, string Text, string Meaning, bool Finds);
