using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace KnowledgeBase.Indexer.Content;

/// <summary>
/// The paragraphs of a Word document. A file from outside may be anything: what it unpacks to is counted before it is opened, and every way in which it
/// can be unreadable becomes a problem.
/// </summary>
internal static class DocxText
{
    /// <summary>Most that a document may unpack to, in bytes; the Civil Code, the longest law, takes 2 MB.</summary>
    public const long MaxUnpacked = 64L * 1024 * 1024;

    /// <summary>Most parts of a package; a law has some twenty.</summary>
    private const int MaxParts = 2000;

    private const string Remedy = "请从国家法律法规数据库重新下载该文件，或者在 Word 中打开后另存为 .docx。";

    /// <summary>The document's paragraphs as lines, or the problem.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shownAs">Its name in problems.</param>
    public static (SourceText? Text, ContentItem? Problem) Read(string path, string shownAs)
    {
        try
        {
            return new FileInfo(path).Length > TextFile.MaxBytes
                ? (null, Problem(shownAs, "content.too-large", "文件超过 64 MB。", "请拆分文件。"))
                : Read(File.ReadAllBytes(path), shownAs);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Problem(shownAs, "content.unreadable", $"文件无法读取：{e.Message}", "请检查文件是否存在以及读取权限。"));
        }
    }

    private static ContentItem Problem(string shownAs, string code, string message, string remedy) => new(null, new ContentProblem(shownAs, 0, code, message, remedy));

    /// <summary>As <see cref="Read(string, string)"/>, for a document in memory.</summary>
    public static (SourceText? Text, ContentItem? Problem) Read(byte[] bytes, string shownAs)
    {
        ContentItem Failed(string code, string message, string remedy = Remedy) => Problem(shownAs, code, message, remedy);

        try
        {
            if (bytes.Length == 0) return (null, Failed("content.empty", "文件是空的。"));
            if (bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) return (null, Failed("docx.encrypted", "文件已加密，或者是旧版的 .doc。", "请去除密码，另存为 .docx。"));
            if (bytes.AsSpan().TrimStart(" \t\r\n"u8).StartsWith("<"u8)) return (null, Failed("docx.not-a-document", "文件是网页，不是 Word 文档，可能下载时出错。"));
            if (!IsBounded(bytes)) return (null, Failed("docx.too-large", "文件解压后过大。", "请检查文件的来源；法律文本不会超过 64 MB。"));
            using var stream = new MemoryStream(bytes, writable: false);
            using var document = WordprocessingDocument.Open(stream, false, new OpenSettings { AutoSave = false, MaxCharactersInPart = MaxUnpacked });
            if (document.MainDocumentPart is not { } main) return (null, Failed("docx.damaged", "文件没有正文部分。"));
            if (main.VbaProjectPart is not null || document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate)
                return (null, Failed("docx.macros", "文件含有宏，不予读取。", "请另存为不含宏的 .docx。"));
            using var content = main.GetStream(FileMode.Open, FileAccess.Read);
            return (new SourceText(shownAs, [.. Paragraphs(content)]), null);
        }
        catch (Exception e) when (e is InvalidDataException or IOException or XmlException or OpenXmlPackageException or UriFormatException
            or ArgumentException or FormatException or InvalidOperationException or NotSupportedException or KeyNotFoundException)
        {
            // What the package library throws for damaged packages is not documented as a closed list.
            return (null, Failed("docx.damaged", $"文件已损坏：{e.Message}"));
        }
    }

    /// <summary>Unpacks every part once and counts, since the sizes that a package states need not be true.</summary>
    private static bool IsBounded(byte[] bytes)
    {
        using var package = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (package.Entries.Count > MaxParts) return false;
        var buffer = new byte[81920];
        long total = 0;
        foreach (var part in package.Entries)
        {
            using var unpacked = part.Open();
            for (var read = unpacked.Read(buffer); read > 0; read = unpacked.Read(buffer))
                if ((total += read) > MaxUnpacked) return false;
        }

        return true;
    }

    /// <summary>Reads w:t in document order; deleted text and field codes have other names, and what stands twice (mc:Fallback) is taken once.</summary>
    private static List<string> Paragraphs(Stream content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxUnpacked };
        using var reader = XmlReader.Create(content, settings);
        var lines = new List<string>();
        var line = new StringBuilder();
        while (!reader.EOF)
        {
            var begins = reader.NodeType == XmlNodeType.Element;
            var ends = reader.NodeType == XmlNodeType.EndElement || (begins && reader.IsEmptyElement);
            if (begins && reader.LocalName is "Fallback" or "pPr" or "rPr" or "sectPr")
            {
                // Properties may name tabs, which are not text.
                reader.Skip();
                continue;
            }

            if (begins && reader.LocalName == "t" && !reader.IsEmptyElement)
            {
                line.Append(reader.ReadElementContentAsString());
                continue;
            }

            if (begins && reader.LocalName == "tab") line.Append('　');
            if (begins && reader.LocalName == "noBreakHyphen") line.Append('-');
            if ((begins && reader.LocalName is "br" or "cr") || (ends && reader.LocalName == "p"))
            {
                lines.Add(line.ToString());
                line.Clear();
            }

            reader.Read();
        }

        return lines;
    }
}
