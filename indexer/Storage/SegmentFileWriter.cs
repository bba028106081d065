namespace KnowledgeBase.Indexer.Storage;

/// <summary>Writes a file of sections, see FORMAT.md "Files". The caller flushes it to disk at the next commit.</summary>
internal static class SegmentFileWriter
{
    internal const ulong Magic = 0x31474553_424B4C4BUL; // "KLKBSEG1"
    internal const int Alignment = 16;
    internal const int FooterSize = 24;

    /// <summary>Writes <paramref name="sections"/> in order; the file appears under its name only when it is whole.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<(int Id, SectionWriter Content)> sections)
    {
        var partial = path + ".part";
        try
        {
            WriteTo(partial, sections);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            throw TooLarge(partial, tooLarge);
        }

        File.Move(partial, path, overwrite: true);
    }

    /// <summary>What the runtime's complaint of an argument means where a file system or quota allows no larger file.</summary>
    internal static IOException TooLarge(string path, ArgumentOutOfRangeException cause) => new($"{path} would be larger than the file system allows.", cause);

    private static void WriteTo(string partial, IReadOnlyList<(int Id, SectionWriter Content)> sections)
    {
        using (var file = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            var table = new ByteWriter();
            table.Var((uint)sections.Count);
            Span<byte> header = stackalloc byte[Alignment];
            BitConverter.TryWriteBytes(header, Magic);
            file.Write(header);
            foreach (var (id, content) in sections)
            {
                while (file.Position % Alignment != 0) file.WriteByte(0);
                var start = file.Position;
                var checksum = Checksum.Start;
                content.CopyTo(chunk =>
                {
                    checksum = Checksum.Add(checksum, chunk);
                    file.Write(chunk);
                });
                table.Var((uint)id);
                table.UInt64((ulong)start);
                table.UInt64((ulong)(file.Position - start));
                table.UInt32(Checksum.Finish(checksum));
            }

            var tableStart = file.Position;
            file.Write(table.Written);
            var footer = new ByteWriter();
            footer.UInt64((ulong)tableStart);
            footer.UInt32((uint)table.Length);
            footer.UInt32(Checksum.Of(table.Written));
            footer.UInt64(Magic);
            file.Write(footer.Written);
        }
    }
}
