using KnowledgeBase.Indexer.Content;
using KnowledgeBase.Indexer.Knowledge.Statutes;
using KnowledgeBase.Indexer.Legal;

namespace KnowledgeBase.Indexer.Knowledge.Checking;

/// <summary>Of how many cited articles in cases and answers the version is known that they mean.</summary>
internal sealed class CitedVersionsCheck(CitationResolver resolver) : SourceCheck("案例和答疑所引法条的版本")
{
    public override void Look(KnowledgeEntry entry)
    {
        if (entry.Kind is EntryKind.StatuteArticle or EntryKind.NormativeDocument) return;
        foreach (var cited in resolver.Resolve(entry))
        {
            if (cited.Article.Promulgated is not null) Pass();
            else Fail(entry, $"《{cited.Article.Law}》{cited.Article.Number}", Reason(entry, cited));
        }
    }

    private static string Reason(KnowledgeEntry entry, CitedArticle cited) =>
        cited.Citation.Version is { } note ? $"没有{note.Year}年{note.Event}的版本记载，或者当年有几个版本"
        : entry.Date is null ? "条目没有日期，可能的日期之间该法有过修改"
        : "裁判时该法没有可以确定的现行版本";
}
