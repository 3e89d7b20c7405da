using Pdk.Build.Tests.Scenarios;

namespace Pdk.Build.Tests;

/// <summary>Alpha has Pdk's defaults, Beta has set each one the other way: both as the native compiler and linker were told.</summary>
[Collection(ReleaseTestGroup.Name)]
public sealed class PluginDefaultTests(ReleaseScenario scenario)
{
    [Theory]
    [InlineData("--runtimeknob:System.GC.RegionRange=1073741824")]
    [InlineData("--runtimeknob:System.GC.Gen0MaxBudget=4194304")]
    [InlineData("--runtimeknob:System.GC.Concurrent=false")]
    [InlineData("--runtimeknob:System.GC.Server=false")]
    [InlineData("--feature:System.Diagnostics.Tracing.EventSource.IsSupported=false")]
    [InlineData("--feature:System.Globalization.Invariant=true")]
    [InlineData("--stacktracedata")]
    public void Default_Compiled_IsPassed(string argument) => Assert.Contains(argument, scenario.Alpha.Arguments);

    [Theory]
    [InlineData("--singlewarn")]
    public void Default_Compiled_IsNotPassed(string argument) => Assert.DoesNotContain(argument, scenario.Alpha.Arguments);

    [Theory]
    [InlineData("--runtimeknob:System.GC.RegionRange=2147483648")]
    [InlineData("--runtimeknob:System.GC.Concurrent=true")]
    [InlineData("--runtimeknob:System.GC.Server=true")]
    [InlineData("--feature:System.Diagnostics.Tracing.EventSource.IsSupported=true")]
    [InlineData("--feature:System.Globalization.Invariant=false")]
    [InlineData("--singlewarn")]
    public void Override_Compiled_IsPassed(string argument) => Assert.Contains(argument, scenario.Beta.Arguments);

    [Theory]
    [InlineData("--runtimeknob:System.GC.Gen0MaxBudget")]
    [InlineData("--stacktracedata")]
    public void Override_Compiled_IsNotPassed(string argument) =>
        Assert.DoesNotContain(scenario.Beta.Arguments, line => line.StartsWith(argument, StringComparison.Ordinal));

    [Fact]
    public void Default_Linked_StaysInTheProcessAndBindsToItself()
    {
        Assert.Matches(@"\(FLAGS_1\).*NODELETE", scenario.Alpha.DynamicSection);
        Assert.Matches(@"\(FLAGS\).*SYMBOLIC", scenario.Alpha.DynamicSection);
    }

    [Fact]
    public void Override_Linked_NeitherFlag()
    {
        Assert.DoesNotContain("NODELETE", scenario.Beta.DynamicSection, StringComparison.Ordinal);
        Assert.DoesNotContain("SYMBOLIC", scenario.Beta.DynamicSection, StringComparison.Ordinal);
    }

    [Fact]
    public void Symbols_StrippedIntoAFileByDefault()
    {
        Assert.True(scenario.Alpha.HasSymbolFile);
        Assert.False(scenario.Beta.HasSymbolFile);
    }

    [Fact]
    public void Generators_SeeThatTheProjectIsAPlugin() =>
        Assert.Contains("build_property.PdkPlugin = true", scenario.Alpha.EditorConfig, StringComparison.Ordinal);
}
