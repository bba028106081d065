using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KnowledgeBase.Indexer.Content;

/// <summary>A field of the front matter: one value, or the items of a list.</summary>
/// <param name="Line">Index of its line in the file.</param>
/// <param name="Values">One value, or the list's; empty where nothing was given.</param>
/// <param name="IsList">Whether it was written as a list.</param>
internal sealed record FrontMatterField(int Line, IReadOnlyList<string> Values, bool IsList);

/// <summary>
/// The YAML between two lines of --- at the start of a file: a flat mapping of texts and lists of texts. Read event by
/// event, so that nothing nested is ever built: deep nesting or references in a hostile file cost nothing.
/// </summary>
internal sealed class FrontMatter
{
    public const string Fence = "---";

    private FrontMatter(Dictionary<string, FrontMatterField> fields, int bodyStart) => (Fields, BodyStart) = (fields, bodyStart);

    public IReadOnlyDictionary<string, FrontMatterField> Fields { get; }

    /// <summary>Index of the first line under the front matter.</summary>
    public int BodyStart { get; }

    /// <summary>Reads the front matter, or says what is wrong with it.</summary>
    public static (FrontMatter? Read, ContentItem? Problem) Read(SourceText source)
    {
        var open = source.Find(line => !string.IsNullOrWhiteSpace(line));
        if (open < 0 || source.Lines[open].TrimEnd() != Fence)
            return (null, source.Problem("front-matter.missing", "文件开头没有“---”。", "请按 content/AUTHORING.md 在开头写明元数据。"));
        var close = open + 1 < source.Lines.Length ? source.Find(line => line.TrimEnd() == Fence, open + 1) : -1;
        if (close < 0)
            return (null, source.Problem(open, "front-matter.unclosed", "元数据没有结束。", "请在元数据之后另起一行写“---”。"));
        try
        {
            using var text = new StringReader(string.Join('\n', source.Lines[(open + 1)..close]));
            return ReadMapping(new Parser(text), source, open + 1, close + 1);
        }
        catch (YamlException e)
        {
            var line = Math.Min(open + (int)Math.Max(e.Start.Line, 1), close);
            return (null, source.Problem(line, "front-matter.yaml", $"元数据不是有效的 YAML：{e.Message}", "含有冒号、引号或者井号的值请放在双引号内。"));
        }
    }

    private static (FrontMatter?, ContentItem?) ReadMapping(Parser parser, SourceText source, int offset, int bodyStart)
    {
        var fields = new Dictionary<string, FrontMatterField>(StringComparer.Ordinal);
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _)) return (new FrontMatter(fields, bodyStart), null);
        if (!parser.TryConsume<MappingStart>(out _)) return (null, NotFlat(source, offset));
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var line = offset + (int)parser.Current!.Start.Line - 1;
            if (!parser.TryConsume<Scalar>(out var key)) return (null, NotFlat(source, line));
            if (ReadValue(parser, line) is not { } field) return (null, NotFlat(source, line));
            if (!fields.TryAdd(key.Value, field))
                return (null, source.Problem(line, "front-matter.duplicate-field", $"字段“{key.Value}”写了两次。", "请只保留一个。"));
        }

        return (new FrontMatter(fields, bodyStart), null);
    }

    private static FrontMatterField? ReadValue(Parser parser, int line)
    {
        if (parser.TryConsume<Scalar>(out var single))
            return new FrontMatterField(line, IsNothing(single) ? [] : [single.Value.Trim()], false);
        if (!parser.TryConsume<SequenceStart>(out _)) return null;
        var values = new List<string>();
        while (!parser.TryConsume<SequenceEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var item)) return null;
            if (!IsNothing(item)) values.Add(item.Value.Trim());
        }

        return new FrontMatterField(line, values, true);
    }

    private static bool IsNothing(Scalar scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || (scalar.Style == ScalarStyle.Plain && scalar.Value is "~" or "null");

    private static ContentItem NotFlat(SourceText source, int line) =>
        source.Problem(line, "front-matter.not-flat", "元数据只能是“字段: 值”或者“字段: [值, 值]”。", "请去掉嵌套的结构。");
}
