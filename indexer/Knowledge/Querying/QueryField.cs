namespace KnowledgeBase.Indexer.Knowledge.Querying;

/// <summary>A fact of record that the query language can ask for.</summary>
internal enum QueryField
{
    /// <summary>案由 or 罪名.</summary>
    Cause,

    /// <summary>法院.</summary>
    Court,

    /// <summary>年份, one or a range.</summary>
    Year,

    /// <summary>法条, an article or a whole law.</summary>
    Statute,

    /// <summary>案号, 入库编号 or 文号.</summary>
    Number,

    /// <summary>类型 of entry or of case.</summary>
    Type,

    /// <summary>关键词.</summary>
    Keyword,

    /// <summary>地区.</summary>
    Region,

    /// <summary>程序.</summary>
    Procedure,

    /// <summary>层级 of the court.</summary>
    CourtLevel,
}

/// <summary>How the query language calls its fields.</summary>
internal static class QueryFields
{
    private static readonly (string Name, QueryField Field)[] Names =
    [
        ("案由", QueryField.Cause), ("罪名", QueryField.Cause), ("法院", QueryField.Court), ("年份", QueryField.Year), ("年度", QueryField.Year),
        ("法条", QueryField.Statute), ("法律", QueryField.Statute), ("案号", QueryField.Number), ("编号", QueryField.Number), ("入库编号", QueryField.Number),
        ("文号", QueryField.Number), ("类型", QueryField.Type), ("类别", QueryField.Type), ("案件类别", QueryField.Type), ("案件类型", QueryField.Type), ("关键词", QueryField.Keyword), ("地区", QueryField.Region),
        ("程序", QueryField.Procedure), ("审级", QueryField.Procedure), ("审判程序", QueryField.Procedure), ("审理程序", QueryField.Procedure), ("层级", QueryField.CourtLevel), ("法院级别", QueryField.CourtLevel),
    ];

    /// <summary>Reads the name of a field and its colon at an offset.</summary>
    /// <param name="text">The query.</param>
    /// <param name="at">Where the name begins.</param>
    /// <param name="field">Which field.</param>
    /// <param name="valueAt">The offset behind the colon.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out QueryField field, out int valueAt)
    {
        foreach (var (name, named) in Names)
        {
            var colon = at + name.Length;
            if (colon >= text.Length || text[colon] is not (':' or '：') || !text[at..colon].SequenceEqual(name)) continue;
            (field, valueAt) = (named, colon + 1);
            return true;
        }

        (field, valueAt) = (default, at);
        return false;
    }
}
