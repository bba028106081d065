namespace KnowledgeBase.Indexer.Legal;

/// <summary>What became of an article in the next version or the successor law.</summary>
public enum CorrespondenceKind
{
    /// <summary>Same number, same words (punctuation and digits aside).</summary>
    Same,

    /// <summary>序号已变: other number, same words.</summary>
    Renumbered,

    /// <summary>已修改: the words have changed; the number may have.</summary>
    Changed,

    /// <summary>已删除: nothing corresponds to it.</summary>
    Removed,
}

/// <summary>One old article and one present article that corresponds to it; several of them where an article was split or merged.</summary>
/// <param name="Old">The old article.</param>
/// <param name="New">The later one; null for <see cref="CorrespondenceKind.Removed"/>.</param>
/// <param name="Kind">How they relate.</param>
/// <param name="Likeness">Share of the words in common, 0 to 1; 0 where no text was compared.</param>
/// <param name="Basis">
/// 文本比对, 修改决定, 案例载明 (a published case states both numbers) or 解释载明 (a judicial interpretation restates the old article, whose own text is
/// not held); several, joined by 、, where steps were put together.
/// </param>
/// <param name="Checked">True for 人工核对: a person has confirmed it; false for 自动.</param>
public sealed record ArticleCorrespondence(ArticleKey Old, ArticleKey? New, CorrespondenceKind Kind, float Likeness, string Basis, bool Checked);
