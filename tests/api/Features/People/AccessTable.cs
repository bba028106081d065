namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>access.tsv: a line an endpoint, a column a kind of person, in each cell what they get: allow, sign-in, forbid.</summary>
internal static class AccessTable
{
    private static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Features", "People", "access.tsv"));

    public static IEnumerable<string> Columns => Lines.First(line => !line.StartsWith('#')).Split('\t').Skip(1);

    public static Dictionary<string, string[]> Read() =>
        Lines.Where(line => !line.StartsWith('#') && line.Length > 0).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);
}
