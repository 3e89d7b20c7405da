using Pdk.Hosting;
using PdkApp1_Namespace.Contract;

namespace PdkApp1_Namespace.Tests;

/// <summary>Calls the plugin's native library in the process of the tests, as a host does.</summary>
public sealed class CalculatorTests : IDisposable
{
    private readonly PluginLibrary _library = PluginLibrary.Load("plugins/PdkApp1.Plugin/PdkApp1.Plugin");
    private readonly ICalculator _calculator;

    public CalculatorTests() => _calculator = _library.Create<ICalculator>();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void Add_TwoNumbers_IsTheirSum() => Assert.Equal(5, _calculator.Add(2, 3));

    [Fact]
    public void Summarize_Numbers_DescribesThem()
    {
        Summary summary = _calculator.Summarize([1.5, 2.5, 5]);

        Assert.Equal((1.5, 5, 3, 3), (summary.Min, summary.Max, summary.Mean, summary.Count));
    }

    [Fact]
    public void Summarize_Nothing_ThrowsInTheHost() =>
        Assert.Throws<ArgumentOutOfRangeException>("values", () => _calculator.Summarize([]));
}
