using System.Diagnostics.CodeAnalysis;
using KnowledgeBase.Indexer.Text;

namespace KnowledgeBase.Indexer.Analysis;

/// <summary>Reads and checks <c>synonyms.tsv</c>: relation, words with one blank between, area; tabs between the columns, # begins a remark.</summary>
internal sealed class SynonymGroups
{
    private readonly string _path;
    private readonly CharacterFolding _folding;
    private readonly Dictionary<string, int> _sameLine = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _layLine = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), int> _joined = [];
    private int _line;

    private SynonymGroups(string path, CharacterFolding folding) => (_path, _folding) = (path, folding);

    /// <summary>All groups in the order of the file.</summary>
    /// <exception cref="InvalidDataException">The file is missing or a line is wrong.</exception>
    public static List<SynonymGroup> Read(string path, CharacterFolding folding)
    {
        if (!File.Exists(path)) throw new InvalidDataException($"缺少同义词表 {path}。请重新生成索引或重新安装程序。");
        var reader = new SynonymGroups(path, folding);
        var groups = new List<SynonymGroup>();
        foreach (var text in File.ReadLines(path))
        {
            reader._line++;
            if (text.Length > 0 && text[0] != '#') groups.Add(reader.Group(text));
        }

        return groups;
    }

    private SynonymGroup Group(string text)
    {
        var columns = text.Split('\t');
        if (columns.Length != 3 || columns[2].Length == 0) Refuse("应有关系、词、领域三列", "请用制表符分隔，三列都不留空");
        SynonymRelation? relation = columns[0] switch { "=" => SynonymRelation.Same, ">" => SynonymRelation.LegalTerm, _ => null };
        if (relation is null) Refuse($"关系“{columns[0]}”不认识", "同义写 =，口语词到法律用语写 >");
        var group = new SynonymGroup(_line, relation.Value, columns[1].Split(' '), columns[2]);
        CheckWords(group);
        foreach (var (from, to, _) in group.Pairs()) Join(from, to);
        return group;
    }

    private void CheckWords(SynonymGroup group)
    {
        if (group.Words.Length < 2) Refuse($"只有“{group.Words[0]}”一个词", "每组至少两个词，没有对应的词就删去该行");
        for (var i = 0; i < group.Words.Length; i++)
        {
            var word = group.Words[i];
            if (word.Length == 0 || word.Any(char.IsWhiteSpace)) Refuse("词有空缺或含有其他空白", "词与词之间只写一个半角空格，首尾不写");
            if (Folded(word) is var folded && folded != word) Refuse($"“{word}”不是统一后的写法", $"请写“{folded}”（简体、半角、小写）");
            if (Array.IndexOf(group.Words, word) != i) Refuse($"“{word}”在本组出现两次", "请删去一个");
        }

        // In two groups of equals all words of both would have to be equal; two lines for one lay word are easily corrected in one place only.
        if (group.Relation == SynonymRelation.Same)
        {
            foreach (var word in group.Words)
                if (!_sameLine.TryAdd(word, _line)) Refuse($"“{word}”已在第{_sameLine[word]}行的同义组中", "请合并两组，或从一组删去");
        }
        else if (!_layLine.TryAdd(group.Words[0], _line)) Refuse($"“{group.Words[0]}”已是第{_layLine[group.Words[0]]}行的口语词", "请并入该行");
    }

    private void Join(string from, string to)
    {
        if (_joined.TryGetValue((to, from), out var back) && back != _line) Refuse($"第{back}行已从“{to}”连到“{from}”", "双向相通的请用 = 写成一组，否则删去一行");
        if (!_joined.TryAdd((from, to), _line)) Refuse($"第{_joined[(from, to)]}行已从“{from}”连到“{to}”", "请删去重复的词");
    }

    private string Folded(string word)
    {
        var folded = new char[word.Length];
        _folding.Fold(word, folded);
        return new string(folded);
    }

    [DoesNotReturn]
    private void Refuse(string fault, string remedy) => throw new InvalidDataException($"{_path} 第{_line}行：{fault}。{remedy}。");
}
