using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace KnowledgeBase.Api.Persistence.Backup;

/// <summary>A table of the store as a backup sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of a backup's rows.</param>
internal sealed record StoreTable(string Name, IReadOnlyList<StoreColumn> Columns)
{
    /// <summary>All tables of the model, which is held against the schema by a test, in the order of their names.</summary>
    public static IReadOnlyList<StoreTable> All(StoreContext store) =>
    [
        .. store.Model.GetRelationalModel().Tables.OrderBy(table => table.Name, StringComparer.Ordinal)
            .Select(table => new StoreTable(table.Name, [.. table.Columns.OrderBy(column => column.Name, StringComparer.Ordinal).Select(column => new StoreColumn(column.Name, TypeOf(column)))])),
    ];

    /// <summary>SELECT with all columns, in their order.</summary>
    public string SelectSql => $"SELECT {ColumnList} FROM \"{Name}\"";

    /// <summary>INSERT of one row, its parameters named @p0, @p1 ….</summary>
    public string InsertSql => $"INSERT INTO \"{Name}\" ({ColumnList}) VALUES ({string.Join(", ", Columns.Select((_, i) => FormattableString.Invariant($"@p{i}")))})";

    private string ColumnList => string.Join(", ", Columns.Select(column => $"\"{column.Name}\""));

    private static Type TypeOf(IColumn column)
    {
        var mapping = column.PropertyMappings[0].TypeMapping;
        var type = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        return Nullable.GetUnderlyingType(type) ?? type;
    }
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are to the program, the same on both databases.</param>
internal sealed record StoreColumn(string Name, Type Type);
