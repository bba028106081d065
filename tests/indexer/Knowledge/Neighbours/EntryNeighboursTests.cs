using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Neighbours;

public sealed class EntryNeighboursTests(SmallCaseLibrary library) : IClassFixture<SmallCaseLibrary>
{
    [Fact]
    public void The_first_similar_case_is_about_the_same_whoever_its_parties_are()
    {
        var similar = library.Alike("定金").Cases;

        Assert.Equal("定金二", similar[0].Entry.Id);
        Assert.InRange(similar[0].Likeness, 0.2f, 1f);
    }

    [Fact]
    public void Equal_names_of_parties_make_no_case_similar() => Assert.DoesNotContain("同名", library.Alike("定金").Cases.Select(alike => alike.Entry.Id));

    [Fact]
    public void An_entry_is_never_its_own_neighbour()
    {
        foreach (var entry in SmallCaseLibrary.Entries)
        {
            var alike = library.Index.Neighbours.Alike(entry, 5);
            Assert.DoesNotContain(entry.Id, alike.Cases.Concat(alike.Answers).Select(other => other.Entry.Id));
            Assert.DoesNotContain(entry.Id, library.Index.Neighbours.SameCause(entry, 9).First.Select(other => other.Id));
            Assert.DoesNotContain(entry.Id, library.Index.Neighbours.CitedBy(entry, 9).First.Select(other => other.Id));
        }
    }

    [Fact]
    public void A_question_has_similar_questions_and_cases()
    {
        var alike = library.Alike("问定金");

        Assert.Equal("问定金罚则", Assert.Single(alike.Answers).Entry.Id);
        Assert.Contains("定金", alike.Cases.Select(other => other.Entry.Id));
    }

    [Fact]
    public void A_case_no_longer_followed_is_nobodys_similar_case() => Assert.DoesNotContain("定金出库", library.Alike("定金").Cases.Select(alike => alike.Entry.Id));

    [Fact]
    public void As_many_neighbours_are_given_as_were_asked_for() => Assert.Single(library.Index.Neighbours.Alike(SmallCaseLibrary.Entry("定金"), 1).Cases);

    [Fact]
    public void Of_the_same_cause_guiding_cases_come_first_then_the_newest()
    {
        var same = library.Index.Neighbours.SameCause(SmallCaseLibrary.Entry("定金"), 2);

        Assert.Equal(3, same.Total);
        Assert.Equal(["指导", "定金二"], same.First.Select(entry => entry.Id));
    }

    [Fact]
    public void An_entry_without_a_cause_has_none_of_the_same_cause() => Assert.Equal(0, library.Index.Neighbours.SameCause(SmallCaseLibrary.Entry("问定金"), 5).Total);

    [Fact]
    public void Cited_by_are_those_whose_text_names_the_case_by_any_of_its_numbers_the_most_weighty_first()
    {
        var citing = library.Index.Neighbours.CitedBy(SmallCaseLibrary.Entry("定金"), 5);

        Assert.Equal(["指导", "问定金罚则"], citing.First.Select(entry => entry.Id));
        Assert.Equal(2, citing.Total);
    }

    [Fact]
    public void A_case_that_only_its_own_text_names_is_not_cited() => Assert.Equal(0, library.Index.Neighbours.CitedBy(SmallCaseLibrary.Entry("定金二"), 5).Total);

    [Fact]
    public void A_guiding_case_is_cited_by_its_number() => Assert.Equal("问定金", Assert.Single(library.Index.Neighbours.CitedBy(SmallCaseLibrary.Entry("指导"), 5).First).Id);

    [Fact]
    public void Of_the_real_library_the_first_similar_case_mostly_shares_the_cause()
    {
        if (SharedData.Find("cases") is not { } cases) return;
        using var real = new SmallCaseLibrary(cases);
        var entries = new List<KnowledgeEntry>();
        for (var page = 1; page <= 4; page++)
            entries.AddRange(real.Index.Search.Search(new KnowledgeQuery { Text = "", Tier = Tier.ReferenceCase, PageSize = 50, Page = page }).Hits.Select(hit => hit.Entry));
        var possible = entries.Where(entry => real.Index.Neighbours.SameCause(entry, 1).Total > 0).ToList();
        var shared = possible.Count(entry => real.Index.Neighbours.Alike(entry, 5).Cases is [var first, ..] && first.Entry.Cause == entry.Cause);

        Assert.True(shared >= 0.65 * possible.Count, $"{shared} of {possible.Count}");
    }
}
