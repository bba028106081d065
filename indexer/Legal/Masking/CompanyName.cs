using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>The names of companies: place, own name, trade, form.</summary>
internal static class CompanyName
{
    private const int Longest = 40;
    private const int LongestShortName = 12;

    private static readonly string[] Registered = ["有限公司", "有限责任公司", "股份公司"];

    // What stands before a name and never in one.
    private static readonly string[] Before =
    [
        "委托", "转让", "起诉", "投保", "签订", "拖欠", "要求", "请求", "设立", "出资", "持有", "入股", "任职", "就职", "通过", "根据", "以及", "包括", "担任", "约定", "主张", "认为",
        "授权", "联系", "购买", "支付", "是否", "属于", "确定", "作为", "名下", "面向", "成立", "直接", "办公", "类型", "全资", "控股", "变更", "更名", "股东", "挂靠", "承包", "分包", "发包",
        "分别", "应当", "可以", "关于", "其中", "案涉", "涉案", "此后", "之后", "同时", "后来", "现为", "即", "原名", "原为", "申请", "追加", "判令", "判决", "裁定", "查封", "冻结",
        "指令", "通知", "告知", "认定", "证明", "载明", "显示", "借给", "交给", "卖给", "租给", "交由", "前往", "隶属", "派遣", "聘用", "入职", "一人", "开办", "规定", "关联企业", "责令", "递交", "抵押给", "控制", "经营",
    ];

    // 城市公司, 置业公司: words of trade and form that name no one company.
    private static readonly string[] Trade =
    [
        "科技", "贸易", "置业", "房地产", "开发", "建设", "工程", "建筑", "物业", "管理", "投资", "担保", "财产", "保险", "运输", "物流", "餐饮", "酒店", "机械", "制造", "设备", "电子", "网络",
        "技术", "信息", "实业", "集团", "食品", "服务", "咨询", "文化", "传媒", "传播", "商贸", "经贸", "材料", "电气", "医药", "药业", "农业", "汽车", "出租", "租赁", "小额", "贷款", "融资",
        "典当", "能源", "化工", "矿业", "煤炭", "环保", "装饰", "劳务", "人力", "资源", "养殖", "种植", "家具", "服装", "纺织", "酒业", "水务", "自来水", "供水", "热力", "燃气", "电力", "国际",
        "国有", "股份", "有限", "责任", "公司", "安装", "施工", "生产", "销售", "经营", "资产", "控股", "发展", "总公司", "分公司", "支公司", "项目", "目标", "原", "该", "本", "外", "的", "地产", "银行", "信托", "证券",
        "评估", "拍卖", "鞋材", "膜", "诊断", "光学", "营销", "教育", "旅游", "广告", "印刷", "包装", "生物", "医疗", "器械", "软件", "数据", "游戏", "影视", "船务", "航运", "船舶", "渔业", "林业", "矿产", "钢铁",
        "上海", "北京", "天津", "重庆", "中国", "广东", "江苏", "浙江", "山东", "河南", "河北", "湖南", "湖北", "四川", "福建", "安徽", "江西", "辽宁", "吉林", "黑龙江", "陕西", "山西", "甘肃",
        "青海", "云南", "贵州", "海南", "广西", "内蒙古", "宁夏", "新疆", "西藏", "香港", "澳门", "台湾", "深圳", "服饰", "海洋", "（", "）", "(", ")", "企业", "乡镇", "中外", "合资", "合作", "独资", "民营", "外商", "上市", "非上市", "市政", "公交", "客运", "高压", "开关", "隔离", "新", "老", "大", "小", "某",
    ];

    /// <summary>Every place where the registered name of a company stands that is not masked yet.</summary>
    public static IEnumerable<TextSpan> FullNames(MaskingText text, MaskingLexicon lexicon) => Names(text, lexicon, registered: true);

    /// <summary>Every place where a company is called by a short name of its own (飞腾公司) that is not masked yet.</summary>
    public static IEnumerable<TextSpan> ShortNames(MaskingText text, MaskingLexicon lexicon) => Names(text, lexicon, registered: false);

    /// <summary>What of a name is neither place nor trade nor form.</summary>
    public static string OwnPart(string name)
    {
        var place = name.AsSpan()[..Math.Min(12, name.Length)].LastIndexOfAny("省市县区");
        var own = name[(place + 1)..];
        foreach (var word in Trade) own = own.Replace(word, "", StringComparison.Ordinal);
        return own;
    }

