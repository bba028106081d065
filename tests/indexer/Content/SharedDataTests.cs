using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>What the readers make of real files, where these lie beside the repository.</summary>
public sealed class SharedDataTests
{
    [Fact]
    public void Every_case_of_the_library_gives_an_entry_with_its_facts()
    {
        if (SharedData.Find("cases") is not { } path) return;

        var items = ContentSource.Read(path).ToList();
        var entries = items.Select(item => item.Entry).OfType<KnowledgeEntry>().ToList();

        Assert.DoesNotContain(items, item => item.Problem is not null);
        Assert.Equal(1015, entries.Count);
        Assert.Equal(72, entries.Count(entry => entry.Kind == EntryKind.GuidingCase));
        Assert.All(entries, entry => Assert.NotNull(entry.CaseType));
        Assert.True(entries.Count(entry => entry.Cause is not null) >= 1010);
        Assert.True(entries.Count(entry => entry.Court is not null) >= 910);
        Assert.True(entries.Count(entry => entry.Date is not null) >= 1013);
        Assert.All(entries, entry => Assert.Contains(entry.Sections, section => section.Heading == "裁判要旨"));
        Assert.All(entries.SelectMany(entry => entry.Sections), section =>
            Assert.DoesNotContain("&nbsp;", section.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Courts_and_causes_agree_with_the_librarys_own_list()
    {
        if (SharedData.Find("cases") is not { } cases || SharedData.Find("case-metadata.jsonl") is not { } list) return;

        var listed = ContentSource.Read(list).Select(item => item.Entry).OfType<KnowledgeEntry>().ToDictionary(entry => entry.Id);
        var both = ContentSource.Read(cases).Select(item => item.Entry!)
            .Where(entry => listed.ContainsKey(entry.Id)).Select(entry => (Read: entry, Listed: listed[entry.Id])).ToList();

        Assert.Equal(2532, listed.Count);
        Assert.True(both.Count > 950);
        Assert.All(both, pair => Assert.Equal(pair.Listed.Kind, pair.Read.Kind));
        Assert.All(both, pair => Assert.Equal(pair.Listed.Date, pair.Read.Date));
        Assert.True(both.Count(pair => pair.Read.Cause == pair.Listed.Cause) > both.Count * 0.97);
        // The list names many courts without their province.
        var named = both.Where(pair => pair.Read.Court is not null).ToList();
        Assert.True(named.Count(pair => pair.Read.Court!.EndsWith(pair.Listed.Court!, StringComparison.Ordinal)
            || pair.Listed.Court!.EndsWith(pair.Read.Court, StringComparison.Ordinal)) > named.Count * 0.95);
    }

    [Fact]
    public void Every_question_of_the_batches_gives_an_entry()
    {
        if (SharedData.Find("fadawang") is not { } path) return;

        var items = ContentSource.Read(path).ToList();

        Assert.DoesNotContain(items, item => item.Problem is not null);
        Assert.Equal(131, items.Count);
        Assert.Equal(111, items.Count(item => item.Entry!.Answer!.Asker is not null && item.Entry.Answer.Expert is not null));
        var answers = items.Select(item => item.Entry!.Answer!).ToList();
        Assert.Equal(29, answers.Select(answer => answer.Batch).Distinct().Count());
        Assert.Equal(20, items.Count(item => item.Entry!.Sections.Any(section => section.Heading == "点评意见") && item.Entry.Answer!.Commentator is not null));
        // One expert was appointed by another court than his own.
        var elsewhere = Assert.Single(answers, answer => answer.AppointedBy is not null);
        Assert.Equal((new CourtDivision("上海市第一中级人民法院", "立案庭"), new CourtDivision("上海市高级人民法院", null)), (elsewhere.Expert, elsewhere.AppointedBy));
    }

    [Fact]
    public void The_statutes_give_their_articles_in_ascending_order()
    {
        if (SharedData.Find("statutes") is not { } path) return;

        var articles = 0;
        foreach (var file in ContentSource.ListFiles(path))
        {
            var last = (Article: -1, ArticleSub: 0);
            foreach (var entry in ContentSource.ReadFile(path, file).Select(item => item.Entry).OfType<KnowledgeEntry>())
            {
                var number = (entry.Statute!.Article, entry.Statute.ArticleSub);
                Assert.True(number.CompareTo(last) > 0, entry.Id);
                Assert.NotEmpty(entry.Sections[0].Text);
                last = number;
                articles++;
            }
        }

        Assert.True(articles >= 85_000);
    }
}
