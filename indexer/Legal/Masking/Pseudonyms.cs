using System.Globalization;

namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>
/// Names that stand for the real ones, by 法释〔2016〕19号 article 9: the surname and 某; two people with one such name, or one whom the text has already,
/// are told apart by Arabic numerals. The same name always gets the same one.
/// </summary>
internal sealed class Pseudonyms
{
    private const int LongestSurname = 2;
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly MaskingText text;
    private readonly MaskingLexicon lexicon;

    public Pseudonyms(MaskingText text, MaskingLexicon lexicon)
    {
        (this.text, this.lexicon) = (text, lexicon);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '某') continue;
            var end = at + 1;
            while (text[end] == '某' && end - at < 3) end++;
            while (MaskingText.IsDigit(text[end]) && end - at < 6) end++;
            for (var length = 1; length <= LongestSurname && at - length >= 0; length++) taken.Add(text.Folded[(at - length)..end]);
            if (at + 1 < text.Length) taken.Add(text.Folded[at..(at + 2)]);
        }
    }

    /// <summary>A stand-in for each of the people, by their names.</summary>
    public Dictionary<string, string> ForPeople(IReadOnlyList<Person> people)
    {
        var bases = people.ToDictionary(person => person.Name, Base, StringComparer.Ordinal);
        var bearers = bases.Values.CountBy(value => value, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var last = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var person in people)
        {
            var name = bases[person.Name];
            if (bearers[name] > 1 || taken.Contains(name))
            {
                var number = last.GetValueOrDefault(name) + 1;
                while (taken.Contains(Numbered(name, number))) number++;
                last[name] = number;
                name = Numbered(name, number);
            }

            names[person.Name] = name;
        }

        return names;
    }

    /// <summary>某甲公司, 某乙公司 …: the next one that the text does not have.</summary>
    public string NextCompany(ref int count, string ending)
    {
        while (true)
        {
            var stem = count < Stems.Length ? "某" + Stems[count] : string.Create(CultureInfo.InvariantCulture, $"某{count + 1}");
            count++;
            if (!taken.Contains(stem)) return stem + ending;
        }
    }

    private static string Numbered(string name, int number) => string.Create(CultureInfo.InvariantCulture, $"{name}{number}");

    private string Base(Person person)
    {
        var name = person.Name;
        if (name.AsSpan().IndexOfAnyInRange('A', 'Z') == 0) return text.Original[person.Start].ToString();
        if (name.AsSpan().IndexOfAny('·', '•', '・') > 0 || name.Length > 4)
            return name[0] + (MaskingText.ContainsAny(text.After(person.Start + name.Length, 30), ["国籍", "国公民", "护照"]) ? "某" : "某某");
        var surname = lexicon.Surname(name, out _);
        // A first character that is no surname: a name of a minority keeps it.
        return surname is 0 || surname >= name.Length ? name[0] + "某某" : name[..surname] + "某";
    }
}
