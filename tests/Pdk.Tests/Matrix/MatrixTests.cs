using Pdk.Hosting;

namespace Pdk.Tests.Matrix;

/// <summary>Every type in every position, through generated stubs and exports, in memory.</summary>
public sealed class MatrixTests
{
    [Fact]
    public void EveryType_InEveryPosition_ArrivesAsItWas()
    {
        using InMemoryPlugin plugin = InMemoryPlugin.Compile(
            MatrixSource.Types, MatrixSource.Contract(), MatrixSource.Plugin(), MatrixSource.Driver());

        (int checks, List<string> failures) = plugin.Run<(int, List<string>)>("Matrix.Driver");

        Assert.Empty(failures);
        Assert.True(checks > 1500, $"only {checks} checks ran");
    }
}
