using System.Runtime.Intrinsics;

namespace KnowledgeBase.Indexer.Tests.Search;

/// <summary>
/// Tests of the category Scalar run a second time with DOTNET_EnableHWIntrinsic=0, so that SIMD code and its scalar twin are
/// held to the same answers.
/// </summary>
[Trait("Category", "Scalar")]
public sealed class ScalarRunTests
{
    [Fact]
    public void With_intrinsics_switched_off_the_scalar_code_runs()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_EnableHWIntrinsic") != "0") return;
        Assert.False(Vector128.IsHardwareAccelerated);
        Assert.False(Vector256.IsHardwareAccelerated);
        Assert.False(Vector512.IsHardwareAccelerated);
    }
}
