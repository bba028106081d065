using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Tests.Content;

/// <summary>Statutes as DOCX. The laws are real ones, for the registry to know them; the articles are made up.</summary>
public sealed class DocxStatuteReaderTests
{
    private const string Arbitration = "中华人民共和国仲裁法_20250912_58d7569a32.docx";

    private const string Text = """
        中华人民共和国仲裁法

        （1994年8月31日示例会议通过　2025年9月12日示例会议修订）
        目　　录
        第一章　总　　则
        第二章　示　　例
        第一章　总　　则
        第一条　为了示例，制定本法。
        第二条　第一款。
        第二款。
        第二章　示　　例
        第一节　举　　例
        第三条　举例如下：
        （一）甲；
        （二）乙。
        """;

    [Fact]
    public void Articles_come_with_their_headings_and_what_the_registry_knows_of_the_version()
    {
        var entries = Read(Arbitration, DocxFile.Of(Text)).Select(item => item.Entry!).ToList();
        Assert.Equal(["中华人民共和国仲裁法@2025-09-12:1", "中华人民共和国仲裁法@2025-09-12:2", "中华人民共和国仲裁法@2025-09-12:3"], entries.Select(entry => entry.Id));
        Assert.Equal("第一款。\n第二款。", entries[1].Sections.Single().Text);
        Assert.Equal(["第一章 总则"], entries[0].Statute!.Path);
        Assert.Equal(["第二章 示例", "第一节 举例"], entries[2].Statute!.Path);
        var facts = entries[0].Statute!;
        Assert.Equal(("2025", new DateOnly(2026, 3, 1), "有效", "法律"), (facts.Version, facts.Effective!.Value, facts.Status, facts.LawType));
        Assert.Equal(new SourcePlace(Arbitration, 8), entries[0].Source);
    }

