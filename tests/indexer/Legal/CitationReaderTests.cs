using KnowledgeBase.Indexer.Legal;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class CitationReaderTests
{
    [Theory]
    [InlineData("依照《中华人民共和国民法典》第五百八十四条", "《中华人民共和国民法典》第五百八十四条=民法典第584条")]
    [InlineData("民法典584条", "民法典584条=民法典第584条")]
    [InlineData("《民诉法》第64条第2款", "《民诉法》第64条第2款=民事诉讼法第64条第2款")]
    [InlineData("民诉法第六十四条第二款第（三）项", "民诉法第六十四条第二款第（三）项=民事诉讼法第64条第2款第3项")]
    [InlineData("民诉法第六十四条第一款、第二款第一项", "民诉法第六十四条第一款、第二款第一项=民事诉讼法第64条第1款")]
    [InlineData("行政诉讼法第89条第1款第2项、第3款", "行政诉讼法第89条第1款第2项、第3款=行政诉讼法第89条第1款第2项")]
    [InlineData("刑诉法第十六条第（二）、（三）项", "刑诉法第十六条第（二）、（三）项=刑事诉讼法第16条第2项")]
    [InlineData("刑法第一百二十条之一第二款", "刑法第一百二十条之一第二款=刑法第120条之1第2款")]
    [InlineData("刑法第一百二十条之一、之二", "刑法第一百二十条之一=刑法第120条之1; 之二=刑法第120条之2")]
    [InlineData("《公司法》第三条第一款、第二十条和第六十三条", "《公司法》第三条第一款=公司法第3条第1款; 第二十条=公司法第20条; 第六十三条=公司法第63条")]
    [InlineData("公司法第3条至第5条", "公司法第3条=公司法第3条; 至=公司法第4条; 第5条=公司法第5条")]
    [InlineData("公司法第1条至第200条", "公司法第1条=公司法第1条; 第200条=公司法第200条")]
    [InlineData("《民法典》合同编第五百条", "《民法典》合同编第五百条=民法典第500条")]
    [InlineData("《公司法》的第三条", "《公司法》的第三条=公司法第3条")]
    [InlineData("《公司法》解释（三）第13条", "《公司法》解释（三）第13条=最高人民法院关于适用《公司法》若干问题的规定（三）第13条")]
    [InlineData("2001年修正的中华人民共和国商标法》第31条", "中华人民共和国商标法》第31条=商标法第31条[2001修正]")]
    public void An_article_is_read_with_its_paragraph_and_item(string text, string expected) => Assert.Equal(expected, Citing.Line(text));

    [Theory]
    [InlineData("《租赁合同》第三条")]
    [InlineData("双方协议第三条第二款约定")]
    [InlineData("某某市物业管理条例第三条")]
    [InlineData("某某保护法第三条")]
    [InlineData("《上市规则》第9.3.2条")]
    [InlineData("第三人陈述，100条建议")]
    [InlineData("前款规定的情形，本条第二款")]
    [InlineData("第五百八十四条　当事人一方不履行合同义务")]
    public void What_cites_no_law_gives_nothing(string text) => Assert.Empty(Citing.All(text));

    [Theory]
    [InlineData("《某市停车管理条例》第三条、第四条", "？某市停车管理条例第3条; ？某市停车管理条例第4条")]
    [InlineData("《规定》第三条", "？规定第3条")]
    [InlineData("依最高人民法院关于适用《中华人民共和国某某法》若干问题的规定（九）第三条第二款", "？最高人民法院关于适用《中华人民共和国某某法》若干问题的规定（九）第3条第2款")]
    public void An_unknown_name_in_title_marks_is_kept_and_not_guessed(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Theory]
    [InlineData("《中华人民共和国民法典》（以下简称《合同新法》）施行后，依《合同新法》第五条", "民法典第5条")]
    [InlineData("《中华人民共和国专利法》（下称专利法甲）。专利法甲第五条", "专利法第5条")]
    [InlineData("《最高人民法院关于审理民间借贷案件适用法律若干问题的规定》（以下简称民间借贷规定）第一条，参照民间借贷规定第二十五条", "最高人民法院关于审理民间借贷案件适用法律若干问题的规定第1条; 最高人民法院关于审理民间借贷案件适用法律若干问题的规定第25条")]
    [InlineData("《最高人民法院关于执行和解若干问题的规定》（法释〔2018〕3号，2020年修正，以下简称《规定》）第九条。《规定》第十条", "最高人民法院关于执行和解若干问题的规定第9条[2020修正]; 最高人民法院关于执行和解若干问题的规定第10条[2020修正]")]
    [InlineData("《中华人民共和国公司法》（简称“公司法”）。《中华人民共和国证券法》（以下称《该法甲》）。公司法第一条，该法甲第二条", "公司法第1条; 证券法第2条")]
    [InlineData("《某区征收实施办法》（以下简称安置办法）第一条。安置办法第六条", "？某区征收实施办法第1条; ？安置办法第6条")]
    // A paper that is no law takes the name away.
    [InlineData("《某项目和解方案书》（以下简称《决定》）。《决定》第三条", "")]
    [InlineData("《民法典》（以下简称《法》）。某公司（以下简称甲公司）。甲公司第三条", "")]
    public void A_name_that_the_text_introduces_holds_for_the_rest(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Theory]
    [InlineData("适用《公司法》第三条，该法第五条", "公司法第3条; 公司法第5条")]
    [InlineData("《公司法》规定股东有限责任。该法第五条", "公司法第5条")]
    [InlineData("依公司法和民法典担保制度解释，该法第五条，该解释第六条", "公司法第5条; 最高人民法院关于适用《民法典》有关担保制度的解释第6条")]
    [InlineData("依2018年《公司法》，同法第五条", "公司法第5条[2018]")]
    [InlineData("《公司法解释三》有明文，该规定第六条", "最高人民法院关于适用《公司法》若干问题的规定（三）第6条")]
    [InlineData("《工伤保险条例》第一条，该法第五条", "工伤保险条例第1条; ？该法第5条")]
    [InlineData("《刑法》第三条所称，依照本法第五条", "刑法第3条; 刑法第5条")]
    [InlineData("依日本法第五条、不同规定第六条", "")]
    public void That_law_is_the_one_named_last(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Theory]
    [InlineData("中华人民共和国公司法", "依照本法第五条、第六条", "公司法第5条; 公司法第6条")]
    [InlineData("公司法", "依照民法典第一条和本法第五条", "民法典第1条; 公司法第5条")]
    [InlineData("工伤保险条例", "违反本条例第五条", "工伤保险条例第5条")]
    [InlineData("最高人民法院关于执行和解若干问题的规定", "本规定第五条，本解释中第六条", "最高人民法院关于执行和解若干问题的规定第5条; 最高人民法院关于执行和解若干问题的规定第6条")]
    [InlineData("某部门关于修改若干法律的决定", "《公司法》增加一条：“依照本法第五条”", "公司法第5条")]
    public void This_law_is_the_texts_own(string ownLaw, string text, string expected) => Assert.Equal(expected, Citing.Meanings(text, ownLaw));

    [Theory]
    [InlineData("《刑法》第三条第二款规定甲；前款所列", "刑法第3条第2款; 刑法第3条第1款")]
    [InlineData("《刑法》第三条第一款规定甲；前款所列", "刑法第3条第1款; 刑法第3条")]
    [InlineData("《刑法》第三条规定甲，前条第二款规定乙", "刑法第3条; 刑法第2条第2款")]
    [InlineData("《刑法》第一百二十条之一规定甲，前条规定乙", "刑法第120条之1; 刑法第120条")]
    [InlineData("《刑法》第三条规定甲，该条第二款规定乙，第三款规定丙，该款第（一）项", "刑法第3条; 刑法第3条第2款; 刑法第3条第3款; 刑法第3条第3款第1项")]
    [InlineData("《刑法》第三条第二款规定甲，前款所列，前款所指", "刑法第3条第2款; 刑法第3条第1款; 刑法第3条第1款")]
    [InlineData("《刑法》第三条规定甲。\n第二款规定乙", "刑法第3条")]
    [InlineData("《刑法》第三条规定甲，合同第五条约定乙，第二款约定丙", "刑法第3条")]
    [InlineData("《刑法》第三条规定甲，《公司法》一百二十四条第一款规定乙", "刑法第3条")]
    [InlineData("《刑法》第三条规定甲，第二款产品、本条件、此前款项", "刑法第3条")]
    [InlineData("《刑法》第一条规定甲，前条规定乙", "刑法第1条")]
    // After a quotation the next article is of the same law; a contract's article is not.
    [InlineData("《刑法》第三条规定：“甲。”及第五条规定：“乙。”第七条第二款规定丙", "刑法第3条; 刑法第5条; 刑法第7条第2款")]
    [InlineData("《刑法》第三条规定：“甲。”；第五条规定：“乙。”，第七条第二款规定丙", "刑法第3条; 刑法第5条; 刑法第7条第2款")]
    [InlineData("《刑法》第三条规定甲。双方称为“协议”，第五条约定乙", "刑法第3条")]
    // What a quotation cites is not what the text itself was speaking of.
    [InlineData("《刑法》第三条规定：“依照《公司法》第五条办理。”该条第二款规定乙", "刑法第3条; 公司法第5条; 刑法第3条第2款")]
    public void A_paragraph_alone_counts_from_the_article_last_cited(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Theory]
    [InlineData("《民事诉讼法》（2017年修正）第64条", "民事诉讼法第64条[2017修正]")]
    [InlineData("《中华人民共和国民事诉讼法(2017修正)》第64条", "民事诉讼法第64条[2017修正]")]
    [InlineData("2012年《民事诉讼法》第64条、第65条", "民事诉讼法第64条[2012]; 民事诉讼法第65条[2012]")]
    [InlineData("2009年10月1日施行的《专利法》第22条第3款", "专利法第22条第3款[2009-10-01施行]")]
    [InlineData("2000年３月10日起施行的《专利法》第22条", "专利法第22条[2000-03-10施行]")]
    [InlineData("1997年修订的刑法第22条", "刑法第22条[1997修订]")]
    [InlineData("经1999年修正案修正的《刑法》第22条", "刑法第22条[1999修正]")]
    [InlineData("《刑法》（2020年第三次修正）第22条", "刑法第22条[2020修正]")]
    [InlineData("《公司法》（2005年修订，以下简称旧公司法）第3条；旧公司法第4条", "公司法第3条[2005修订]; 公司法第4条[2005修订]")]
    [InlineData("《最高人民法院关于执行和解若干问题的规定》（法释〔2018〕3号）第9条", "最高人民法院关于执行和解若干问题的规定第9条")]
    [InlineData("于2013年6月25日根据《工伤保险条例》第15条", "工伤保险条例第15条")]
    public void A_version_is_taken_from_what_stands_beside_the_name(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Fact]
    public void A_version_note_says_where_it_stands()
    {
        const string text = "依据2009年10月1日施行的《专利法》第22条";
        Assert.Equal(new VersionNote(new TextSpan(2, 15), 2009, new DateOnly(2009, 10, 1), "施行"), Assert.Single(Citing.All(text)).Version);
    }

    [Theory]
    [InlineData("《商标法》第16条、第44条第1款（本案适用的是2001年修正的《商标法》第16条、第41条第1款）", "商标法第16条; 商标法第44条第1款; 商标法第16条[2001修正](旧法，对第0处); 商标法第41条第1款[2001修正](旧法，对第0处)")]
    [InlineData("《公司法》第1条\n《商标法》第16条（本案适用的是《商标法》（2001年修正）第15条）第17条\n《公司法》第2条", "公司法第1条; 商标法第16条; 商标法第15条[2001修正](旧法，对第1处); 公司法第2条")]
    [InlineData("（本案适用的是2001年修正的《商标法》第16条）", "商标法第16条[2001修正]")]
    public void The_law_applied_then_stands_beside_todays(string text, string expected) => Assert.Equal(expected, Citing.Meanings(text));

    [Theory]
    [InlineData("担保解释第五条", "最高人民法院关于适用《民法典》有关担保制度的解释")]
    [InlineData("《虚假陈述司法解释》第五条", "最高人民法院关于审理证券市场虚假陈述侵权民事赔偿案件的若干规定")]
    public void An_ambiguous_name_gives_all_it_can_mean(string text, string one)
    {
        var citation = Assert.Single(Citing.All(text));
        Assert.Equal(LawResolution.Many, citation.Resolution);
        Assert.Contains(citation.Laws, law => law.Replace("中华人民共和国", "", StringComparison.Ordinal) == one);
        Assert.Null(citation.Law);
    }

    [Theory]
    [InlineData("依照&ldquo;《民法典》&nbsp;第5条第2款&rdquo;", "《民法典》&nbsp;第5条第2款=民法典第5条第2款")]
    [InlineData("《最高人民法院关于适用&lt;中华人民共和国民法典&gt;有关担保制度的解释》第5条", "《最高人民法院关于适用&lt;中华人民共和国民法典&gt;有关担保制度的解释》第5条=最高人民法院关于适用《民法典》有关担保制度的解释第5条")]
    [InlineData("&unknown;《民法典》第5条&#12298;刑法&#12299;第6条", "《民法典》第5条=民法典第5条; &#12298;刑法&#12299;第6条=刑法第6条")]
    public void Html_references_change_neither_the_reading_nor_the_places(string text, string expected) => Assert.Equal(expected, Citing.Line(text));

    [Theory]
    [InlineData("《公司法》第3条、《最高人民法院关于适用〈中华人民共和国公司法〉若干问题的规定》（三）", "公司法=中华人民共和国公司法; 最高人民法院关于适用〈中华人民共和国公司法〉若干问题的规定（三）=最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）")]
    [InlineData("《最高人民法院关于适用《民法典》有关担保制度的解释》与《租赁合同》", "最高人民法院关于适用《民法典》有关担保制度的解释=最高人民法院关于适用《中华人民共和国民法典》有关担保制度的解释")]
    [InlineData("《某市停车管理条例》", "某市停车管理条例=")]
    public void Titles_of_laws_are_read_without_articles_too(string text, string expected) =>
        Assert.Equal(expected, string.Join("; ", new CitationReader(LawNames.Default).ReadTitles(text).Select(title => $"{title.Written}={string.Join('|', title.Laws)}")));

    [Fact]
    public void Places_are_ordered_and_inside_the_text_in_real_cases()
    {
        if (Finding.RealData() is not { } data) return;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(data, "cases"), "*.md").Order(StringComparer.Ordinal).Take(300))
        {
            var text = File.ReadAllText(file);
            var last = default(TextSpan);
            foreach (var citation in Citing.All(text))
            {
                Assert.True(citation.Span.Start >= last.End || citation.Span == last, $"{file}: {citation.Span} {last}");
                Assert.InRange(citation.Span.End, citation.Span.Start + 1, text.Length);
                last = citation.Span;
            }
        }
    }
}
