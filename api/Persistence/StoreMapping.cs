using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Api.Persistence;

/// <summary>How the tables of the store itself are mapped.</summary>
internal sealed class StoreMapping :
    IEntityTypeConfiguration<StoredEntry>, IEntityTypeConfiguration<EntryChangeRecord>, IEntityTypeConfiguration<ActionRecord>, IEntityTypeConfiguration<LogHead>, IEntityTypeConfiguration<StoredSetting>
{
    public void Configure(EntityTypeBuilder<StoredEntry> builder) => builder.ToTable("entries").HasKey(entry => entry.Id);

    public void Configure(EntityTypeBuilder<EntryChangeRecord> builder)
    {
        builder.ToTable("changes").HasKey(change => change.Number);
        builder.Property(change => change.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<ActionRecord> builder)
    {
        builder.ToTable("actions").HasKey(action => action.Number);
        builder.Property(action => action.Number).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LogHead> builder) => builder.ToTable("log_heads").HasKey(head => head.Log);

    public void Configure(EntityTypeBuilder<StoredSetting> builder) => builder.ToTable("settings").HasKey(setting => setting.Name);
}