    [Theory]
    // The note's latest date and the file's date agree; the note alone; the file alone; a slip in the file's name.
    [InlineData("中华人民共和国仲裁法_20250912_x.docx", "（2025年9月12日示例会议修订）", "2025-09-12", null)]
    [InlineData("中华人民共和国仲裁法.docx", "（2017年9月1日示例会议修订）", "2017-09-01", null)]
    [InlineData("中华人民共和国仲裁法_20170901_x.docx", "", "2017-09-01", null)]
    [InlineData("中华人民共和国仲裁法_20250901_x.docx", "（2025年9月12日示例会议修订）", "2025-09-12", "statute.dates-differ")]
    [InlineData("中华人民共和国仲裁法_20170901_x.docx", "（2017年9月2日示例会议修订）", "2017-09-01", "statute.dates-differ")]
    [InlineData("中华人民共和国仲裁法.docx", "", null, "statute.no-date")]
    public void The_note_tells_the_version_and_the_name_of_the_file_checks_it(string file, string note, string? promulgated, string? problem)
    {
        var items = Read(file, DocxFile.Of($"中华人民共和国仲裁法\n{note}\n第一条　示例。"));
        Assert.Equal(promulgated, items[0].Entry!.Statute!.Promulgated?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(problem, items.Select(item => item.Problem?.Code).OfType<string>().SingleOrDefault());
    }

    [Fact]
    public void The_title_of_an_interpretation_stands_in_pieces_below_the_notice_of_the_court()
    {
        var items = Read("最高人民法院关于审理民间借贷案件适用法律若干问题的规定_20150806_402881e45f.docx", DocxFile.Of("""
            中华人民共和国最高人民法院
            公    告
            示例规定现予公布，自2015年9月1日起施行。
            2015年8月6日
            最高人民法院
            关于审理民间借贷案件适用法律
            若干问题的规定
            法释〔2015〕18号
            （2015年6月23日最高人民法院审判委员会第1655次会议通过）
            第一条　示例。
            """));
        var facts = Assert.Single(items).Entry!.Statute!;
        Assert.Equal("最高人民法院关于审理民间借贷案件适用法律若干问题的规定", facts.Law);
        // The committee's day is not that of the publication; the file's name tells that.
        Assert.Equal((new DateOnly(2015, 8, 6), "法释〔2015〕18号"), (facts.Promulgated!.Value, facts.DocumentNumber));
    }

    [Fact]
    public void A_version_that_nobody_has_on_record_borrows_nothing_from_another()
    {
        var facts = Read("中华人民共和国仲裁法_20300101_x.docx", DocxFile.Of("中华人民共和国仲裁法\n第一条　示例。"))[0].Entry!.Statute!;
        Assert.Equal((new DateOnly(2030, 1, 1), null, null, "2030"), (facts.Promulgated!.Value, facts.Effective, facts.Status, facts.Version));
    }

    [Fact]
    public void Runs_tabs_and_breaks_make_the_text_and_what_is_deleted_or_doubled_does_not()
    {
        const string Body = """
            <w:p><w:r><w:t>中华人民共和国</w:t></w:r><w:r><w:t>仲裁法</w:t></w:r></w:p>
            <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>第一条</w:t><w:tab/><w:t>甲。</w:t><w:br/><w:t>乙</w:t></w:r>
            <w:del><w:r><w:delText>已删</w:delText></w:r></w:del><mc:AlternateContent><mc:Choice><w:r><w:t>丙。</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>丙。</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """;
        Assert.Equal("甲。\n乙丙。\n丁", Read(Arbitration, DocxFile.WithBody(Body))[0].Entry!.Sections.Single().Text);
    }

    [Fact]
    public void What_is_not_a_sound_document_becomes_one_problem()
    {
        Assert.Equal("content.empty", Problem([]));
        Assert.Equal("docx.not-a-document", Problem("<!DOCTYPE html><html></html>"u8.ToArray()));
        Assert.Equal("docx.encrypted", Problem([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]));
        Assert.Equal("docx.damaged", Problem("PK\u0003\u0004 and nothing more"u8.ToArray()));
        Assert.Equal("docx.damaged", Problem(DocxFile.Package([("readme.txt", "a zip"u8.ToArray())])));
        Assert.Equal("docx.damaged", Problem(DocxFile.WithBody("<w:p><w:r>")));
        Assert.Equal("docx.macros", Problem(DocxFile.WithBody("<w:p/>", macros: true)));
        Assert.Equal("statute.no-text", Problem(DocxFile.WithBody("<w:p/>")));
        Assert.Equal("statute.no-text", Problem(DocxFile.Of("中华人民共和国仲裁法")));
        Assert.Equal("statute.no-title", Problem(DocxFile.Of("第一条　没有标题。")));
    }

    [Fact]
    public void A_file_that_unpacks_to_more_than_any_law_is_not_unpacked()
    {
        var bomb = DocxFile.WithBody("<w:p/>", macros: false, ("word/media/image1.png", new byte[DocxText.MaxUnpacked + 1]));
        Assert.True(bomb.Length < 1024 * 1024);
        Assert.Equal("docx.too-large", Problem(bomb));
        Assert.Equal("docx.too-large", Problem(DocxFile.Package(Enumerable.Range(0, 2001).Select(i => ($"{i}.xml", Array.Empty<byte>())))));
    }

    [Fact]
    public void A_document_cut_off_anywhere_never_throws()
    {
        var whole = DocxFile.Of(Text);
        for (var length = 0; length < whole.Length; length += 37)
            Assert.NotNull(Assert.Single(Read(Arbitration, whole[..length])).Problem);
        var random = new Random(7);
        for (var i = 0; i < 60; i++)
        {
            var damaged = whole.ToArray();
            for (var hit = 0; hit < 4; hit++) damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
            Assert.NotEmpty(Read(Arbitration, damaged));
        }
    }

    [Fact]
    public void A_folder_lists_documents_but_not_the_files_that_word_keeps_beside_open_ones()
    {
        using var folder = new TemporaryFolder();
        folder.Write(Arbitration, DocxFile.Of(Text));
        folder.Write("~$仲裁法.docx", "x");
        Assert.Equal([Arbitration], ContentSource.ListFiles(folder.Path));
        Assert.Equal(3, ContentSource.Read(folder.Path).Count(item => item.Entry is not null));
        Assert.Equal("content.unknown-kind", Assert.Single(ContentSource.Read(folder.Path, SourceKind.AnswerBatch)).Problem!.Code);
    }

    private static string Problem(byte[] bytes) => Assert.Single(Read(Arbitration, bytes)).Problem!.Code;

    private static List<ContentItem> Read(string file, byte[] bytes)
    {
        using var folder = new TemporaryFolder();
        folder.Write(file, bytes);
        return [.. ContentSource.ReadFile(folder.Path, file)];
    }
}
