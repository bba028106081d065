using KnowledgeBase.Indexer.Knowledge.Querying;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>What a query and its parts are called: by programs, and by people.</summary>
internal static class QueryNames
{
    public static string Of(InputKind kind) => kind switch
    {
        InputKind.Everything => "everything",
        InputKind.Words => "words",
        InputKind.Question => "question",
        InputKind.Facts => "facts",
        InputKind.StatuteCitation => "statute-citation",
        InputKind.LawName => "law-name",
        InputKind.CaseNumber => "case-number",
        InputKind.EntryNumber => "entry-number",
        InputKind.GuidingCaseNumber => "guiding-case-number",
        InputKind.DocumentNumber => "document-number",
        InputKind.Title => "title",
        InputKind.CaseName => "case-name",
    };

    public static string ChineseName(InputKind kind) => kind switch
    {
        InputKind.Everything => "全部",
        InputKind.Words => "关键词",
        InputKind.Question => "问题",
        InputKind.Facts => "案情",
        InputKind.StatuteCitation => "法条",
        InputKind.LawName => "法律名称",
        InputKind.CaseNumber => "案号",
        InputKind.EntryNumber => "入库编号",
        InputKind.GuidingCaseNumber => "指导性案例编号",
        InputKind.DocumentNumber => "文号",
        InputKind.Title => "标题",
        InputKind.CaseName => "案件名称",
    };

    public static string Of(QueryPartKind kind) => kind switch
    {
        QueryPartKind.Word => "word",
        QueryPartKind.Reference => "reference",
        QueryPartKind.Phrase => "phrase",
        QueryPartKind.Excluded => "excluded",
        QueryPartKind.Alternatives => "alternatives",
        QueryPartKind.Field => "field",
    };
}
