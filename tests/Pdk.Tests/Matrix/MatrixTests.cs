namespace Pdk.Tests.Matrix;

/// <summary>Every kind in every position, through generated stubs and exports, in memory, each side with a Pdk of its own.</summary>
public sealed class MatrixTests
{
    private const string Driver = """
        #nullable enable
        namespace Matrix;

        [Pdk.Plugin("matrix.plugin", "1.0.0")]
        public sealed class MatrixPlugin : Side;

        public static class Driver
        {
            public static string[][] Run(Pdk.Hosting.PluginLibrary library)
            {
                IMatrix plugin = library.Create<IMatrix>();
                return [Side.Check(plugin, "host calls plugin"), plugin.Check(new Side())];
            }
        }
        """;

    /// <summary>The groups of the table, and how many checks there are at least in each direction.</summary>
    public static TheoryData<string, int> Groups => new()
    {
        { "values", 5200 },
        { "values of .NET", 10000 },
        { "texts", 2300 },
        { "data", 1400 },
        { "collections", 3100 },
        { "objects", 1100 },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void EveryKind_InEveryPositionAndDirection_ArrivesAsItWas(string group, int checks)
    {
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated([.. MatrixSource.Files(MatrixTable.Groups[group]).Values, Driver]);

        string[][] directions = plugin.Run<string[][]>("Matrix.Driver");

        string failures = string.Join('\n', directions.SelectMany(lines => lines.Skip(1)));
        Assert.True(failures.Length == 0, failures);
        Assert.Equal(directions[0], directions[1]);
        Assert.True(int.Parse(directions[0][0], null) >= checks, $"only {directions[0][0]} checks ran");
    }

    [Fact]
    public void Groups_AreTheWholeTable()
    {
        Assert.Equal(MatrixTable.Groups.Keys, Groups.Select(group => (string)group[0]));
        Assert.Equal(MatrixTable.All.Count(), MatrixTable.All.Select(kind => kind.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
