using KnowledgeBase.Indexer.Index.Postings;

namespace KnowledgeBase.Indexer.Index;

/// <summary>Writes several segments as one, without their deleted documents. Term by term, so memory stays small.</summary>
internal sealed class SegmentMerger(IReadOnlyList<(Segment Segment, Liveness Live)> inputs, FieldNumbers fields, CancellationToken cancellation)
{
    private const int Gone = -1;

    /// <summary>By input and old document: the new document, or −1 where it was deleted.</summary>
    public int[][] NewDocuments { get; } = NumberDocuments(inputs);

    /// <summary>Documents of the merged segment.</summary>
    public int Documents => inputs.Sum(i => i.Segment.Documents - i.Live.Deleted);

    /// <summary>Writes the merged segment.</summary>
    /// <exception cref="Storage.CorruptIndexException">A segment is damaged: merged, the damage would get a right checksum.</exception>
    public void Write(string path)
    {
        foreach (var (segment, _) in inputs)
            foreach (var section in segment.File.Sections) segment.File.Demand(section);
        using var output = new SegmentOutput(path, fields.Count);
        var ordinals = MergeTerms(output);
        for (var field = 0; field < fields.FirstText; field++) MergeKeywords(output, field, ordinals);
        for (var field = fields.FirstText; field < fields.Count; field++) MergeLengths(output, field);
        for (var field = 0; field < fields.Schema.NumberFields.Count; field++) MergeNumbers(output, field);
        CopyDocuments(output);
        output.Finish(Summarise());
    }

    private static int[][] NumberDocuments(IReadOnlyList<(Segment Segment, Liveness Live)> inputs)
    {
        var next = 0;
        return [.. inputs.Select(input => Enumerable.Range(0, input.Segment.Documents).Select(d => input.Live.IsDeleted(d) ? Gone : next++).ToArray())];
    }

    /// <summary>Merges dictionaries and postings; gives new ordinals by keyword field, input and old ordinal (all within the field).</summary>
    private int[][][] MergeTerms(SegmentOutput output)
    {
        var ordinals = new int[fields.FirstText][][];
        for (var field = 0; field < fields.Count; field++)
        {
            var isKeyword = !fields.IsText(field);
            if (isKeyword) ordinals[field] = [.. inputs.Select(i => new int[i.Segment.Dictionary.CountOf(field)])];
            var next = 0;
            foreach (var sources in TermsOf(field))
            {
                cancellation.ThrowIfCancellationRequested();
                output.Postings.Begin(!isKeyword);
                foreach (var (input, _, info) in sources) CopyPostings(output.Postings, field, input, info);
                var merged = output.Postings.End();
                if (merged.Documents == 0) continue;
                output.Terms.Add(field, sources[0].Term, merged);
                if (isKeyword)
                    foreach (var (input, term, _) in sources) ordinals[field][input][OrdinalOf(field, input, term)] = next;
                next++;
            }
        }

        return ordinals;
    }

    private int OrdinalOf(int field, int input, byte[] term)
    {
        var dictionary = inputs[input].Segment.Dictionary;
        return dictionary.Find(field, term, out _) - dictionary.FirstOrdinal(field);
    }

    /// <summary>The field's terms in order, each with the inputs that hold it.</summary>
    private IEnumerable<List<(int Input, byte[] Term, TermInfo Info)>> TermsOf(int field)
    {
        var walks = inputs.Select(i => i.Segment.Dictionary.StartingWith(field, []).GetEnumerator()).ToArray();
        var open = Enumerable.Range(0, walks.Length).Where(i => walks[i].MoveNext()).ToList();
        while (open.Count > 0)
        {
            var first = walks[open[0]].Current.Term;
            foreach (var i in open)
                if (walks[i].Current.Term.AsSpan().SequenceCompareTo(first) < 0) first = walks[i].Current.Term;
            var same = open.Where(i => walks[i].Current.Term.AsSpan().SequenceEqual(first)).Select(i => (i, first, walks[i].Current.Info)).ToList();
            foreach (var (i, _, _) in same)
                if (!walks[i].MoveNext()) open.Remove(i);
            yield return same;
        }
    }

    private void CopyPostings(PostingsWriter target, int field, int input, TermInfo info)
    {
        var segment = inputs[input].Segment;
        var isText = fields.IsText(field);
        var lengths = isText ? segment.LengthsOf(field) : default;
        var positions = new List<int>();
        var cursor = segment.Postings(field, info);
        while (cursor.NextBlock())
        {
            for (var i = 0; i < cursor.Count; i++)
            {
                var document = NewDocuments[input][cursor.Documents[i]];
                if (document == Gone) continue;
                target.Document(document, cursor.Frequencies[i], isText ? lengths[cursor.Documents[i]] : (byte)0);
                if (!isText) continue;
                positions.Clear();
                cursor.ReadPositions(i, positions);
                foreach (var position in positions) target.Position(position);
            }
        }
    }

    private void MergeKeywords(SegmentOutput output, int field, int[][][] ordinals)
    {
        var starts = new List<int> { 0 };
        var values = new List<int>();
        ForEachLive((input, document) =>
        {
            var first = values.Count;
            inputs[input].Segment.ColumnOf(field).ValuesOf(document, values);
            for (var i = first; i < values.Count; i++) values[i] = ordinals[field][input][values[i] - 1] + 1;
            starts.Add(values.Count);
        });
        KeywordColumn.Write(output.Section(SectionIds.Keywords + field).Buffer, starts.ToArray(), values.ToArray());
    }

    private void MergeLengths(SegmentOutput output, int field)
    {
        var target = output.Section(SectionIds.Lengths + field).Buffer;
        ForEachLive((input, document) => target.Byte(inputs[input].Segment.LengthsOf(field)[document]));
    }

    private void MergeNumbers(SegmentOutput output, int field)
    {
        var target = output.Section(SectionIds.Numbers + field).Buffer;
        ForEachLive((input, document) => target.Int64(inputs[input].Segment.NumbersOf(field)[document]));
    }

    private void ForEachLive(Action<int, int> visit)
    {
        for (var input = 0; input < inputs.Count; input++)
            for (var document = 0; document < NewDocuments[input].Length; document++)
                if (NewDocuments[input][document] != Gone) visit(input, document);
    }

    private void CopyDocuments(SegmentOutput output)
    {
        for (var input = 0; input < inputs.Count; input++)
        {
            var document = 0;
            for (var block = 0; block < inputs[input].Segment.Stored.Blocks; block++)
            {
                cancellation.ThrowIfCancellationRequested();
                foreach (var bytes in inputs[input].Segment.Stored.ReadBlock(block))
                    if (NewDocuments[input][document++] != Gone) output.Stored.Add(bytes.Span);
            }
        }
    }

    private SegmentSummary Summarise()
    {
        var summary = new SegmentSummary(Documents, fields.Count);
        foreach (var (segment, live) in inputs)
        {
            for (var field = 0; field < fields.Count; field++)
            {
                summary.DocumentsWith[field] += segment.Summary.DocumentsWith[field] - live.DocumentsWith[field];
                summary.Lengths[field] += segment.Summary.Lengths[field] - live.Lengths[field];
            }
        }

        return summary;
    }
}
