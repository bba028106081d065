namespace KnowledgeBase.Indexer.Legal.Masking;

/// <summary>Names of people and companies that have to go, at every place where they stand.</summary>
internal static class NameFindings
{
    public static IEnumerable<MaskingFinding> In(MaskingText text, MaskingLexicon lexicon, MaskingRules rules)
    {
        var all = People.Of(text, lexicon);
        var nature = CaseNature.Of(text);
        var wards = ProtectedPeople.HasWards(all, nature);
        var grounds = new Dictionary<string, (string Ground, MaskingCertainty Certainty)>(StringComparer.Ordinal);
        var people = new List<Person>();
        foreach (var person in all)
        {
            if (ProtectedPeople.Ground(person, nature, rules, wards) is not { } ground) continue;
            people.Add(person);
            grounds[person.Name] = (ground, person.Certainty);
        }

        var pseudonyms = new Pseudonyms(text, lexicon);
        var standIns = pseudonyms.ForPeople(people);
        foreach (var span in new NameMentions(standIns.Keys).In(text))
        {
            var name = text.Folded[span.Start..span.End];
            yield return new(MaskingKind.Name, span, standIns[name], grounds[name].Ground, grounds[name].Certainty);
        }

        if (rules != MaskingRules.ReferenceCase) yield break;
        foreach (var finding in Companies.In(text, lexicon, pseudonyms)) yield return finding;
    }
}
