using System.Data.Common;
using System.Text.Json;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>Values of columns as a backup writes them: the same JSON from either database, and back into either.</summary>
internal static class BackupValue
{
    /// <summary>Writes the value of a row.</summary>
    /// <exception cref="NotSupportedException">The column has a type that backups do not know yet.</exception>
    public static void Write(Utf8JsonWriter target, DbDataReader row, int ordinal, Type type)
    {
        if (row.IsDBNull(ordinal)) target.WriteNullValue();
        else if (type == typeof(string)) target.WriteStringValue(row.GetString(ordinal));
        else if (type == typeof(int)) target.WriteNumberValue(row.GetInt32(ordinal));
        else if (type == typeof(long)) target.WriteNumberValue(row.GetInt64(ordinal));
        else if (type == typeof(double)) target.WriteNumberValue(row.GetDouble(ordinal));
        else if (type == typeof(bool)) target.WriteBooleanValue(row.GetBoolean(ordinal));
        else if (type == typeof(DateOnly)) target.WriteStringValue(row.GetFieldValue<DateOnly>(ordinal).ToString("O"));
        else if (type == typeof(DateTime)) target.WriteStringValue(DateTime.SpecifyKind(row.GetDateTime(ordinal), DateTimeKind.Utc));
        else if (type == typeof(DateTimeOffset)) target.WriteStringValue(row.GetFieldValue<DateTimeOffset>(ordinal).ToUniversalTime());
        else if (type == typeof(byte[])) target.WriteBase64StringValue(row.GetFieldValue<byte[]>(ordinal));
        else throw new NotSupportedException($"A backup cannot hold {type}.");
    }

    /// <summary>What a parameter takes for a value.</summary>
    /// <exception cref="FormatException">The value is not of the column's type.</exception>
    /// <exception cref="InvalidOperationException">As above, for another kind of JSON.</exception>
    public static object Read(JsonElement value, Type type)
    {
        if (value.ValueKind == JsonValueKind.Null) return DBNull.Value;
        if (type == typeof(string)) return value.GetString()!;
        if (type == typeof(int)) return value.GetInt32();
        if (type == typeof(long)) return value.GetInt64();
        if (type == typeof(double)) return value.GetDouble();
        if (type == typeof(bool)) return value.GetBoolean();
        if (type == typeof(DateOnly)) return DateOnly.ParseExact(value.GetString()!, "O");
        if (type == typeof(DateTime)) return DateTime.SpecifyKind(value.GetDateTime().ToUniversalTime(), DateTimeKind.Utc);
        if (type == typeof(DateTimeOffset)) return value.GetDateTimeOffset().ToUniversalTime();
        return type == typeof(byte[]) ? value.GetBytesFromBase64() : throw new NotSupportedException($"A backup cannot hold {type}.");
    }
}
