using System.Globalization;
using System.Text;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Cli;

/// <summary>Writes all problems of a build to a file.</summary>
internal static class ProblemList
{
    /// <summary>JSON where the name ends in .json, else tab-separated values with a header.</summary>
    public static void Write(string path, IReadOnlyList<ContentProblem> problems)
    {
        if (Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase))
        {
            File.WriteAllText(path, JsonOutput.Of(problems) + "\n");
            return;
        }

        var text = new StringBuilder("file\tline\tcode\tmessage\tremedy\n");
        foreach (var problem in problems)
            text.Append(CultureInfo.InvariantCulture, $"{Cell(problem.File)}\t{problem.Line}\t{Cell(problem.Code)}\t{Cell(problem.Message)}\t{Cell(problem.Remedy)}\n");
        File.WriteAllText(path, text.ToString());
    }

    private static string Cell(string value) => value.Replace('\t', ' ').ReplaceLineEndings(" ");
}
