using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Under what name of court and division a person stands, as text that later moves do not change.</summary>
internal static class Signatures
{
    /// <summary>Court and division of the post of a day; empty without a post.</summary>
    public static async Task<string> OfPost(StoreContext store, long person, DateOnly day, CancellationToken cancellation)
    {
        var post = await PostOf(store, person, day, cancellation);
        return post is null ? "" : await CourtName(store, post.CourtCode, cancellation) + post.Division;
    }

    /// <summary>
    /// An expert or reviewer: the appointing court, for which they answer; the division there, or where the post is at another court, that post behind it.
    /// </summary>
    public static async Task<string> OfOffice(StoreContext store, long person, string appointing, string? division, DateOnly day, CancellationToken cancellation)
    {
        var post = await PostOf(store, person, day, cancellation);
        var name = await CourtName(store, appointing, cancellation);
        var home = post?.CourtCode == appointing ? division ?? post.Division : division ?? "";
        return post is null || post.CourtCode == appointing ? name + home : $"{name}{home}（现任职{await CourtName(store, post.CourtCode, cancellation)}{post.Division}）";
    }

    private static Task<Post?> PostOf(StoreContext store, long person, DateOnly day, CancellationToken cancellation) => store.Set<Post>().AsNoTracking()
        .Where(post => post.PersonId == person && post.From <= day && (post.To == null || post.To >= day)).OrderByDescending(post => post.From).ThenByDescending(post => post.Id).FirstOrDefaultAsync(cancellation);

    private static Task<string> CourtName(StoreContext store, string code, CancellationToken cancellation) =>
        store.Set<CourtUnit>().AsNoTracking().Where(court => court.Code == code).Select(court => court.Name).SingleAsync(cancellation);
}
