using System.IO.Compression;
using System.Security;
using System.Text;

namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>Makes small Word documents, sound and unsound.</summary>
internal static class DocxFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A document with these paragraphs, one a line.</summary>
    public static byte[] Of(string text) => WithBody(string.Concat(text.ReplaceLineEndings("\n").Split('\n').Select(line => $"<w:p><w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(line)}</w:t></w:r></w:p>")));

    /// <summary>A document with this WordprocessingML inside w:body.</summary>
    public static byte[] WithBody(string xml, bool macros = false, params (string Name, byte[] Content)[] more) => Package(
        [
            ("[Content_Types].xml", Bytes($"""
                <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>
                <Override PartName="/word/document.xml" ContentType="application/vnd.{(macros ? "ms-word.document.macroEnabled" : "openxmlformats-officedocument.wordprocessingml.document")}.main+xml"/></Types>
                """)),
            ("_rels/.rels", Bytes($"""<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="word/document.xml"/></Relationships>""")),
            ("word/document.xml", Bytes($"""<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{Word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{xml}</w:body></w:document>""")),
            .. more,
        ]);

    /// <summary>A zip with these parts.</summary>
    public static byte[] Package(IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
