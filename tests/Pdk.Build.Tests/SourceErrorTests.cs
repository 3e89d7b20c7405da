using Pdk.Build.Tests.Support;

namespace Pdk.Build.Tests;

/// <summary>What only the compiler can see: whether a project's source needs what its project file does not give.</summary>
public sealed class SourceErrorTests : IDisposable
{
    private readonly Workspace _workspace = new("Contracts");

    public void Dispose() => _workspace.Dispose();

    /// <summary>One error, not one of the compiler for each place.</summary>
    [Fact]
    public async Task ContractWithoutUnsafeCode_PDK0910()
    {
        ProcessRun run = await _workspace.DotNetAsync("build", "Acme.Host", "-p:AllowUnsafeBlocks=false");

        run.AssertError("PDK0910", "CSC", "'Acme.Contract'", "AllowUnsafeBlocks", "Acme.Contract.csproj");
    }

    /// <summary>Nothing is generated in a host.</summary>
    [Fact]
    public async Task HostWithoutUnsafeCode_NoError()
    {
        await _workspace.EditAsync(
            "Acme.Host/Acme.Host.csproj", "<ItemGroup>", "<PropertyGroup><AllowUnsafeBlocks>false</AllowUnsafeBlocks></PropertyGroup><ItemGroup>");

        (await _workspace.DotNetAsync("build", "Acme.Host")).AssertSucceeded();
    }

    /// <summary>A library that says nothing is asked; one that says that it is no plugin, and a program, are not.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData("<PdkPlugin>false</PdkPlugin>", false)]
    [InlineData("<OutputType>Exe</OutputType>", false)]
    public async Task PluginClassInAnOrdinaryProject_PDK0215(string property, bool warns)
    {
        await _workspace.EditAsync("Acme.Contract/Acme.Contract.csproj", " />", $"><PropertyGroup>{property}</PropertyGroup></Project>");
        await File.WriteAllTextAsync(
            _workspace["Acme.Contract/Calculator.cs"],
            """
            using Pdk;

            namespace Acme;

            [Plugin("acme.calculator.basic", "1.0.0")]
            public sealed class Calculator : ICalculator
            {
                public static void Main() { }

                public int Min(int a, int b) => Math.Min(a, b);

                public Summary Summarize(ReadOnlySpan<double> values) => default;
            }
            """);

        ProcessRun run = await _workspace.DotNetAsync("build", "Acme.Contract");

        run.AssertSucceeded();
        Assert.Equal(warns, run.Output.Contains("Calculator.cs(6,21): warning PDK0215: 'Calculator'", StringComparison.Ordinal));
        Assert.Equal(warns, run.Output.Contains("warning", StringComparison.Ordinal) && !run.Output.Contains("0 Warning(s)", StringComparison.Ordinal));
    }
}
