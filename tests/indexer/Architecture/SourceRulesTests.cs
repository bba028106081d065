using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>Rules that the source text itself is held to, in all projects.</summary>
public sealed partial class SourceRulesTests
{
    private const int MostLines = 500;

    /// <summary>Files that are a table of data rather than code, each with the reason why it is not a data file.</summary>
    private static readonly string[] DataTables = [];

    [Fact]
    public void No_file_is_too_long_to_be_read() => Rule.Holds(
        from file in SourceTree.Files
        where file.Lines.Count > MostLines && !DataTables.Contains(file.Path)
        select $"{file.Path}: {file.Lines.Count} lines (at most {MostLines}, better 150: split it by concern)");

    [Fact]
    public void No_file_or_type_has_a_name_that_takes_in_everything() => Rule.Holds(
        (from file in SourceTree.Files
         where VagueName().IsMatch(Path.GetFileName(file.Path))
         select $"{file.Path} (name it by what it does)")
        .Concat(
            from file in SourceTree.Files
            from line in file.Lines
            let declaration = Declaration().Match(line)
            where declaration.Success && VagueName().IsMatch(declaration.Groups["name"].Value)
            select $"{file.Path}: {declaration.Value.Trim()} (name it by what it does)"));

    [Fact]
    public void Raw_memory_is_touched_in_storage_and_postings_only() => Rule.Holds(
        from file in SourceTree.Files
        where !MayBeUnsafe(file.Path)
        from line in CodeOf(file)
        where UnsafeKeyword().IsMatch(line.Code)
        select $"{file.Path}({line.Number}): {line.Code.Trim()} (unsafe lives in indexer/Storage and the postings code)");

    [Theory]
    [InlineData("indexer/Storage/MappedFile.cs", true)]
    [InlineData("indexer/Index/PostingsReader.cs", true)]
    [InlineData("indexer/Index/Postings/Block.cs", true)]
    [InlineData("indexer/Index/Segment.cs", false)]
    [InlineData("indexer/Search/PostingsScorer.cs", false)]
    [InlineData("api/Storage/MappedFile.cs", false)]
    public void Storage_and_postings_are_known_by_their_paths(string path, bool allowed) => Assert.Equal(allowed, MayBeUnsafe(path));

    [Theory]
    [InlineData("    private unsafe int Read() => 0;", true)]
    [InlineData("    unsafe", true)]
    [InlineData("    // unsafe lives elsewhere", false)]
    [InlineData("    /// <summary>Not unsafe.</summary>", false)]
    [InlineData("    var text = \"unsafe\"; // why", false)]
    [InlineData("    var link = \"http://x\"; unsafe { }", true)]
    public void Unsafe_in_a_comment_or_a_text_is_no_code(string line, bool found) =>
        Assert.Equal(found, CodeOf(new SourceFile("a.cs", [line])).Any(l => UnsafeKeyword().IsMatch(l.Code)));

    private static bool MayBeUnsafe(string path) =>
        path.StartsWith("indexer/Storage/", StringComparison.Ordinal) || path.StartsWith("indexer/Index/Postings", StringComparison.Ordinal);

    private static IEnumerable<(int Number, string Code)> CodeOf(SourceFile file) =>
        file.Lines.Select((line, i) => (i + 1, TextOrComment().Replace(line, m => m.Value[0] == '/' ? "" : "\"\"")));

    [GeneratedRegex("Helper|Utils|Manager")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"^\s*[a-z ]*\b(class|struct|interface|enum|record) (?<name>[A-Z]\w*)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"\bunsafe\b")]
    private static partial Regex UnsafeKeyword();

    [GeneratedRegex("""@?"([^"\\]|\\.)*"|//.*$""")]
    private static partial Regex TextOrComment();
}
