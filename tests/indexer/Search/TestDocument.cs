using KnowledgeBase.Indexer.Index;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Documents of the engine tests, and the fields they have.</summary>
internal static class TestDocument
{
    public static IndexSchema Schema { get; } = new(["title", "body"], ["kind", "tag"], ["date", "weight"]);

    public static IndexDocument Of(
        string id,
        string? body = null,
        string? title = null,
        string? kind = null,
        string[]? tags = null,
        long? date = null,
        long? weight = null,
        byte[]? payload = null)
    {
        List<TextValue> texts = [];
        if (title is not null) texts.Add(new TextValue("title", title));
        if (body is not null) texts.Add(new TextValue("body", body));
        List<KeywordValue> keywords = [.. (tags ?? []).Select(t => new KeywordValue("tag", t))];
        if (kind is not null) keywords.Add(new KeywordValue("kind", kind));
        List<NumberValue> numbers = [];
        if (date is not null) numbers.Add(new NumberValue("date", date.Value));
        if (weight is not null) numbers.Add(new NumberValue("weight", weight.Value));
        return new IndexDocument(id, texts, keywords, numbers, payload ?? []);
    }

    /// <summary>Fails unless both hold the same values in the same order.</summary>
    public static void AssertSame(IndexDocument expected, IndexDocument? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Id, actual.Id);
        Assert.Equal(expected.Texts, actual.Texts);
        Assert.Equal(expected.Keywords, actual.Keywords);
        Assert.Equal(expected.Numbers, actual.Numbers);
        Assert.Equal(expected.Payload.ToArray(), actual.Payload.ToArray());
    }
}
