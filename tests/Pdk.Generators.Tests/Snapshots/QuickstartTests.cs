namespace Pdk.Generators.Tests.Snapshots;

/// <summary>The contract and the plugin that the first page shows, in an assembly each.</summary>
public sealed class QuickstartTests
{
    private const string ContractSource =
        """
        namespace Quickstart;

        /// <summary>What a calculator plugin offers and the host calls.</summary>
        [PluginContract("acme.calculator")]
        public partial interface ICalculator
        {
            /// <summary>The smaller one of two numbers.</summary>
            int Min(int a, int b);

            /// <summary>Describes many numbers by a few.</summary>
            Summary Summarize(ReadOnlySpan<double> values);
        }

        /// <summary>Figures that describe many numbers.</summary>
        public struct Summary
        {
            public double Min;
            public double Max;
            public double Mean;
            public double StandardDeviation;
            public long Count;
        }
        """;

    private const string PluginSource =
        """
        namespace Quickstart;

        [Plugin("acme.calculator.basic", "1.0.0")]
        public sealed class Calculator : ICalculator
        {
            public int Min(int a, int b) => Math.Min(a, b);

            public Summary Summarize(ReadOnlySpan<double> values) => new() { Count = values.Length };
        }
        """;

    /// <summary>What the contract's assembly gets.</summary>
    [Fact]
    public Task Contract_OfQuickstart_HasBindingStubAndExports() => Snapshot.Verify(ContractSource);

    /// <summary>What the plugin's assembly gets.</summary>
    [Fact]
    public Task Plugin_OfQuickstart_HasEntryAndExports() => Snapshot.VerifyPlugin(ContractSource, PluginSource);
}
