using KnowledgeBase.Api.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KnowledgeBase.Api.Features.Questions;

/// <summary>How questions and what belongs to them are mapped.</summary>
internal sealed class QuestionMapping :
    IEntityTypeConfiguration<Question>, IEntityTypeConfiguration<QuestionEvent>, IEntityTypeConfiguration<AnswerVersion>, IEntityTypeConfiguration<ReviewComment>,
    IEntityTypeConfiguration<SealedText>, IEntityTypeConfiguration<Recusal>, IEntityTypeConfiguration<AssignmentRule>, IEntityTypeConfiguration<ReportedUse>
{
    public void Configure(EntityTypeBuilder<Question> builder)
    {
        builder.ToTable("questions");
        builder.Property(question => question.Version).IsConcurrencyToken();
        builder.HasOne<Person>().WithMany().HasForeignKey(question => question.AskerId);
    }

    public void Configure(EntityTypeBuilder<QuestionEvent> builder) => OfQuestion(builder.ToTable("question_events"), one => one.QuestionId).HasIndex(one => new { one.QuestionId, one.Version }).IsUnique();

    public void Configure(EntityTypeBuilder<AnswerVersion> builder)
    {
        OfQuestion(builder.ToTable("answer_versions"), one => one.QuestionId).HasIndex(one => new { one.QuestionId, one.Number }).IsUnique();
        builder.Property(answer => answer.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReviewComment> builder)
    {
        OfQuestion(builder.ToTable("review_comments"), one => one.QuestionId);
        builder.HasOne<AnswerVersion>().WithMany().HasForeignKey(comment => comment.AnswerVersionId);
    }

    public void Configure(EntityTypeBuilder<SealedText> builder)
    {
        builder.ToTable("sealed_texts").HasKey(one => one.QuestionId);
        builder.Property(one => one.QuestionId).ValueGeneratedNever();
        OfQuestion(builder, one => one.QuestionId);
    }

    public void Configure(EntityTypeBuilder<Recusal> builder) => OfQuestion(builder.ToTable("recusals"), one => one.QuestionId);

    public void Configure(EntityTypeBuilder<AssignmentRule> builder)
    {
        builder.ToTable("assignment_rules");
        builder.HasOne<Person>().WithMany().HasForeignKey(rule => rule.ExpertId);
        builder.HasOne<CourtUnit>().WithMany().HasForeignKey(rule => rule.CourtCode);
    }

    public void Configure(EntityTypeBuilder<ReportedUse> builder)
    {
        builder.ToTable("reported_uses").HasKey(one => one.QuestionId);
        builder.Property(one => one.QuestionId).ValueGeneratedNever();
        OfQuestion(builder, one => one.QuestionId);
    }

    private static EntityTypeBuilder<T> OfQuestion<T>(EntityTypeBuilder<T> builder, System.Linq.Expressions.Expression<Func<T, object?>> key)
        where T : class
    {
        builder.HasOne<Question>().WithMany().HasForeignKey(key);
        return builder;
    }
}
