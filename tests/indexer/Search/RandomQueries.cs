using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>Random query trees over the words and values of <see cref="RandomDocuments"/>.</summary>
internal sealed class RandomQueries(SeededRandom random, RandomDocuments documents)
{
    public Query Query(int depth = 3) => depth > 0 && random.Chance(60) ? Branch(depth - 1) : Leaf();

    public SearchRequest Request() => new()
    {
        Query = Query(),
        Offset = random.Chance(60) ? 0 : random.Next(30),
        Limit = random.Next(10) switch { 0 => 0, 1 => 100, _ => 1 + random.Next(12) },
        Sort = random.Chance(25) ? new SortBy(random.Of(["date", "weight"]), random.Chance(50)) : null,
        Facets = random.Chance(30) ? ["tag", "kind"] : [],
        Group = random.Chance(25) ? new GroupBy("kind", 1 + random.Next(4)) : null,
        Highlight = random.Chance(40) ? ["body", "title"] : [],
    };

    private Query Branch(int depth) => random.Next(6) switch
    {
        0 => new BestOfQuery(Clauses(depth, 1 + random.Next(3))),
        1 => BooleanQuery.All(Clauses(depth, 1 + random.Next(3))),
        2 => BooleanQuery.Any(Clauses(0, 2 + random.Next(10)), 1 + random.Next(3)),
        3 => BooleanQuery.Any(Clauses(depth, 1 + random.Next(4))),
        4 => new DemotionQuery(Clauses(depth, 1)[0], Clauses(depth, 1)[0], random.Next(5) / 4f),
        _ => new BooleanQuery(
            Clauses(depth, random.Next(3)), Clauses(depth, random.Next(4)),
            Clauses(depth, random.Next(2)), Clauses(depth, random.Next(2)), random.Next(3)),
    };

    private Query[] Clauses(int depth, int count) => [.. Enumerable.Range(0, count).Select(_ => Query(depth))];

    private Query Leaf() => random.Next(20) switch
    {
        < 6 => new TermQuery(TextField(), documents.Word(), Boost()),
        < 10 => new CombinedTermQuery([new FieldWeight("title", random.Of([1f, 2f, .5f])), new FieldWeight("body", 1)], documents.Word(), Boost(), random.Chance(50)),
        < 12 => random.Chance(50) ? new TermQuery("tag", documents.Tag(), Boost()) : new TermQuery("kind", documents.Kind(), Boost()),
        < 16 => Phrase(),
        16 => random.Chance(50) ? new PrefixQuery(TextField(), Prefix(documents.Word()), Boost()) : new PrefixQuery("tag", Prefix(documents.Tag()), Boost()),
        17 => new TermQuery("body", "nowhere", Boost()),
        18 => Range(),
        _ => new AllQuery(Boost()),
    };

    private PhraseQuery Phrase()
    {
        var position = -1;
        var terms = Enumerable.Range(0, 2 + random.Next(2)).Select(_ => new PhraseTerm(documents.Word(), position += 1 + (random.Chance(15) ? 1 : 0)));
        return new PhraseQuery(TextField(), [.. terms], random.Chance(60) ? 0 : 1 + random.Next(4), Boost());
    }

    private RangeQuery Range()
    {
        var (a, b) = (documents.Number(), documents.Number());
        return new RangeQuery("date", Math.Min(a, b), Math.Max(a, b), Boost());
    }

    private string TextField() => random.Chance(80) ? "body" : "title";

    private float Boost() => random.Of([1f, 1f, 1f, 2f, .5f]);

    /// <summary>A word's beginning, never half a character.</summary>
    private string Prefix(string word)
    {
        var length = 1 + random.Next(word.Length);
        return char.IsHighSurrogate(word[length - 1]) ? word[..(length + 1)] : word[..length];
    }
}
