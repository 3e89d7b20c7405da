namespace Pdk.Generators.Tests.Snapshots;

/// <summary>Plugin libraries of each shape.</summary>
public sealed class PluginTests
{
    /// <summary>Each member has a C name of its own.</summary>
    [Fact]
    public Task Plugin_WithOverloads_NamesEachOne() => Snapshot.VerifyPlugin(
        """
        [PluginContract("acme.adder")]
        public partial interface IAdder
        {
            int Add(int a, int b);

            long Add(long a, long b);

            [Export("add_f64")]
            double Add(double a, double b);
        }
        """,
        """
        [Plugin("acme.adder.basic", "1.0.0")]
        public sealed class Adder : IAdder
        {
            public int Add(int a, int b) => a + b;

            public long Add(long a, long b) => a + b;

            public double Add(double a, double b) => a + b;
        }
        """);

    /// <summary>Two classes offer one contract, and one of them another one too.</summary>
    [Fact]
    public Task Plugins_OfOneContract_HaveTheirIdsInFront() => Snapshot.VerifyPlugin(
        """
        [PluginContract("acme.reader")]
        public partial interface IReader
        {
            int Read();
        }

        [PluginContract("acme.writer")]
        public partial interface IWriter
        {
            void Write(int value);
        }
        """,
        """
        [Plugin("acme.file", "1.0.0")]
        public sealed class File : IReader, IWriter
        {
            public int Read() => 1;

            public void Write(int value)
            {
            }
        }

        namespace Acme
        {
            [Plugin("acme.zero", "2.1.0-beta")]
            public sealed class File : IReader
            {
                int IReader.Read() => 0;
            }
        }
        """);
}