    private static IEnumerable<TextSpan> Names(MaskingText text, MaskingLexicon lexicon, bool registered)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.From(at).IndexOf("公司", StringComparison.Ordinal);
            if (found < 0) yield break;
            var end = at + found + 2;
            var start = Start(text, at, end, lexicon);
            at = end;
            if (IsOwn(text.Folded.AsSpan(start, end - start), registered) && BranchEnd(text, end) is > 0 and var branch) yield return new TextSpan(start, branch);
        }
    }

    /// <summary>Whether a name has the form in which companies are registered.</summary>
    public static bool IsRegistered(string name) => MaskingText.ContainsAny(name, Registered);

    /// <summary>What stays of a name behind 某甲: 公司, 银行 or 分公司.</summary>
    public static string Ending(string name)
    {
        if (name.Contains("银行", StringComparison.Ordinal)) return name.EndsWith('行') && !name.EndsWith("银行", StringComparison.Ordinal) ? "银行支行" : "银行";
        if (name.EndsWith("分公司", StringComparison.Ordinal)) return "公司分公司";
        return name.EndsWith("支公司", StringComparison.Ordinal) ? "公司支公司" : "公司";
    }

    /// <summary>The short name in（以下简称“…”）after a name; null for none, or for one that tells nothing (该公司).</summary>
    public static string? ShortNameAfter(MaskingText text, int end)
    {
        if (text[end] != '(') return null;
        var note = text.From(end)[..Math.Min(50, text.Length - end)];
        var close = note.IndexOf(')');
        var called = close < 0 ? -1 : note[..close].LastIndexOf("简称", StringComparison.Ordinal);
        if (called < 0) return null;
        var name = note[(called + 2)..close].Trim(": “”\"'为").ToString();
        if (name.Length is < 2 or > LongestShortName || name.AsSpan().IndexOfAny(",、。") >= 0 || IsMasked(name) || !MaskingText.IsHan(name[0])) return null;
        return OwnPart(name).Length >= 2 ? name : null;
    }

    /// <summary>Where a name that ends with 公司 begins: after a mark, a role or a word that stands before names.</summary>
    private static int Start(MaskingText text, int floor, int end, MaskingLexicon lexicon)
    {
        var start = end;
        var depth = 0;
        while (start > floor && end - start < Longest)
        {
            var c = text[start - 1];
            if (c == ')') depth++;
            else if (c == '(' && --depth < 0) break;
            else if (!(MaskingText.IsHan(c) || MaskingText.IsLetter(c) || MaskingText.IsMask(c) || c is '(' or ')' or '·')) break;
            else if (depth == 0 && c is '诉' or '与' or '和' or '及' or '向' or '对' or '由' or '将' or '被' or '把' or '从' or '的' or '为' or '是' or '系' or '因' or '给' or '至' or '到' or '在' or '于' or '让' or '称' or '等' or '以' or '经' or '拒' or '收' or '并' or '该' or '其' or '两') break;
            start--;
        }

        var words = text.Folded.AsSpan(start, end - start);
        var last = MaskingText.EndOfLast(words, Before);
        if (last > 0 && last < words.Length - 2) start += last;
        for (var at = start; at < end - 4; at++)
            if (lexicon.Role(text.From(at), out _) is > 0 and var role && at + role < end - 4) (start, at) = (at + role, at + role - 1);
        // 被告, 上诉人: a character that ends the way back stands in a role, too.
        for (var back = 1; back <= 6 && start - back >= 0; back++)
            if (lexicon.Role(text.From(start - back), out _) is var length && length > back && start - back + length < end - 4) start += length - back;
        // 中国（上海）: a closing bracket before the name was a note on what stands before it.
        if (text[start] is '(' or ')') start++;
        return start;
    }

    /// <summary>The end with a branch that follows (… 分公司, … 支行); -1 where something in between is masked.</summary>
    private static int BranchEnd(MaskingText text, int end)
    {
        for (var at = end; at < end + 16; at++)
        {
            if (MaskingText.IsMask(text[at])) return -1;
            if (!MaskingText.IsHan(text[at])) return end;
            var rest = text.From(at);
            if (rest.StartsWith("分公司", StringComparison.Ordinal) || rest.StartsWith("支公司", StringComparison.Ordinal)) return at + 3;
            if (rest.StartsWith("支行", StringComparison.Ordinal) || rest.StartsWith("分行", StringComparison.Ordinal)) return at + 2;
            if ("与和及诉向对由将被的为是系因、".Contains(text[at], StringComparison.Ordinal)) return end;
        }

        return end;
    }

    private static bool IsOwn(ReadOnlySpan<char> name, bool registered) =>
        MaskingText.ContainsAny(name, Registered) == registered && !IsMasked(name) && OwnPart(name.ToString()).Length >= 2;

    private static bool IsMasked(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
            if (MaskingText.IsMask(c) || c is '甲' or '乙' or '丙' or '丁') return true;
        // A公司, X公司
        for (var i = 0; i < name.Length; i++)
            if (MaskingText.IsLetter(name[i]) && (i == 0 || !MaskingText.IsLetter(name[i - 1])) && (i + 1 == name.Length || !MaskingText.IsLetter(name[i + 1]))) return true;
        return false;
    }
}
