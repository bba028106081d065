using System.Globalization;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>
/// Which articles of the Criminal Law a charge (罪名) stands for, from lexicon/charge-articles.tsv beside the program: the articles themselves seldom
/// name it. Immutable; safe for any number of threads.
/// </summary>
public sealed class ChargeArticles
{
    private const string File = "charge-articles.tsv";
    private const string Law = "中华人民共和国刑法";

    /// <summary>A charge of fewer characters is only meant where 罪 follows: 诈骗 may stand in any contract.</summary>
    private const int ShortestWithoutSign = 4;

    /// <summary>Articles inserted behind one (第一百三十三条之一) are taken along up to this number; the Criminal Law has fewer of each.</summary>
    private const int MostInserted = 9;

    private static readonly Lazy<ChargeArticles> Shared = new(() => Load(Path.Combine(AppContext.BaseDirectory, "lexicon")));

    private readonly ILookup<char, (string Charge, IReadOnlyList<string> Articles)> _byFirst;

    private ChargeArticles(IEnumerable<(string Charge, IReadOnlyList<string> Articles)> charges) =>
        _byFirst = charges.OrderByDescending(charge => charge.Charge.Length).ToLookup(charge => charge.Charge[0]);

    /// <summary>The table that travels beside the program, loaded on first use.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or missing.</exception>
    public static ChargeArticles Default => Shared.Value;

    /// <summary>Reads charge-articles.tsv from a folder.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a row is malformed.</exception>
    public static ChargeArticles Load(string folder) => new(TabSeparated.Read(folder, File, 2).Select(Row));

    /// <summary>The charges that a text names, the longest at each place, with their articles in canonical form (full name of the law, then 第N条 or 第N条之M).</summary>
    /// <param name="text">A query; charges in the words of the judicial interpretations on charges, with or without 罪.</param>
    public IReadOnlyList<ChargeMention> FindIn(string text)
    {
        var found = new List<ChargeMention>();
        for (var at = 0; at < text.Length;)
        {
            var (charge, articles) = _byFirst[text[at]].FirstOrDefault(charge => IsNamedAt(text, at, charge.Charge));
            if (charge is null)
            {
                at++;
                continue;
            }

            if (!found.Exists(mention => mention.Articles == articles)) found.Add(new ChargeMention(charge + "罪", articles));
            // What a longer charge consists of is not named by itself.
            at += charge.Length;
        }

        return found;
    }

    private static bool IsNamedAt(string text, int at, string charge)
    {
        if (string.CompareOrdinal(text, at, charge, 0, charge.Length) != 0) return false;
        var end = at + charge.Length;
        return charge.Length >= ShortestWithoutSign || end < text.Length && text[end] == '罪';
    }

    private static (string Charge, IReadOnlyList<string> Articles) Row(string[] fields)
    {
        var articles = new List<string>();
        foreach (var number in fields[1].Split('、'))
        {
            if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var article) || article == 0)
                throw new InvalidDataException($"{File}：“{fields[0]}”的条号“{number}”不是数字。请写阿拉伯数字，以顿号分隔。");
            articles.Add(string.Create(CultureInfo.InvariantCulture, $"{Law}第{article}条"));
            for (var inserted = 1; inserted <= MostInserted; inserted++) articles.Add(string.Create(CultureInfo.InvariantCulture, $"{Law}第{article}条之{inserted}"));
        }

        return (fields[0], articles);
    }
}

/// <summary>A charge named in a text.</summary>
/// <param name="Charge">With 罪.</param>
/// <param name="Articles">The articles that define or punish it, in canonical form; some inserted ones among them may not exist.</param>
public sealed record ChargeMention(string Charge, IReadOnlyList<string> Articles);
