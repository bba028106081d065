using System.ComponentModel;
using KnowledgeBase.Api.Features.Entries;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>The answer to a search.</summary>
internal sealed record SearchResponse(
    [property: Description("对检索内容的理解。")] UnderstoodResponse Understood,
    [property: Description("检索内容可能有错别字时，可能想写的是什么；否则没有。")] CorrectionResponse? DidYouMean,
    [property: Description("全部命中数，精确值。")] long Total,
    [property: Description("检索用时，毫秒，不含传输。")] double ElapsedMilliseconds,
    [property: Description("按效力层级分组的结果，依次为法条、指导性案例、参考案例、规范性文件、其他案例、答疑、不再参照的案例；列表方式时没有。")] IReadOnlyList<ShelfResponse>? Shelves,
    [property: Description("列表方式的本页结果；分组方式时没有。")] IReadOnlyList<HitResponse>? Hits,
    [property: Description("本页页码；分组方式时没有。")] int? Page,
    [property: Description("每页条数；分组方式时没有。")] int? PageSize,
    [property: Description("筛选项及精确条数。")] IReadOnlyList<FacetResponse> Facets);

/// <summary>What was understood of the query.</summary>
internal sealed record UnderstoodResponse(
    [property: Description("检索内容是什么：everything、words、question、facts、statute-citation、law-name、case-number、entry-number、guiding-case-number、document-number、title 或 case-name。")] string Kind,
    [property: Description("检索内容的各部分，按原文顺序。")] IReadOnlyList<QueryPartResponse> Parts,
    [property: Description("检索内容就是一部法律的名称时，该法律的全称。")] string? Law,
    [property: Description("没有看懂、未用于检索的部分，以及应当怎样写。")] IReadOnlyList<string> Notes,
    [property: Description("参与检索的词。")] IReadOnlyList<string> Words,
    [property: Description("识别出的法条、案号、编号，规范写法。")] IReadOnlyList<string> References,
    [property: Description("一条结果至少须含有的词数。")] int MinimumWords,
    [property: Description("与所查法条对应的旧条文和现行条文，已一并检索。")] IReadOnlyList<RelatedArticleResponse>? Related);

/// <summary>A better way to write the query.</summary>
internal sealed record CorrectionResponse(
    [property: Description("改正后的全文。")] string Text,
    [property: Description("改了哪些词。")] IReadOnlyList<SpellingChangeResponse> Changes);

/// <summary>A word put right.</summary>
internal readonly record struct SpellingChangeResponse(
    [property: Description("原来写的。")] string From,
    [property: Description("改成的。")] string To);

/// <summary>A part of the query.</summary>
internal sealed record QueryPartResponse(
    [property: Description("作用：word 词，reference 编号或法条，phrase 短语，excluded 排除，alternatives 任选其一，field 字段。")] string Kind,
    [property: Description("文字；编号和法条为规范写法。")] string Text,
    [property: Description("同时检索的同义词和法律用语。")] IReadOnlyList<string>? Synonyms,
    [property: Description("去掉这一部分之后的检索内容；长文本没有。")] string? Without);

/// <summary>Why a hit is there.</summary>
internal sealed record HitReasonsResponse(
    [property: Description("一句话说明为什么在结果中。")] string Sentence,
    [property: Description("标题中的检索词。")] IReadOnlyList<string> InTitle,
    [property: Description("副标题、裁判要旨或裁判要点中的检索词。")] IReadOnlyList<string> InGist,
    [property: Description("其他正文中的检索词。")] IReadOnlyList<string> InBody,
    [property: Description("没有原词、但有同义词的检索词。")] IReadOnlyList<SynonymMatchResponse>? BySynonym,
    [property: Description("没有的检索词。")] IReadOnlyList<string> Missing,
    [property: Description("就是所查的编号或法条。")] IReadOnlyList<string>? IsItself,
    [property: Description("规定了检索内容中的这些罪名（法条）。")] IReadOnlyList<string>? Charges,
    [property: Description("引用了所查的编号或法条。")] IReadOnlyList<string>? Cites,
    [property: Description("检索内容就是它的标题。")] bool IsTitle);

/// <summary>A word and the other word for it that was found.</summary>
internal readonly record struct SynonymMatchResponse(
    [property: Description("检索词。")] string Word,
    [property: Description("找到的同义词。")] string Found);

