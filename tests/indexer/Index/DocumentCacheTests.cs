using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Tests.Index;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_was_read_is_found_until_enough_else_was_read()
    {
        var cache = new DocumentCache(budget: 20_000);
        Assert.Null(cache.Find(1));
        var first = Document(1);
        cache.Add(1, first);
        Assert.Same(first, cache.Find(1));
        for (var i = 2; i < 100; i++) cache.Add(i, Document(i));
        Assert.Null(cache.Find(1));
        Assert.NotNull(cache.Find(99));
    }

    [Fact]
    public void What_is_asked_for_again_and_again_stays()
    {
        var cache = new DocumentCache(budget: 20_000);
        var asked = Document(0);
        cache.Add(0, asked);
        for (var i = 1; i < 1000; i++)
        {
            cache.Add(i, Document(i));
            Assert.Same(asked, cache.Find(0));
        }
    }

    [Fact]
    public void Many_threads_may_use_it()
    {
        var cache = new DocumentCache(budget: 5_000);
        Parallel.For(0, 20_000, i =>
        {
            var number = i % 50;
            if (cache.Find(number) is { } found) Assert.Equal($"{number}", found.Id);
            else cache.Add(number, Document(number));
        });
    }

    private static IndexDocument Document(int number) => new($"{number}", [new TextValue("body", new string('文', 500))], [], [], default);
}
