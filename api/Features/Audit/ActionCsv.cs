using System.Globalization;
using CsvHelper;
using KnowledgeBase.Api.Persistence;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Api.Features.Audit;

/// <summary>Records of the action log as a file for spreadsheets, with their hashes, so that it can be held against the log later.</summary>
internal static class ActionCsv
{
    private static readonly string[] Heading = ["序号", "时间（北京）", "人员编号", "操作", "对象", "结果", "情况", "内容哈希", "前一条哈希", "哈希"];

    /// <summary>UTF-8 with a mark, by which spreadsheets tell the encoding; what they would take for a formula is escaped.</summary>
    public static async Task<byte[]> Write(IQueryable<ActionRecord> records, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using (var csv = CsvWriter.Create(bytes, new CsvWriterOptions { WriteByteOrderMark = true, Injection = CsvInjection.Escape }, leaveOpen: true))
        {
            csv.WriteRecord(Heading);
            await foreach (var record in records.AsAsyncEnumerable().WithCancellation(cancellation))
                csv.WriteRecord(new[]
                {
                    record.Number.ToString(CultureInfo.InvariantCulture), Time(record.At), record.PersonId?.ToString(CultureInfo.InvariantCulture) ?? "", record.Action, record.Subject ?? "", record.Outcome.ToString(),
                    record.Detail ?? "", record.ContentHash ?? "", record.PreviousHash, record.Hash,
                });
        }

        return bytes.ToArray();
    }

    /// <summary>An instant in Beijing.</summary>
    public static string Time(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
