using BenchmarkDotNet.Attributes;
using KnowledgeBase.Indexer.Index.Postings;

namespace KnowledgeBase.Benchmarks;

/// <summary>Unpacking one block of 128 numbers: with vectors, and by the scalar twin.</summary>
[MemoryDiagnoser]
public class UnpackBenchmarks
{
    private readonly uint[] _values = new uint[BitPacking.BlockSize];
    private byte[] _packed = [];

    [Params(1, 7, 13, 20)]
    public int Bits { get; set; }

    [GlobalSetup]
    public void Pack()
    {
        var random = new Random(1);
        for (var i = 0; i < _values.Length; i++) _values[i] = (uint)random.NextInt64(1L << Bits);
        _packed = new byte[BitPacking.PackedSize(Bits)];
        BitPacking.Pack(_values, Bits, _packed);
    }

    [Benchmark(Baseline = true)]
    public void Scalar() => BitPacking.UnpackScalar(_packed, Bits, _values);

    [Benchmark]
    public void Vectors() => BitPacking.Unpack(_packed, Bits, _values);
}
