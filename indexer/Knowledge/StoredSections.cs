using System.Collections;
using KnowledgeBase.Indexer.Content;

namespace KnowledgeBase.Indexer.Knowledge;

/// <summary>The sections of a stored entry, cut out of its fields when they are asked for: a list of hits shows none of them whole. Immutable.</summary>
/// <param name="gist">The gist field.</param>
/// <param name="body">The body field.</param>
/// <param name="places">Where the sections lie; all of them inside of their field.</param>
internal sealed class StoredSections(string gist, string body, IReadOnlyList<SectionPlace> places) : IReadOnlyList<EntrySection>
{
    public int Count => places.Count;

    public EntrySection this[int index]
    {
        get
        {
            var place = places[index];
            return new EntrySection(place.Heading, (place.InGist ? gist : body).Substring(place.Start, place.Length));
        }
    }

    public IEnumerator<EntrySection> GetEnumerator()
    {
        for (var i = 0; i < places.Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
