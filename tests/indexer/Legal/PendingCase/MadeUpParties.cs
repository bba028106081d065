using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Indexer.Legal.PendingCase;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Tests.Legal.PendingCase;

/// <summary>Puts made-up names and numbers that look real into masked passages (张某 becomes 张建国, 电话 and the like follow), and knows where.</summary>
internal sealed partial class MadeUpParties(int seed)
{
    private static readonly string[] Given =
        ("建国 秀英 志强 丽娟 浩然 子涵 国华 玉兰 晓燕 海涛 文斌 春梅 永福 雪琴 俊杰 梦瑶 德明 桂芳 振华 淑珍 敏 伟 静 强 磊 艳 勇 军 洋 娜 立新 红霞 金龙 宝山 凤英 卫东 新宇 思远 佳怡 少华 "
            + "月娥 长顺 小红 大勇 一鸣 启航 若曦 庆丰 守义 来福 翠花 嘉豪 诗涵 雨桐 国栋 爱民 玉珍 学军 彩云 天佑").Split(' ');

    private readonly Random random = new(seed);

    /// <summary>What was put in, and where.</summary>
    public sealed record Passage(string Text, IReadOnlyList<(TextSpan Span, PendingCaseKind Kind)> PutIn);

    /// <summary>Whether a passage has a masked person whose name can be put back without doubt about where it ends.</summary>
    public static bool CanTake(string passage) => Masked().IsMatch(passage);

    /// <summary>The passage with every such person named, and a number of the <paramref name="which"/>th kind beside the first.</summary>
    public Passage Into(string passage, int which)
    {
        var text = new StringBuilder();
        var put = new List<(TextSpan, PendingCaseKind)>();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var done = 0;
        foreach (Match match in Masked().Matches(passage))
        {
            text.Append(passage, done, match.Index - done);
            if (!names.TryGetValue(match.Value, out var name)) names.Add(match.Value, name = match.Groups["surname"].Value + Given[random.Next(Given.Length)]);
            Put(name, PendingCaseKind.PersonName);
            done = match.Index + match.Length;
            if (names.Count == 1 && put.Count == 1) Number(which % 6);
        }

        text.Append(passage, done, passage.Length - done);
        return new Passage(text.ToString(), put);

        void Put(string what, PendingCaseKind kind)
        {
            put.Add((new TextSpan(text.Length, text.Length + what.Length), kind));
            text.Append(what);
        }

        void Number(int kind)
        {
            switch (kind)
            {
                case 0: Beside("公民身份号码", IdentityNumber(), PendingCaseKind.IdentityNumber); break;
                case 1: Beside("电话", "13" + Digits(9), PendingCaseKind.Phone); break;
                case 2: Beside("卡号", BankCard(), PendingCaseKind.BankCard); break;
                case 3: Beside("车牌", "浙A" + Digits(5), PendingCaseKind.Plate); break;
                case 4: Beside("另案案号", $"（2024）浙0106民初{random.Next(1, 9999)}号", PendingCaseKind.CaseNumber); break;
                case 5: break;
            }
        }

        void Beside(string word, string number, PendingCaseKind kind)
        {
            text.Append('（').Append(word);
            Put(number, kind);
            text.Append('）');
        }
    }

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + random.Next(10))));

    private string IdentityNumber()
    {
        var digits = string.Create(CultureInfo.InvariantCulture, $"3301061{9}{random.Next(50, 99)}{random.Next(1, 12):00}{random.Next(1, 28):00}{Digits(3)}");
        int[] weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        return digits + "10X98765432"[digits.Select((c, i) => (c - '0') * weights[i]).Sum() % 11];
    }

    private string BankCard()
    {
        var digits = "622202" + Digits(12);
        var sum = digits.Reverse().Select((c, i) => i % 2 == 0 ? ((c - '0') * 2 / 10) + ((c - '0') * 2 % 10) : c - '0').Sum();
        return digits + (char)('0' + ((10 - (sum % 10)) % 10));
    }

    // The name is replaced where what follows tells that it ends: 李某顺 may be one name.
    [GeneratedRegex("(?<!某)(?<surname>[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])(某某|某[0-9]|某)(?=[、，。；：（）与和诉称的于在向因系等不将被认为驾提申]|$)(?!于某|向某|等某)")]
    private static partial Regex Masked();
}
