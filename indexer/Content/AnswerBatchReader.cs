using System.Globalization;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Indexer.Content;

/// <summary>Reads a published batch of 法答网 answers: one entry a question. Names of persons are left out.</summary>
internal static partial class AnswerBatchReader
{
    /// <summary>Whether a line is the title of a batch.</summary>
    public static bool IsTitle(string line) => line.Contains("法答网", StringComparison.Ordinal) && Batch().IsMatch(line);

    /// <summary>Reads the file's questions in order, with a problem for each that lacks its answer.</summary>
    public static IEnumerable<ContentItem> Read(SourceText source)
    {
        var title = source.Find(IsTitle);
        if (title < 0 || !ArticleNumber.TryParse(Batch().Match(source.Lines[title]).Groups[1].Value, out var batch))
        {
            yield return source.Problem("answers.no-batch", "标题中没有批次。", "请把标题写成“# 法答网精选答问（第三批）”。");
            yield break;
        }

        var name = Batch().Match(source.Lines[title]).Value;
        var topic = Topic().Match(source.Lines[title]) is { Success: true } match ? match.Groups[1].Value.Trim() : null;
        var start = source.Find(line => Question().IsMatch(line), title + 1);
        if (start < 0)
        {
            yield return source.Problem("answers.no-questions", "没有找到问题。", "请把每个问题写成“## 问题1：……”。");
            yield break;
        }

        while (start >= 0)
        {
            var next = start + 1 < source.Lines.Length ? source.Find(line => Question().IsMatch(line), start + 1) : -1;
            yield return ReadQuestion(source, start, next < 0 ? source.Lines.Length : next, batch, name, topic);
            start = next;
        }
    }

    private static ContentItem ReadQuestion(SourceText source, int start, int end, int batch, string batchName, string? topic)
    {
        var heading = Question().Match(source.Lines[start]);
        var number = int.Parse(heading.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var parts = new Parts(heading.Groups[2].Value);
        for (var i = start + 1; i < end; i++) parts.Add(source.Lines[i]);
        parts.Close();
        if (!parts.Sections.Exists(section => section.Heading == Parts.Answer) || parts.Question.Length == 0)
            return source.Problem(start, "answers.incomplete", $"问题{number}缺少问题或者答疑意见。", "请补充“答疑意见：”一段。");
        return new ContentItem(new KnowledgeEntry
        {
            Id = EntryId.ForBatchAnswer(batch, number),
            Kind = EntryKind.ExpertAnswer,
            Title = parts.Question,
            Number = string.Create(CultureInfo.InvariantCulture, $"{batchName}问题{number}"),
            Sections = parts.Sections,
            Answer = new AnswerFacts { Batch = batchName, Topic = topic, Asker = parts.Asker, Expert = parts.Expert, AppointedBy = parts.AppointedBy, Commentator = parts.Commentator },
            Source = source.Place(start),
        }, null);
    }

    [GeneratedRegex("第([一二三四五六七八九十百零〇0-9]+)批")]
    private static partial Regex Batch();

    [GeneratedRegex("(?:——|—|–|-)(.+?)专题")]
    private static partial Regex Topic();

    [GeneratedRegex(@"^#{1,6}\s*问题\s*([0-9]{1,4})\s*[：:．.、]?\s*(.*)$")]
    private static partial Regex Question();

    [GeneratedRegex(@"^(答疑意见|点评意见|咨询人|提问人|答疑专家|答疑人|点评专家|点评人|责任编辑|编辑|来源)\s*[：:]\s*(.*)$")]
    private static partial Regex Label();

    // 某市第一中级人民法院立案庭（某市高级人民法院答疑专家）某某: appointed by another court than the own.
    [GeneratedRegex("[（(]([^（）()]+法院[^（）()]*?)答疑专家[）)]")]
    private static partial Regex Appointment();

    /// <summary>The labelled parts of one question.</summary>
    private sealed class Parts(string question)
    {
        public const string Answer = "答疑意见";
        private readonly Paragraphs _text = new();
        private string? _heading = "问题";
        private bool _started;

        public List<EntrySection> Sections { get; } = [];

        public string Question { get; private set; } = "";

        public CourtDivision? Asker { get; private set; }

        public CourtDivision? Expert { get; private set; }

        public CourtDivision? AppointedBy { get; private set; }

        public string? Commentator { get; private set; }

        public void Add(string line)
        {
            if (!_started) _text.Add(question);
            _started = true;
            line = line.Trim();
            var label = line.Length > 2 ? Label().Match(line) : Match.Empty;
            if (!label.Success)
            {
                if (_heading is not null) _text.Add(line);
                return;
            }

            Close();
            var rest = label.Groups[2].Value;
            switch (label.Groups[1].Value)
            {
                case Answer or "点评意见":
                    _heading = label.Groups[1].Value;
                    _text.Add(rest);
                    break;
                case "咨询人" or "提问人":
                    Asker ??= CourtDivisionText.Parse(rest);
                    break;
                case "答疑专家" or "答疑人":
                    ReadExpert(rest);
                    break;
                case "点评专家" or "点评人":
                    Commentator ??= OfficeText.Parse(rest);
                    break;
            }
        }

        private void ReadExpert(string text)
        {
            if (Expert is not null) return;
            var appointment = Appointment().Match(text);
            if (appointment.Success) text = text.Remove(appointment.Index, appointment.Length);
            Expert = CourtDivisionText.Parse(text);
            if (Expert is not null && appointment.Success) AppointedBy = CourtDivisionText.Parse(appointment.Groups[1].Value);
        }

        public void Close()
        {
            if (_heading is not null && !_text.IsEmpty)
            {
                Sections.Add(new EntrySection(_heading, _text.Take()));
                if (_heading == "问题") Question = Sections[^1].Text.ReplaceLineEndings("");
            }

            _heading = null;
        }
    }
}
