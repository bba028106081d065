using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>Facts of published cases (基本案情), cut to passages of 40 to 150 characters, without whole dates and case numbers.</summary>
internal static partial class FactPassages
{
    private const int Shortest = 40;
    private const int Longest = 150;

    /// <summary>The passages of each of <paramref name="count"/> cases, spread evenly over the folder; guiding cases name their parties, the others mask them.</summary>
    public static IReadOnlyList<(IReadOnlyList<string> Passages, bool IsGuiding)> Of(string folder, int count)
    {
        var cases = (from item in ContentSource.Read(folder)
                     let entry = item.Entry!
                     orderby entry.Id
                     let facts = entry.Sections.FirstOrDefault(section => section.Heading == "基本案情")
                     where facts is not null
                     let passages = Cut(facts.Text)
                     where passages.Count > 0
                     select (Passages: (IReadOnlyList<string>)passages, IsGuiding: entry.Kind == EntryKind.GuidingCase)).ToList();
        return [.. Enumerable.Range(0, count).Select(i => cases[i * cases.Count / count])];
    }

    /// <summary>One passage of each case, now from its beginning, now from further on.</summary>
    public static IReadOnlyList<(string Text, bool IsGuiding)> OneEach(string folder, int count) =>
        [.. Of(folder, count).Select((chosen, i) => (chosen.Passages[i % chosen.Passages.Count], chosen.IsGuiding))];

    private static List<string> Cut(string facts)
    {
        var passages = new List<string>();
        var passage = "";
        foreach (var sentence in Sentence().Matches(DateOrNumber().Replace(facts, "")).Select(match => match.Value.Trim()))
        {
            passage += sentence;
            if (passage.Length < Shortest) continue;
            if (passage.Length <= Longest) passages.Add(passage);
            passage = "";
        }

        return passages;
    }

    [GeneratedRegex("[^。；\n]+[。；]?")]
    private static partial Regex Sentence();

    [GeneratedRegex("(于|自)?[0-9]{4}年[0-9]{1,2}月([0-9]{1,2}日)?|[（(][0-9]{4}[）)][^，。；、（）]{2,16}?[0-9]+号(之[一二三四五])?")]
    private static partial Regex DateOrNumber();
}
