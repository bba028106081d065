using System.Globalization;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Legal;

/// <summary>Articles of laws that are named directly before them, and what continues them under the same law.</summary>
internal sealed class StatuteGrammar(LawNames names)
{
    private readonly LawMention mention = new(names);

    /// <summary>Reads the articles that start with the 第 or the digit at <paramref name="at"/>, where a law is named before them.</summary>
    public bool TryRead(ReadOnlySpan<char> text, int at, int floor, List<LegalReference> found)
    {
        var article = new ArticleReading();
        if (!article.TryRead(text, at)) return false;
        var law = mention.Before(text, at, floor, out var start);
        if (law is null) return false;

        // The name may stand before a document number that is a reference itself; then the article's own words are the place.
        Emit(article, start >= floor ? start : at, law, found);
        while (article.TryMoveOn(text)) Emit(article, article.Start, law, found);
        return true;
    }

    private static void Emit(in ArticleReading article, int start, string law, List<LegalReference> found)
    {
        for (var inner = article.FirstInside; inner < article.Number; inner++)
            found.Add(new LegalReference(ReferenceKind.StatuteArticle, article.RangeSign, Canonical(law, inner, 0)));
        found.Add(new LegalReference(ReferenceKind.StatuteArticle, new TextSpan(start, article.End), Canonical(law, article.Number, article.Sub)));
    }

    private static string Canonical(string law, int article, int sub) => sub == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{law}第{article}条")
        : string.Create(CultureInfo.InvariantCulture, $"{law}第{article}条之{sub}");
}