/// <summary>An article that corresponds to one asked for.</summary>
internal sealed record RelatedArticleResponse(
    [property: Description("检索内容中的法条，规范写法。")] string Asked,
    [property: Description("与之对应的条目标识。")] string Article,
    [property: Description("对应条文的名称。")] string Name,
    [property: Description("为 true 时对应条文在后（现行），为 false 时在先（旧法）。")] bool IsLater,
    [property: Description("为 true 时经人工核对，为 false 时由程序自动比对得出。")] bool Checked);

/// <summary>The hits of one tier.</summary>
internal sealed record ShelfResponse(
    [property: Description("效力层级。")] Tier Tier,
    [property: Description("效力层级的名称。")] string Name,
    [property: Description("效力：裁判依据、应当参照、应当检索并参考、可以参考，或仅供学习、研究和参考使用。")] string Effect,
    [property: Description("本层级命中数，精确值。")] long Total,
    [property: Description("其中最相关的几条。")] IReadOnlyList<HitResponse> Hits);

/// <summary>One hit.</summary>
internal sealed record HitResponse(
    [property: Description("条目的信息。")] EntrySummary Entry,
    [property: Description("相关度，只在同一次检索内可比。")] float Score,
    [property: Description("最能说明问题的一段。")] SnippetResponse Snippet,
    [property: Description("标题中的命中位置。")] IReadOnlyList<MarkResponse>? TitleMarks,
    [property: Description("命中的词。")] IReadOnlyList<string> MatchedWords,
    [property: Description("为什么在结果中。")] HitReasonsResponse Reasons,
    [property: Description("法条：引用它的最相近的案例和答疑有几件；其他类别为 0。")] int Citations,
    [property: Description("法条所在版本已不再施行时，它现在是哪一条；否则没有。")] CitationChangeResponse? Now,
    [property: Description("所引的法条中，此后已修改、序号已变或失效的。")] IReadOnlyList<CitationChangeResponse>? Changes);

/// <summary>A cut from the text.</summary>
internal sealed record SnippetResponse(
    [property: Description("所在部分，例如裁判要旨。")] string? Heading,
    [property: Description("文字，一行；… 表示有省略。")] string Text,
    [property: Description("text 中的命中位置。")] IReadOnlyList<MarkResponse> Marks);

/// <summary>A half-open range in UTF-16 units.</summary>
internal readonly record struct MarkResponse(
    [property: Description("起点，含；UTF-16 单位。")] int Start,
    [property: Description("终点，不含；UTF-16 单位。")] int End);

/// <summary>One facet.</summary>
internal sealed record FacetResponse(
    [property: Description("用作参数名。")] string Facet,
    [property: Description("中文名称。")] string Name,
    [property: Description("取值，条数多的在前；year 由新到旧，courtLevel 由高到低，cause 为树，上级在前、下级紧随其后。")] IReadOnlyList<FacetValueResponse> Values,
    [property: Description("未列出的取值个数。")] int More);

/// <summary>A value of a facet and its exact count.</summary>
internal readonly record struct FacetValueResponse(
    [property: Description("取值，作参数值时原样使用。")] string Value,
    [property: Description("精确条数；案由的上级包含其下级的条目，每件只计一次。")] long Count,
    [property: Description("案由：上一级取值；最上级和其他筛选项没有。")] string? Parent);

/// <summary>Why a hit has its score.</summary>
internal sealed record ExplanationResponse(
    [property: Description("本节点的分值；稀有度、权重、出现次数、篇幅各为其数。")] float Value,
    [property: Description("是否命中。")] bool Matches,
    [property: Description("怎样算得：sum 相加，best 取最高，demotion 打折，term 词，phrase 短语，prefix 开头相同，range 范围，all 全部，absent 没有；term 和 phrase 之下为 rarity 稀有度，weight 权重，frequency 出现次数，length 篇幅。")] string Kind,
    [property: Description("作用：scores 计分，filters 只筛选，excludes 排除。")] string Role,
    [property: Description("用中文说明。")] string Text,
    [property: Description("所在字段：title 标题，gist 要旨，body 正文，number 编号等。")] string? Field,
    [property: Description("词，或编号、法条的规范写法。")] string? Term,
    [property: Description("稀有度：有此字段的条目中含有该词的条数。")] long? Documents,
    [property: Description("稀有度：有此字段的条数。")] long? AllDocuments,
    [property: Description("篇幅：该字段的平均词数。")] double? AverageLength,
    [property: Description("由哪些部分算得。")] IReadOnlyList<ExplanationResponse> Parts);
