using KnowledgeBase.Indexer.Storage;

namespace KnowledgeBase.Indexer.Index;

/// <summary>A document as bytes and back, see FORMAT.md "Stored documents". Field numbers stand for names.</summary>
internal sealed class DocumentCodec(FieldNumbers fields, string file)
{
    /// <summary>Appends a document to <paramref name="target"/>.</summary>
    public void Write(IndexDocument document, ByteWriter target)
    {
        target.String(document.Id);
        target.Var((uint)document.Texts.Count);
        foreach (var text in document.Texts)
        {
            target.Var((uint)fields.OfText(text.Field));
            target.String(text.Text);
        }

        target.Var((uint)document.Keywords.Count);
        foreach (var keyword in document.Keywords)
        {
            target.Var((uint)fields.OfKeyword(keyword.Field));
            target.String(keyword.Value);
        }

        target.Var((uint)document.Numbers.Count);
        foreach (var number in document.Numbers)
        {
            target.Var((uint)fields.OfNumber(number.Field));
            target.Int64(number.Value);
        }

        target.Var((uint)document.Payload.Length);
        target.Bytes(document.Payload.Span);
    }

    /// <summary>Reads a document back.</summary>
    public IndexDocument Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new ByteReader(bytes.Span, file);
        var id = reader.String();
        var texts = new TextValue[reader.Count(fields.Count)];
        for (var i = 0; i < texts.Length; i++) texts[i] = new TextValue(fields.Names[Number(ref reader, isText: true)], reader.String());
        var keywords = new KeywordValue[reader.Count(bytes.Length)];
        for (var i = 0; i < keywords.Length; i++) keywords[i] = new KeywordValue(fields.Names[Number(ref reader, isText: false)], reader.String());
        var numbers = new NumberValue[reader.Count(fields.Schema.NumberFields.Count)];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = new NumberValue(fields.Schema.NumberFields[reader.Count(fields.Schema.NumberFields.Count - 1)], reader.Int64());
        var length = reader.Take(reader.Count(bytes.Length)).Length;
        // A copy: a document that is kept must not keep the whole block that it was unpacked from.
        return new IndexDocument(id, texts, keywords, numbers, bytes.Slice(reader.Position - length, length).ToArray());
    }

    private int Number(ref ByteReader reader, bool isText)
    {
        var field = reader.Count(fields.Count - 1);
        if (field == FieldNumbers.Id || fields.IsText(field) != isText) throw new CorruptIndexException(file, $"a stored document has a value in field {field}, which is of another kind");
        return field;
    }
}
