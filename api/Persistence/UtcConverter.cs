using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace KnowledgeBase.Api.Persistence;

/// <summary>Instants are kept in UTC; SQLite does not remember that, so it is said again when they are read.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => written.Kind == DateTimeKind.Utc ? written : DateTime.SpecifyKind(written.ToUniversalTime(), DateTimeKind.Utc),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc));
