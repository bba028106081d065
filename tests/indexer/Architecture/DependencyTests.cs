using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Search;

namespace KnowledgeBase.Indexer.Tests.Architecture;

/// <summary>The folders of the indexer use each other in one direction: the arrows of <see cref="DependencyRules"/>.</summary>
public sealed partial class DependencyTests
{
    private static readonly Assembly Indexer = typeof(ISearchEngine).Assembly;

    [Fact]
    public void Compiled_code_follows_the_arrows() => Rule.Holds(Indexer.GetTypes().SelectMany(Violations));

    /// <summary>What the compiler leaves no trace of, such as a constant of another folder, shows in the using lines.</summary>
    [Fact]
    public void Using_lines_follow_the_arrows() => Rule.Holds(
        from file in SourceTree.Files
        where file.Path.StartsWith("indexer/", StringComparison.Ordinal)
        let source = file.Path.Split('/')[1]
        from line in file.Lines
        let used = UsingLine().Match(line)
        where used.Success && DependencyRules.FolderOf(used.Groups["name"].Value) is { } to && !DependencyRules.Allows(source, to)
        select $"{file.Path}: {line.Trim()} ({DependencyRules.Say(source)})");

    [Fact]
    public void The_namespace_of_a_file_is_its_folder() => Rule.Holds(
        from file in SourceTree.Files
        where file.Path.StartsWith("indexer/", StringComparison.Ordinal)
        let folder = DependencyRules.RootNamespace + "." + string.Join('.', file.Path.Split('/')[1..^1])
        from line in file.Lines
        where line.StartsWith("namespace ", StringComparison.Ordinal) && line != $"namespace {folder};"
        select $"{file.Path}: {line} (a folder is a namespace: {folder})");

    [Fact]
    public void Every_folder_of_the_indexer_has_a_rule() => Rule.Holds(
        from file in SourceTree.Files
        where file.Path.StartsWith("indexer/", StringComparison.Ordinal) && !DependencyRules.Allowed.ContainsKey(file.Path.Split('/')[1])
        select $"{file.Path}: {DependencyRules.Say(file.Path.Split('/')[1])}");

    [Fact]
    public void The_arrows_make_no_circle_because_each_folder_uses_only_folders_named_before_it()
    {
        var named = new List<string>();
        foreach (var (folder, uses) in DependencyRules.Allowed)
        {
            Assert.Subset(named.ToHashSet(), uses.ToHashSet());
            named.Add(folder);
        }
    }

    [Fact]
    public void Only_tests_and_benchmarks_see_internal_types_so_that_the_api_uses_public_ones() => Assert.All(
        Indexer.GetCustomAttributes<InternalsVisibleToAttribute>(),
        friend => Assert.Contains(friend.AssemblyName, new[] { "KnowledgeBase.Indexer.Tests", "KnowledgeBase.Benchmarks" }));

    /// <summary>The check itself sees into lambdas, async methods, generic arguments, locals and attributes.</summary>
    [Theory]
    [InlineData(typeof(Uri))]
    [InlineData(typeof(Version))]
    [InlineData(typeof(TimeZoneInfo))]
    [InlineData(typeof(FormatException))]
    [InlineData(typeof(ObsoleteAttribute))]
    public void The_check_sees_a_reference_wherever_it_hides(Type hidden)
    {
        var types = new[] { typeof(Hiding) }.Concat(typeof(Hiding).GetNestedTypes(BindingFlags.NonPublic));
        Assert.Contains(types, type => CompiledReferences.Of(type).Contains(hidden));
    }

    private static IEnumerable<string> Violations(Type type)
    {
        if (DependencyRules.FolderOf(type.Namespace) is not { } source) return [];
        return from used in CompiledReferences.Of(type)
               where used.Assembly == Indexer && DependencyRules.FolderOf(used.Namespace) is { } to && !DependencyRules.Allows(source, to)
               select $"{SourceOf(type)}: {Outermost(type).FullName} uses {used.FullName} ({DependencyRules.Say(source)})";
    }

    /// <summary>The file that declares the type; for what the compiler made, the file of the type around it.</summary>
    private static string SourceOf(Type type)
    {
        type = Outermost(type);
        var folder = $"indexer/{DependencyRules.FolderOf(type.Namespace)}/";
        var declaration = new Regex($@"\b(class|struct|record|interface|enum) {Regex.Escape(type.Name.Split('`')[0])}\b");
        return SourceTree.Files.FirstOrDefault(f =>
            f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Lines.Any(l => declaration.IsMatch(l)))?.Path ?? folder;
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex(@"^\s*(global )?using (static )?(\w+ = )?(?<name>KnowledgeBase\.Indexer[\w.]*)")]
    private static partial Regex UsingLine();

    private sealed class Hiding
    {
        public Dictionary<string, List<Uri[]>> Generic { get; } = [];

        public static Func<object> Lambda() => () => new Version(1, 0);

        public static async Task<string> Later()
        {
            await Task.Yield();
            return TimeZoneInfo.Utc.Id;
        }

        [Obsolete("Here for its attribute.")]
        public static int Caught(string text)
        {
            try
            {
                return text.Length;
            }
            catch (FormatException)
            {
                return 0;
            }
        }
    }
}
