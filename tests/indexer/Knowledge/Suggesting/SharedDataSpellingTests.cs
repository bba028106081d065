using System.Text.Json;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Tests.Content;

namespace KnowledgeBase.Indexer.Tests.Knowledge.Suggesting;

/// <summary>Corrections over real entries, where they lie beside the repository.</summary>
public sealed class SharedDataSpellingTests
{
    [Fact]
    public void Real_questions_are_hardly_ever_corrected_and_typical_mistakes_are()
    {
        if (SharedData.Find("cases") is not { } cases || SharedData.Find("fadawang") is not { } answers || SharedData.Find("eval/statute-questions/queries.jsonl") is not { } questions) return;
        var folder = Directory.CreateTempSubdirectory("kb-spelling-").FullName;
        try
        {
            IndexBuilder.Build([cases, answers], Path.Combine(folder, "index"), new BuildOptions(), null, CancellationToken.None);
            using var index = KnowledgeIndex.Open(Path.Combine(folder, "index"));
            var asked = File.ReadLines(questions).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("text").GetString()!).ToList();
            var corrected = asked.Select(index.Spelling.Of).OfType<KnowledgeBase.Indexer.Knowledge.Suggesting.Suggestion>().Select(s => string.Join(' ', s.Changes.Select(c => $"{c.From}>{c.To}"))).ToList();
            // Some of the questions do hold mistakes; over cases and answers alone fewer words are known than with the statutes.
            Assert.True(corrected.Count * 100 <= asked.Count, string.Join('\n', corrected));
            var right = TypicalMistakes.All.Count(pair => index.Spelling.Of(pair.Typed)?.Text.Replace("、", "", StringComparison.Ordinal) == pair.Meant);
            Assert.True(right * 100 >= TypicalMistakes.All.Count * 85, $"{right} of {TypicalMistakes.All.Count}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
