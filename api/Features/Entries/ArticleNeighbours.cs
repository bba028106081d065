using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge;

namespace KnowledgeBase.Api.Features.Entries;

/// <summary>The articles before and after one, in the same version of the law.</summary>
internal static class ArticleNeighbours
{
    // 之一 to 之十: no article in force has more.
    private const int MostSubs = 10;

    public static (KnowledgeEntry? Previous, KnowledgeEntry? Next) Find(StatuteFacts statute, SearchService search)
    {
        KnowledgeEntry? At(int article, int sub) =>
            article <= 0 ? null : search.Find(EntryId.ForArticle(statute.Law, statute.Promulgated, article, sub));

        if (statute.Article <= 0) return (null, null);
        var previous = statute.ArticleSub > 0 ? At(statute.Article, statute.ArticleSub - 1) : LastOf(statute.Article - 1);
        var next = At(statute.Article, statute.ArticleSub + 1) ?? At(statute.Article + 1, 0);
        return (previous, next);

        KnowledgeEntry? LastOf(int article)
        {
            var last = At(article, 0);
            for (var sub = 1; last is not null && sub <= MostSubs && At(article, sub) is { } later; sub++) last = later;
            return last;
        }
    }
}
