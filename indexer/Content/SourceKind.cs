namespace KnowledgeBase.Indexer.Content;

/// <summary>Layouts of source files that can be read.</summary>
public enum SourceKind
{
    /// <summary>Markdown with YAML front matter, as content/AUTHORING.md describes it.</summary>
    Markdown,

    /// <summary>An entry of the case library: <c># title</c>, <c>### section</c>, <c>#### 案件信息</c>.</summary>
    CaseLibrary,

    /// <summary>A published batch of answers: 法答网精选答问（第三批）.</summary>
    AnswerBatch,

    /// <summary>A statute with a 元数据 block above its 正文.</summary>
    Statute,

    /// <summary>A statute as DOCX, named 法律_公布日期_标识.docx, as the national law database hands it out.</summary>
    StatuteDocx,

    /// <summary>One JSON object a line.</summary>
    JsonLines,
}
