namespace KnowledgeBase.Api.Tests.Features.People;

/// <summary>access.tsv: a line an endpoint, a column a kind of person, in each cell what they get: allow, sign-in, forbid; access-questions.tsv: a line a state of a question.</summary>
internal static class AccessTable
{
    public static IEnumerable<string> Columns(string file) => Lines(file).First(line => !line.StartsWith('#')).Split('\t').Skip(1);

    public static Dictionary<string, string[]> Read(string file) =>
        Lines(file).Where(line => !line.StartsWith('#') && line.Length > 0).Skip(1).Select(line => line.Split('\t')).ToDictionary(cells => cells[0], cells => cells[1..], StringComparer.Ordinal);

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, file));
}
