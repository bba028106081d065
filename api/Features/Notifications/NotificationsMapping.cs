using KnowledgeBase.Api.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Api.Features.Notifications;

/// <summary>How inbox, outbox and preferences are mapped.</summary>
internal sealed class NotificationsMapping : IEntityTypeConfiguration<Notice>, IEntityTypeConfiguration<Delivery>, IEntityTypeConfiguration<MutedKind>
{
    public void Configure(EntityTypeBuilder<Notice> builder)
    {
        builder.ToTable("notices");
        builder.HasOne<Person>().WithMany().HasForeignKey(notice => notice.PersonId);
        builder.HasIndex(notice => new { notice.PersonId, notice.EventKey }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Delivery> builder)
    {
        builder.ToTable("deliveries");
        builder.HasOne<Notice>().WithMany().HasForeignKey(delivery => delivery.NoticeId);
        builder.HasIndex(delivery => new { delivery.NoticeId, delivery.Target }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<MutedKind> builder)
    {
        builder.ToTable("muted_kinds").HasKey(muted => new { muted.PersonId, muted.Kind });
        builder.HasOne<Person>().WithMany().HasForeignKey(muted => muted.PersonId);
    }
}
