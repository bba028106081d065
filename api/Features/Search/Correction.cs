using KnowledgeBase.Api.Features.Content;
using KnowledgeBase.Indexer.Knowledge;
using KnowledgeBase.Indexer.Knowledge.Querying;
using KnowledgeBase.Indexer.Knowledge.Suggesting;

namespace KnowledgeBase.Api.Features.Search;

/// <summary>Looks for a better way to write what was searched for.</summary>
internal static class Correction
{
    /// <summary>The text as it was probably meant; null where nothing is wrong with it, or where it is no plain words: operators, numbers and titles are taken as they are.</summary>
    public static Suggestion? Of(ServedIndex index, UnderstoodQuery understood) =>
        understood.Kind is InputKind.Words or InputKind.Question or InputKind.CaseName && understood.Parts.All(part => part.Kind is QueryPartKind.Word or QueryPartKind.Reference)
            ? index.Spelling.Of(understood.Text)
            : null;
}
