using KnowledgeBase.Api.Features.People;
using KnowledgeBase.Api.Persistence;
using KnowledgeBase.Indexer.Content;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>Under what name of court and division a person stands, as text that later moves do not change.</summary>
internal static class Signatures
{
    private const string PostAt = "（现任职";
    private const string PostEnd = "）";
    private const string CourtEnd = "法院";

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
        return Of(new(name, home), post is null || post.CourtCode == appointing ? null : new(await CourtName(store, post.CourtCode, cancellation), post.Division));
    }

    /// <summary>In whose name, and behind it the post where that is elsewhere.</summary>
    public static string Of(CourtDivision office, CourtDivision? post) =>
        office.Court + office.Division + (post is null ? "" : PostAt + post.Court + post.Division + PostEnd);

    /// <summary>What a signature says.</summary>
    /// <param name="signature">Made by <see cref="OfPost"/> or <see cref="OfOffice"/>.</param>
    /// <returns>The court and division that it stands for, null where it names none; the post where that is at another court, else null.</returns>
    public static (CourtDivision? Office, CourtDivision? Post) Read(string? signature)
    {
        var at = signature?.IndexOf(PostAt, StringComparison.Ordinal) ?? -1;
        return at < 0 ? (Place(signature), null) : (Place(signature![..at]), Place(signature[(at + PostAt.Length)..^PostEnd.Length]));
    }

    private static CourtDivision? Place(string? text)
    {
        if (text?.IndexOf(CourtEnd, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var end = at + CourtEnd.Length;
        return new(text[..end], end < text.Length ? text[end..] : null);
    }

    private static Task<Post?> PostOf(StoreContext store, long person, DateOnly day, CancellationToken cancellation) => store.Set<Post>().AsNoTracking()
        .Where(post => post.PersonId == person && post.From <= day && (post.To == null || post.To >= day)).OrderByDescending(post => post.From).ThenByDescending(post => post.Id).FirstOrDefaultAsync(cancellation);

    private static Task<string> CourtName(StoreContext store, string code, CancellationToken cancellation) =>
        store.Set<CourtUnit>().AsNoTracking().Where(court => court.Code == code).Select(court => court.Name).SingleAsync(cancellation);
}
