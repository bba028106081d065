using System.ComponentModel;
using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Api.Web;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;
using Microsoft.AspNetCore.Http.HttpResults;

namespace KnowledgeBase.Api.Features.Statutes;

/// <summary>GET /api/v1/statutes/{law}/articles/{number}</summary>
internal static class GetArticle
{
    public static void Map(RouteGroupBuilder group) => group
        .MapMethods("{law}/articles/{number}", HttpVerbs.Read, Handle)
        .WithName("article")
        .WithSummary("取得一条法条的文本、沿革和引用")
        .WithDescription(
            "取 version 所指的版本，没有指明的取在所问日期施行的版本。文本未收录的，textHeld 为 false 并说明如何收录，不以其他版本的文本代替；"
            + "沿革和引用本条的案例、答疑照常给出。")
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static Results<Ok<ArticleResponse>, ProblemHttpResult> Handle(
        [Description("法律的全称或简称，须作百分号编码。")] string law,
        [Description("条号：584，“之一”写作 120-1；不分条的为 0。")] string number,
        ReadableIndex index,
        LawKnowledge knowledge,
        TimeProvider clock,
        CancellationToken cancellation,
        [Description("按哪一天判断时效性，yyyy-MM-dd；默认今天。")] string? day = null,
        [Description("哪个版本，以公布日期表示，yyyy-MM-dd；默认在所问日期施行的版本。")] string? version = null)
    {
        if (StatuteLookup.Find(index.Statutes, knowledge, law, version, day, clock.Today(), out var found, out var shown) is { } problem) return problem.ToResult();
        if (!ArticleNumberText.TryParse(number, out var article, out var sub))
            return new Problem(ProblemCodes.BadArticle, "条号应写作 584；“之一”写作 120-1。").ToResult();
        var key = new ArticleKey(found.Law, shown.Version.KeyDay, article, sub);
        if (ArticleView.Of(index, key, found.Day, cancellation) is { } view) return TypedResults.Ok(ArticleResponse.Of(view, found.Current, version is { Length: > 0 }));
        return new Problem(ProblemCodes.ArticleNotFound, $"{ArticleName.OfLaw(found.Law)}{StatuteWords.Made(shown.Version)}的版本没有{key.Number}。").ToResult();
    }
}
