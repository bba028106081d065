namespace KnowledgeBase.Api.Features.People;

/// <summary>A person's post at a court, from and to a day. Signatures of the past are read from the posts of their day.</summary>
internal sealed class Post
{
    public long Id { get; set; }

    public long PersonId { get; set; }

    public required string CourtCode { get; set; }

    /// <summary>庭室 (民事审判第二庭), or empty.</summary>
    public required string Division { get; set; }

    /// <summary>职务 (审判员, 庭长, 法官助理), or empty.</summary>
    public required string Title { get; set; }

    /// <summary>First day.</summary>
    public DateOnly From { get; set; }

    /// <summary>Last day; null while it lasts.</summary>
    public DateOnly? To { get; set; }
}
