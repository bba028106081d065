namespace KnowledgeBase.Indexer.Legal;

/// <summary>Reads the lines of case-status.tsv and says what is wrong with them.</summary>
internal static class CaseStatusLines
{
    private const int Columns = 5;

    private static readonly Dictionary<string, CaseState> States = Enum.GetValues<CaseState>().ToDictionary(CaseStatus.TextOf, StringComparer.Ordinal);

    /// <summary>The sound rows; of the others, a message each fault goes to <paramref name="faults"/>.</summary>
    public static List<CaseStatus> Read(IEnumerable<string> lines, List<string> faults)
    {
        var rows = new List<CaseStatus>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in lines)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != Columns)
            {
                faults.Add($"第{number}行应有{Columns}列，实有{fields.Length}列。请用制表符分隔各列。");
                continue;
            }

            var before = faults.Count;
            var row = Row(fields, fault => faults.Add($"第{number}行：{fault}"));
            if (!seen.Add(fields[0])) faults.Add($"第{number}行：编号“{fields[0]}”重复。请只保留一行。");
            if (row is not null && faults.Count == before) rows.Add(row);
        }

        return rows;
    }

    private static CaseStatus? Row(string[] fields, Action<string> report)
    {
        var (number, text, day, source, replacedBy) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
        if (!IsCanonical(number)) report($"编号“{number}”有误。请写入库编号（2024-18-2-007-003）或者指导案例N号。");
        var known = States.TryGetValue(text, out var state);
        if (!known) report($"状态“{text}”不认识。请写{string.Join('、', States.Keys)}之一。");
        var date = TableField.TryDate(day, out var from) ? from : (DateOnly?)null;
        if (date is null && day.Length > 0) report($"起始日“{day}”有误。请写作2021-01-01的形式。");
        if (day.Length == 0 && known && state != CaseState.InForce) report($"状态为“{text}”而没有起始日。请补充。");
        if (string.IsNullOrWhiteSpace(source)) report("没有依据。请写明文号或者公告。");
        if (replacedBy.Length == 0 && known && state == CaseState.Replaced) report("状态为“已替换”而没有替换后的编号。请补充。");
        if (replacedBy.Length > 0 && (!IsCanonical(replacedBy) || replacedBy == number)) report($"替换后的编号“{replacedBy}”有误。请写另一案例的入库编号或者指导案例N号。");
        return known ? new CaseStatus(number, state, date, source, TableField.Text(replacedBy)) : null;
    }

    private static bool IsCanonical(string number)
    {
        if (number.Length == 0) return false;
        var found = new List<LegalReference>();
        _ = EntryNumberGrammar.TryRead(number, 0, found) || (number.StartsWith("指导", StringComparison.Ordinal) && GuidingCaseGrammar.TryRead(number, 1, 0, found));
        return found.Count == 1 && found[0].Canonical == number;
    }
}
