using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>The DOCX files of the national law database that may lie beside the repository, compared with the Markdown of the same versions.</summary>
public sealed class DocxSharedDataTests
{
    [Fact]
    public void A_version_has_the_same_articles_in_docx_and_in_markdown()
    {
        if (SharedData.Find("statutes-docx") is not { } documents || SharedData.Find("statutes") is not { } texts) return;
        var markdown = ContentSource.ListFiles(texts).Where(file => !file.Contains("决定", StringComparison.Ordinal))
            .SelectMany(file => ContentSource.ReadFile(texts, file)).Select(item => item.Entry).OfType<KnowledgeEntry>()
            .DistinctBy(entry => entry.Id).ToDictionary(entry => entry.Id);
        var documentsRead = 0;
        var unlike = new List<string>();
        foreach (var file in ContentSource.ListFiles(documents))
        {
            var entries = ContentSource.ReadFile(documents, file).Select(item => item.Entry).OfType<KnowledgeEntry>().ToList();
            if (entries.Count == 0) continue;
            documentsRead++;
            Assert.All(entries, entry => Assert.NotNull(entry.Statute!.Status));
            unlike.AddRange(entries.Where(entry => !markdown.TryGetValue(entry.Id, out var twin) || (entry.Statute!.Article > 0 && Letters(twin) != Letters(entry))).Select(entry => entry.Id));
        }

        // One of the 39 is a web page under the name of a document; the Markdown of 工伤保险条例 has lost half of one article and the whole of another.
        Assert.Equal(38, documentsRead);
        Assert.Equal(["工伤保险条例@2010-12-20:30", "工伤保险条例@2010-12-20:48"], unlike);
    }

    [Fact]
    public void Two_files_of_one_version_say_the_same_of_it()
    {
        if (SharedData.Find("statutes") is not { } texts) return;
        var versions = ContentSource.ListFiles(texts).SelectMany(file => ContentSource.ReadFile(texts, file).Take(1)).Select(item => item.Entry?.Statute).OfType<StatuteFacts>()
            .Where(facts => facts.Promulgated is not null).GroupBy(facts => ArticleKey.VersionOf(facts.Law, facts.Promulgated)).Where(version => version.Count() > 1).ToList();
        Assert.True(versions.Count > 100);
        Assert.All(versions, version => Assert.Single(version.Select(facts => (facts.Version, facts.Effective, facts.Status, facts.DocumentNumber)).Distinct()));
    }

    private static string Letters(KnowledgeEntry entry) => string.Concat(entry.Sections.SelectMany(section => section.Text).Where(char.IsLetterOrDigit));
}
