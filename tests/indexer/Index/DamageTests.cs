using System.Globalization;
using KnowledgeBase.Indexer.Index;
using KnowledgeBase.Indexer.Search;
using KnowledgeBase.Indexer.Storage;
using KnowledgeBase.Indexer.Tests.Search;

namespace KnowledgeBase.Indexer.Tests.Index;

/// <summary>
/// A damaged index is refused with an <see cref="IOException"/> or still answers, perhaps wrongly; it never fails in another way,
/// never takes memory without bounds and never runs on without an end.
/// </summary>
public sealed class DamageTests : IDisposable
{
    private const long MostMemory = 64 << 20;
    private readonly SmallIndex _index = new();

    public void Dispose() => _index.Dispose();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 4)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Reading_a_damaged_index_works_or_reports_damage(int seed)
    {
        await Task.Run(() => Try(seed, 300, () =>
        {
            using var engine = _index.OpenForReading();
            foreach (var search in SmallIndex.Searches) Attempt(() => engine.Search(search));
            Attempt(() => engine.Find("d17"));
            Attempt(() => engine.Explain(SmallIndex.Searches[1].Query, "d18"));
            Attempt(() => engine.Count(new AllQuery()));
        })).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Writing_to_and_merging_a_damaged_index_works_or_reports_damage(int seed)
    {
        var whole = Bytes(_index.Folder);
        await Task.Run(() => Try(100 + seed, 30, () =>
        {
            try
            {
                using var engine = _index.Open();
                engine.Apply([IndexChange.Delete("d20"), IndexChange.Put(TestDocument.Of("d21", "w0 w1"))]);
                engine.MergeAll();
                engine.Commit(9);
            }
            finally
            {
                foreach (var file in SmallIndex.FilesOf(_index.Folder).Except(whole.Keys)) File.Delete(Path.Combine(_index.Folder, file));
                foreach (var (name, bytes) in whole) File.WriteAllBytes(Path.Combine(_index.Folder, name), bytes);
            }
        })).WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void Inspection_names_every_damaged_section_and_no_other()
    {
        foreach (var name in _index.Files.Where(f => f.EndsWith(".seg", StringComparison.Ordinal)))
        {
            var path = Path.Combine(_index.Folder, name);
            var whole = File.ReadAllBytes(path);
            foreach (var (_, section, start, length) in Sections(path).Where(s => s.Length > 0))
            {
                foreach (var at in new[] { start, start + length / 2, start + length - 1 })
                {
                    whole[at] ^= 0x04;
                    File.WriteAllBytes(path, whole);
                    var problems = IndexInspector.Inspect(_index.Folder, verify: true).Segments.SelectMany(s => s.Sections).Where(s => s.Problem is not null).ToList();
                    Assert.Contains(problems, p => p.Name == section && p.Verified == false);
                    Assert.All(problems, p => Assert.Contains(p.Name, new[] { section, "deletions" }));
                    whole[at] ^= 0x04;
                }
            }

            File.WriteAllBytes(path, whole);
        }

        Assert.All(IndexInspector.Inspect(_index.Folder, verify: true).Segments.SelectMany(s => s.Sections), s => Assert.Null(s.Problem));
    }

    [Fact]
    public void Inspection_tells_of_missing_and_truncated_files()
    {
        foreach (var name in _index.Files.Where(f => !f.EndsWith(".json", StringComparison.Ordinal)).ToList())
        {
            var path = Path.Combine(_index.Folder, name);
            var whole = File.ReadAllBytes(path);
            foreach (var length in new[] { -1, 0, 3, 40, whole.Length / 2, whole.Length - 1 })
            {
                File.Delete(path);
                if (length >= 0) File.WriteAllBytes(path, whole[..length]);
                Assert.Contains(IndexInspector.Inspect(_index.Folder, verify: false).Segments.SelectMany(s => s.Sections), s => s.Problem is not null);
                Assert.ThrowsAny<IOException>(_index.OpenForReading);
            }

            File.WriteAllBytes(path, whole);
        }
    }

    [Fact]
    public void A_damaged_manifest_is_always_noticed()
    {
        var path = Path.Combine(_index.Folder, "manifest.json");
        var whole = File.ReadAllBytes(path);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x20;
            File.WriteAllBytes(path, damaged);
            Assert.Throws<CorruptIndexException>(_index.OpenForReading);
            Assert.Throws<CorruptIndexException>(() => IndexInspector.Inspect(_index.Folder, verify: false));
            File.WriteAllBytes(path, whole[..at]);
            Assert.Throws<CorruptIndexException>(_index.OpenForReading);
        }
    }

    [Fact]
    public void A_manifest_that_says_what_it_cannot_is_refused_though_its_checksum_is_right()
    {
        var text = File.ReadAllText(Path.Combine(_index.Folder, "manifest.json"));
        var json = text[..text.LastIndexOf('\n')];
        foreach (var wrong in new[] { "", "{", "null", "[]", "{}", json.Replace("\"Format\": 1", "\"Format\": \"one\"", StringComparison.Ordinal), json.Replace("\"Segments\"", "\"Segment\"", StringComparison.Ordinal) })
        {
            Write(wrong);
            Assert.Throws<CorruptIndexException>(_index.OpenForReading);
        }

        Write(json.Replace("\"Format\": 1", "\"Format\": 999", StringComparison.Ordinal));
        Assert.Throws<IndexFormatException>(_index.OpenForReading);

        void Write(string manifest) =>
            File.WriteAllText(Path.Combine(_index.Folder, "manifest.json"), string.Create(CultureInfo.InvariantCulture, $"{manifest}\n{Checksum.Of(System.Text.Encoding.UTF8.GetBytes(manifest)):x8}"));
    }

    private static void Attempt(Action search)
    {
        try
        {
            search();
        }
        catch (IOException)
        {
        }
    }

    private static Dictionary<string, byte[]> Bytes(string folder) =>
        SmallIndex.FilesOf(folder).ToDictionary(f => f, f => File.ReadAllBytes(Path.Combine(folder, f)));

    /// <summary>Sections with their place in the file.</summary>
    private static List<(string File, string Name, int Start, int Length)> Sections(string path)
    {
        var file = new SegmentFile(path);
        var bytes = File.ReadAllBytes(path);
        var fields = new FieldNumbers(TestDocument.Schema);
        var at = SegmentFileWriter.Alignment;
        var places = new List<(string, string, int, int)>();
        foreach (var id in file.Sections)
        {
            var section = file.Section(id);
            Assert.True(bytes.AsSpan(at, section.Length).SequenceEqual(section.Bytes));
            places.Add((Path.GetFileName(path), SectionIds.NameOf(id, fields), at, section.Length));
            at = (at + section.Length + SegmentFileWriter.Alignment - 1) / SegmentFileWriter.Alignment * SegmentFileWriter.Alignment;
        }

        file.Release();
        return places;
    }

    /// <summary>Damages one byte of a section, of another file, or cuts a file, many times over.</summary>
    private void Try(int seed, int rounds, Action use)
    {
        var random = new SeededRandom((ulong)seed);
        var places = _index.Files.SelectMany(f => f.EndsWith(".seg", StringComparison.Ordinal)
            ? Sections(Path.Combine(_index.Folder, f)).Where(s => s.Length > 0)
            : [(f, "all", 0, (int)new FileInfo(Path.Combine(_index.Folder, f)).Length)]).ToList();
        for (var round = 0; round < rounds; round++)
        {
            var (file, section, start, length) = random.Of(places);
            var path = Path.Combine(_index.Folder, file);
            var whole = File.ReadAllBytes(path);
            // Sizes and counts stand at the beginning of a section.
            var (at, flip) = (start + random.Next(random.Chance(30) ? Math.Min(length, 40) : length), (byte)(random.Chance(60) ? 1 << random.Next(8) : 1 + random.Next(255)));
            var cut = random.Chance(3);
            var damaged = cut ? whole[..at] : whole.ToArray();
            if (!cut) damaged[at] ^= flip;
            // A new file: an earlier engine may still have the old one mapped.
            File.Delete(path);
            File.WriteAllBytes(path, damaged);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                use();
            }
            catch (IOException)
            {
            }
            catch (Exception other)
            {
                Assert.Fail($"seed {seed}, round {round}: {file}, {section}, byte {at - start} of {length}, {(cut ? "cut" : $"flip {flip:x2}")}: {other}");
            }

            var taken = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(taken < MostMemory, $"seed {seed}, round {round}: {file}, {section}, byte {at - start} of {length}: {taken} bytes of memory");
            File.Delete(path);
            File.WriteAllBytes(path, whole);
        }
    }
}
