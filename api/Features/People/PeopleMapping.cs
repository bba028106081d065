using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Api.Features.People;

/// <summary>How people, courts, posts and grants are mapped.</summary>
internal sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<CourtUnit>, IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<Grant>, IEntityTypeConfiguration<Absence>,
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<ProtectionKey>, IEntityTypeConfiguration<Succession>, IEntityTypeConfiguration<PendingImport>,
    IEntityTypeConfiguration<IdentityUserClaim<long>>, IEntityTypeConfiguration<IdentityUserLogin<long>>, IEntityTypeConfiguration<IdentityUserToken<long>>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people");
        builder.HasIndex(person => person.StaffNumber).IsUnique();
        // Neither database gains by a limit on texts.
        foreach (var name in new[] { nameof(Person.UserName), nameof(Person.NormalizedUserName), nameof(Person.Email), nameof(Person.NormalizedEmail) })
            builder.Metadata.FindProperty(name)!.SetMaxLength(null);
    }

    public void Configure(EntityTypeBuilder<CourtUnit> builder)
    {
        builder.ToTable("courts").HasKey(court => court.Code);
        builder.Property(court => court.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.HasOne<Person>().WithMany().HasForeignKey(post => post.PersonId);
        builder.HasOne<CourtUnit>().WithMany().HasForeignKey(post => post.CourtCode);
    }

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("grants");
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId);
        builder.HasOne<CourtUnit>().WithMany().HasForeignKey(grant => grant.CourtCode);
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("absences");
        builder.HasOne<Person>().WithMany().HasForeignKey(absence => absence.PersonId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions");
        builder.HasOne<Person>().WithMany().HasForeignKey(session => session.PersonId);
    }

    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("successions");
        builder.HasOne<Person>().WithMany().HasForeignKey(succession => succession.PersonId);
    }

    public void Configure(EntityTypeBuilder<PendingImport> builder) => builder.ToTable("pending_imports");

    public void Configure(EntityTypeBuilder<ProtectionKey> builder) => builder.ToTable("protection_keys");

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) => builder.ToTable("person_claims");

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder) => builder.ToTable("person_logins");

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder) => builder.ToTable("person_tokens");
}
