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

    public static TheoryData<string, int> Groups => new()
    {
        { "values", 1 },
        { "values of .NET", 1 },
        { "texts", 1 },
        { "data", 1 },
        { "collections", 1 },
        { "objects", 1 },
    };

    [Theory]
    [MemberData(nameof(Groups))]
    public void EveryKind_InEveryPositionAndDirection_ArrivesAsItWas(string group, int checks)
    {
        using InMemoryPlugin plugin = InMemoryPlugin.CompileIsolated([.. MatrixSource.Files(MatrixTable.Groups[group]).Values, Driver]);

        string[][] directions = plugin.Run<string[][]>("Matrix.Driver");

        string failures = string.Join('\n', directions.SelectMany(lines => lines.Skip(1)));
        Assert.True(failures.Length == 0, failures);
        Assert.All(directions, lines => Assert.True(int.Parse(lines[0], null) == checks, $"{lines[0]} checks ran"));
    }

    [Fact]
    public void Groups_AreTheWholeTable()
    {
        Assert.Equal(MatrixTable.Groups.Keys, Groups.Select(group => (string)group[0]));
        Assert.Equal(MatrixTable.All.Count(), MatrixTable.All.Select(kind => kind.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
