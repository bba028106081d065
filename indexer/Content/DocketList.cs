namespace KnowledgeBase.Indexer.Content;

/// <summary>Splits 案号 written in a row: at 、，； and blanks, where a new number with a year begins.</summary>
internal static class DocketList
{
    /// <summary>The numbers as written; a short form (124号 after （2020）某01执123号) stays with the number it continues.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var dockets = new List<string>();
        foreach (var part in text.Split(['、', '，', '；', ';', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (dockets.Count == 0 || part[0] is '（' or '(' or '〔' or '[') dockets.Add(part);
            else dockets[^1] += $"、{part}";
        }

        return dockets;
    }
}
