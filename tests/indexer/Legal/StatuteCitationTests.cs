using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Tests.Legal;

public sealed class StatuteCitationTests
{
    private const string Code = "中华人民共和国民法典";
    private const string Procedure = "中华人民共和国民事诉讼法";
    private const string Company = "中华人民共和国公司法";
    private const string Criminal = "中华人民共和国刑法";

    [Theory]
    [InlineData("《中华人民共和国民法典》第五百八十四条", Code + "第584条")]
    [InlineData("《民法典》第584条", Code + "第584条")]
    [InlineData("《民法典》584条", Code + "第584条")]
    [InlineData("民法典第584条", Code + "第584条")]
    [InlineData("民法典584条", Code + "第584条")]
    [InlineData("民法典 第 ５８４ 条", Code + "第584条")]
    [InlineData("中华人民共和国民法典第五百八十四条", Code + "第584条")]
    [InlineData("民诉法第64条第2款", Procedure + "第64条")]
    [InlineData("民诉法第六十四条第二款第（三）项", Procedure + "第64条")]
    [InlineData("民诉法第六十四条第一款、第二款", Procedure + "第64条")]
    [InlineData("《民事诉讼法》（2017年修正）第64条第1款", Procedure + "第64条")]
    [InlineData("《中华人民共和国民事诉讼法（2017年修正）》第64条", Procedure + "第64条")]
    [InlineData("《中华人民共和国民事诉讼法》(2012修正)第64条", Procedure + "第64条")]
    [InlineData("《中华人民共和国刑法》（以下简称《刑法》）第十条", Criminal + "第10条")]
    [InlineData("刑法第一百二十条之一", Criminal + "第120条之1")]
    [InlineData("《刑法》第120条之一第2款", Criminal + "第120条之1")]
    [InlineData("《最高人民法院关于适用〈中华人民共和国民法典〉婚姻家庭编的解释（一）》第五条", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第5条")]
    [InlineData("《最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释(一)》第五条", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第5条")]
    [InlineData("《最高人民法院关于适用&lt;中华人民共和国民法典&gt;婚姻家庭编的解释（一）》第五条", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第5条")]
    [InlineData("婚姻家庭编解释（一）第5条", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第5条")]
    [InlineData("民法典婚姻家庭编解释一第5条", "最高人民法院关于适用《中华人民共和国民法典》婚姻家庭编的解释（一）第5条")]
    [InlineData("《公司法》解释（三）第13条", "最高人民法院关于适用《中华人民共和国公司法》若干问题的规定（三）第13条")]
    [InlineData("异议复议规定第二十八条", "最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定第28条")]
    [InlineData("《关于审理民间借贷案件适用法律若干问题的规定》第25条", "最高人民法院关于审理民间借贷案件适用法律若干问题的规定第25条")]
    [InlineData("《最高人民法院关于人民法院执行工作若干问题的规定（试行）》第8条", "最高人民法院关于人民法院执行工作若干问题的规定（试行）第8条")]
    [InlineData("《最高人民法院关于人民法院执行工作若干问题的规定》第8条", "最高人民法院关于人民法院执行工作若干问题的规定（试行）第8条")]
    // The longest name wins.
    [InlineData("劳动合同法第三十九条", "中华人民共和国劳动合同法第39条")]
    [InlineData("民诉法解释第90条", "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第90条")]
    [InlineData("公司登记管理条例第3条", "中华人民共和国公司登记管理条例第3条")]
    [InlineData("行政监察法第3条", "中华人民共和国行政监察法第3条")]
    // Not in the data: agrees with itself, whatever the brackets.
    [InlineData("《某省某市城市绿化管理办法（试行）》第3条", "某省某市城市绿化管理办法（试行）第3条")]
    [InlineData("《某省实施〈中华人民共和国水法〉办法(2018修订)》第三条", "某省实施中华人民共和国水法办法第3条")]
    public void A_citation_is_read_whole_and_brought_to_one_form(string text, string canonical) =>
        Assert.Equal($"{text}={canonical}", Finding.Line(text, ReferenceKind.StatuteArticle));

    [Theory]
    [InlineData("依照《公司法》第3条、第20条", "《公司法》第3条=" + Company + "第3条; 第20条=" + Company + "第20条")]
    [InlineData("《公司法》第三条、第二十条和第六十三条之规定", "《公司法》第三条=" + Company + "第3条; 第二十条=" + Company + "第20条; 第六十三条=" + Company + "第63条")]
    [InlineData("公司法第3条第1款、第20条第2款以及第21条", "公司法第3条第1款=" + Company + "第3条; 第20条第2款=" + Company + "第20条; 第21条=" + Company + "第21条")]
    [InlineData("公司法第3条、5条", "公司法第3条=" + Company + "第3条; 5条=" + Company + "第5条")]
    [InlineData("公司法第三、五条", "公司法第三=" + Company + "第3条; 五条=" + Company + "第5条")]
    [InlineData("公司法第3条至第5条", "公司法第3条=" + Company + "第3条; 至=" + Company + "第4条; 第5条=" + Company + "第5条")]
    [InlineData("公司法第3、第5条", "公司法第3=" + Company + "第3条; 第5条=" + Company + "第5条")]
    [InlineData("刑法第15条第（一）、（二）项、第20条", "刑法第15条第（一）、（二）项=" + Criminal + "第15条; 第20条=" + Criminal + "第20条")]
    [InlineData("刑法第15条第一、二款和第20条", "刑法第15条第一、二款=" + Criminal + "第15条; 第20条=" + Criminal + "第20条")]
    [InlineData("公司法第三至五条", "公司法第三=" + Company + "第3条; 至=" + Company + "第4条; 五条=" + Company + "第5条")]
    [InlineData("公司法第3-5条", "公司法第3=" + Company + "第3条; -=" + Company + "第4条; 5条=" + Company + "第5条")]
    [InlineData("公司法第1条至第200条", "公司法第1条=" + Company + "第1条; 第200条=" + Company + "第200条")]
    [InlineData("刑法第一百二十条之一、之二", "刑法第一百二十条之一=" + Criminal + "第120条之1; 之二=" + Criminal + "第120条之2")]
    [InlineData("根据《刑法》第3条，第4条", "《刑法》第3条=" + Criminal + "第3条; 第4条=" + Criminal + "第4条")]
    [InlineData("《刑法》第3条；第4条", "《刑法》第3条=" + Criminal + "第3条; 第4条=" + Criminal + "第4条")]
    [InlineData("《刑法》第3条、《公司法》第4条", "《刑法》第3条=" + Criminal + "第3条; 《公司法》第4条=" + Company + "第4条")]
    [InlineData("《刑法》第3条规定，前款所列第5条", "《刑法》第3条=" + Criminal + "第3条")]
    [InlineData("（以下简称民法典）第三条", "民法典）第三条=" + Code + "第3条")]
    public void What_continues_a_citation_keeps_its_law(string text, string expected) =>
        Assert.Equal(expected, Finding.Line(text, ReferenceKind.StatuteArticle));

    [Theory]
    [InlineData("第三人陈述")]
    [InlineData("第一审人民法院")]
    [InlineData("2023年第3条生产线")]
    [InlineData("100条建议")]
    [InlineData("第五百八十四条　当事人一方不履行合同义务")]
    [InlineData("民法典\n第五条　民事主体")]
    [InlineData("本法第三条")]
    [InlineData("该法第三条、第五条")]
    [InlineData("前款规定")]
    [InlineData("《中华人民共和国民法典》")]
    [InlineData("《租赁合同》第三条")]
    [InlineData("《条例》第三条")]
    [InlineData("依据调解仲裁法第三条")]
    [InlineData("《担保解释》第三条")]
    [InlineData("《实施细则》第三条")]
    [InlineData("某某市物业管理条例第三条")]
    [InlineData("民法典第九千九百九十九条")]
    [InlineData("民法典第条")]
    [InlineData("民法典第三章")]
    [InlineData("》第三条")]
    [InlineData("）第三条")]
    public void What_names_no_article_of_a_law_is_left_alone(string text) => Assert.Empty(Finding.All(text));

    [Fact]
    public void A_document_number_between_a_law_and_its_article_is_a_reference_of_its_own()
    {
        const string text = "《最高人民法院关于适用〈中华人民共和国民事诉讼法〉的解释》（法释〔2015〕5号）第一百条";
        var found = Finding.All(text);
        Assert.Equal(2, found.Count);
        Assert.Equal(("法释〔2015〕5号", "法释〔2015〕5号"), (found[0].Span.Of(text), found[0].Canonical));
        Assert.Equal(("第一百条", "最高人民法院关于适用《中华人民共和国民事诉讼法》的解释第100条"), (found[1].Span.Of(text), found[1].Canonical));
    }
}
