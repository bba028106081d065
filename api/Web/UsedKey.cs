using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Api.Web;

/// <summary>An <c>Idempotency-Key</c> that somebody has used, with what came of the request.</summary>
internal sealed class UsedKey
{
    public long PersonId { get; set; }

    /// <summary>As the client chose it, up to 128 characters.</summary>
    public required string Key { get; set; }

    /// <summary>SHA-256 over method, path, If-Match and body, hexadecimal: the key with another request is refused.</summary>
    public required string RequestHash { get; set; }

    /// <summary>The question or person that it made or changed; the path says which of them.</summary>
    public long SubjectId { get; set; }

    /// <summary>The version afterwards, as its ETag has it between the quotes.</summary>
    public string Version { get; set; } = "";

    public DateTime At { get; set; }
}

internal sealed class UsedKeyMapping : IEntityTypeConfiguration<UsedKey>
{
    public void Configure(EntityTypeBuilder<UsedKey> builder) => builder.ToTable("used_keys").HasKey(used => new { used.PersonId, used.Key });
}
