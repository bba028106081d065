using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Api.Persistence;

/// <summary>One step of the schema, from Migrations/{Sqlite,PostgreSql}/NNNN_what.sql. Both databases have the same steps. A script that has been released is never changed.</summary>
/// <param name="Name">0001_store.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record SchemaScript(string Name, string Sql)
{
    /// <summary>SHA-256 of the statements, hexadecimal; line ends do not count.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>The scripts for a database in the order of their numbers.</summary>
    public static IReadOnlyList<SchemaScript> All(StoreKind kind)
    {
        var assembly = typeof(SchemaScript).Assembly;
        var prefix = $"{typeof(SchemaScript).Namespace}.Migrations.{kind}.";
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

        SchemaScript Read(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            return new SchemaScript(resource[prefix.Length..^".sql".Length], reader.ReadToEnd());
        }
    }
}
