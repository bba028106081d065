using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads the values of a front matter and collects what is wrong with them.</summary>
internal sealed partial class MarkdownFields(SourceText source, FrontMatter front)
{
    private readonly List<ContentItem> _problems = [];

    /// <summary>What was found wrong so far.</summary>
    public IReadOnlyList<ContentItem> Problems => _problems;

    /// <summary>Whether something is wrong that keeps the entry out.</summary>
    public bool IsFatal { get; private set; }

    /// <summary>Notes unknown fields, and required ones that are missing.</summary>
    public void CheckNames(IReadOnlyList<string> known, IReadOnlyList<string> required)
    {
        foreach (var (name, field) in front.Fields)
        {
            if (!known.Contains(name))
                Note(field.Line, "front-matter.unknown-field", $"不认识的字段“{name}”，已忽略。", $"可用的字段：{string.Join("、", known)}。");
            else if (field.IsList && !MarkdownSchema.ListFields.Contains(name))
                Fail(field.Line, "front-matter.wrong-value", $"字段“{name}”只能有一个值。", "请去掉列表的方括号或者短横线。");
        }

        foreach (var name in required)
        {
            if (Text(name) is null) Missing(name);
        }
    }

    public string? Text(string name) => front.Fields.GetValueOrDefault(name)?.Values is [var value, ..] ? value : null;

    public IReadOnlyList<string> List(string name) => front.Fields.GetValueOrDefault(name)?.Values ?? [];

    public string? Choice(string name, IReadOnlyList<string> allowed, bool required = false)
    {
        var value = Text(name);
        if (value is null)
        {
            if (required && name == "kind") Missing(name);
            return null;
        }

        if (allowed.Contains(value)) return value;
        Fail(LineOf(name), "front-matter.wrong-value", $"字段“{name}”的值“{value}”无效。", $"可用的值：{string.Join("、", allowed)}。");
        return null;
    }

    public DateOnly? Date(string name)
    {
        if (Text(name) is not { } value) return null;
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Fail(LineOf(name), "front-matter.wrong-value", $"字段“{name}”的值“{value}”不是日期。", "请写成 2024-05-31 的形式。");
        return null;
    }

    public string? Id()
    {
        if (Text("id") is not { } value) return null;
        if (IdPattern().IsMatch(value)) return value;
        Fail(LineOf("id"), "front-matter.wrong-value", $"标识“{value}”无效。", "标识只能用小写字母、数字和短横线，最长 100 个字符。");
        return null;
    }

    /// <summary>A required section is missing or empty.</summary>
    public void MissingSection(string heading) =>
        Fail(-1, "section.missing", $"缺少“## {heading}”一节，或者该节没有内容。", "请补充这一节。");

    /// <summary>A heading that the layout does not have, or has once only.</summary>
    public void UnexpectedSection(int line, string heading, IReadOnlyList<string> known) =>
        Note(line, "section.unexpected", $"小标题“{heading}”不在格式之内或者重复，其内容未收入。", $"可用的小标题：{string.Join("、", known)}，各用一次。");

    /// <summary>Text that stands above the first section.</summary>
    public void TextOutsideSections(int line) =>
        Note(line, "section.text-outside", "第一个“##”小标题之前的文字未收入。", "请把文字移到某一节之内。");

    /// <summary>Notes something that leaves the entry in.</summary>
    public void Warn(string field, string code, string message, string remedy) => Note(LineOf(field), code, message, remedy);

    private void Missing(string name) =>
        Fail(0, "front-matter.missing-field", $"缺少必填字段“{name}”。", "请在元数据中补充，见 content/AUTHORING.md。");

    private int LineOf(string name) => front.Fields.GetValueOrDefault(name)?.Line ?? -1;

    private void Fail(int line, string code, string message, string remedy)
    {
        IsFatal = true;
        Note(line, code, message, remedy);
    }

    private void Note(int line, string code, string message, string remedy) => _problems.Add(source.Problem(line, code, message, remedy));

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,99}$")]
    private static partial Regex IdPattern();
}
