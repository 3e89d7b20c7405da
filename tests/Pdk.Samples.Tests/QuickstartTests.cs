using System.Globalization;
using System.Text;
using CliWrap.Buffered;

namespace Pdk.Samples.Tests;

public sealed class QuickstartTests : IDisposable
{
    private static readonly string s_greeting = string.Join(
        Environment.NewLine,
        "Running plugin:",
        "  min(1, 2): 1",
        "  min(-10, 10): -10",
        "  min(2000, 2000): 2000",
        "");

    private readonly string _directory = Directory.CreateTempSubdirectory("pdk-samples-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task NoArgument_Seattle_FiguresOfPython()
    {
        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync();

        string weather = Path.Combine(SampleHost.Quickstart.Directory, "data", "seattle-weather.csv");
        AssertEqual(await Figures.FromPythonAsync(weather), FiguresOf(result));
        Assert.Matches(@"\nplugin acme\.calculator\.basic 1\.0\.0, in a native library of [\d.]+ [KM]B\r?\n$", result.StandardOutput);
    }

    [Fact]
    public async Task RandomTable_FiguresOfPython()
    {
        string path = Write(RandomTable(rows: 5_000));

        AssertEqual(await Figures.FromPythonAsync(path), FiguresOf(await SampleHost.Quickstart.RunAsync(path)));
    }

    [Theory]
    [InlineData("a,b\n1,x\n3,y\n", "a 2 1 3 2 1.414213562")]
    [InlineData("a;b;c\n1;1,5;2\n3;2,5;2\n", "a 2 1 3 2 1.414213562", "c 2 2 2 2 0")]
    [InlineData("a\tb\n1\t2,2,2\n3\t4,4,4\n", "a 2 1 3 2 1.414213562")]
    [InlineData("\uFEFFa,b\r\n1,2\r\n3,4", "a 2 1 3 2 1.414213562", "b 2 2 4 3 1.414213562")]
    [InlineData("\"a\",\"b,\"\"c\"\"\"\n\"1\",\"2\n2\"\n\"3\",4\n", "a 2 1 3 2 1.414213562")]
    [InlineData("a,b,c\n1,,\n,-2, \n3,, \n", "a 2 1 3 2 1.414213562", "b 1 -2 -2 -2 NaN")]
    [InlineData("a, b\n 1 , 1e3\n 3 , 1E3\n", "a 2 1 3 2 1.414213562", "b 2 1000 1000 1000 0")]
    [InlineData("x\n1\n\n3\n", "x 2 1 3 2 1.414213562")]
    [InlineData("x,\n1,2\n", "x 1 1 1 1 NaN", "column_2 1 2 2 2 NaN")]
    [InlineData("0.1\n0.1\n0.1\n0.1\n", "0.1 3 0.1 0.1 0.1 0")]
    public async Task Table_Figures(string table, params string[] expected)
    {
        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync(Write(table));

        Assert.Equal(Figures.ParseLines(expected), FiguresOf(result));
    }

    [Fact]
    public async Task LongName_WholeAndWithoutEscapes()
    {
        string name = new('x', 300);

        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync(Write($"{name},\"[red]\u001b\n\"\n1,2\n"));

        Assert.Equal([name, "[red]"], FiguresOf(result).Select(figures => figures.Column));
        Assert.DoesNotContain('\u001b', result.StandardOutput);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("a,b\n", "header line")]
    [InlineData("a,b\nx,1,5\n", "line 2", "3 fields", "2 were expected")]
    [InlineData("a,b\nx,y\n\nx\n", "line 4", "1 fields", "2 were expected")]
    [InlineData("a,b\nx,y\nz,\n", "no numeric column")]
    [InlineData("a,b\n1,x\ny,2\n", "no numeric column")]
    [InlineData("a,b\n1,\"x\n2,3\n", "line 2", "never closed")]
    [InlineData("a,b\n1,2\n1,\"x\"y\n", "line 3", "after the closing quote")]
    [InlineData("a,b\n1,x\"y\"\n", "line 2", "a quote inside an unquoted field")]
    [InlineData("\"a,b\n1,2\n", "line 1", "never closed")]
    public async Task BadTable_OneLineAndExitCode1(string table, params string[] expected)
    {
        string path = Write(table);

        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync(path);

        AssertFailed(result, exitCode: 1, [path, .. expected]);
    }

    [Fact]
    public async Task MissingFile_OneLineAndExitCode1()
    {
        string path = Path.Combine(_directory, "missing", "table.csv");

        AssertFailed(await SampleHost.Quickstart.RunAsync(path), exitCode: 1, path);
    }

    [Fact]
    public async Task Directory_OneLineAndExitCode1() =>
        AssertFailed(await SampleHost.Quickstart.RunAsync(_directory), exitCode: 1, _directory, "is a directory");

    [Fact]
    public async Task LockedFile_OneLineAndExitCode1()
    {
        string path = Write("a\n1\n");
        await using FileStream locked = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        AssertFailed(await SampleHost.Quickstart.RunAsync(path), exitCode: 1, path);
    }

    [Fact]
    public async Task FileWithoutPermission_OneLineAndExitCode1()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            return; // No such permission, or one that does not hold for this user.
        }

        string path = Write("a\n1\n");
        File.SetUnixFileMode(path, UnixFileMode.None);

        AssertFailed(await SampleHost.Quickstart.RunAsync(path), exitCode: 1, path);
    }

    [Theory]
    [InlineData("too many arguments", "a.csv", "b.csv")]
    [InlineData("unknown option '--verbose'", "--verbose")]
    [InlineData("unknown option '-x'", "-x")]
    [InlineData("unknown option ''", "")]
    public async Task WrongUsage_OneLineAndExitCode2(string expected, params string[] arguments)
    {
        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync(arguments);

        AssertFailed(result, exitCode: 2, expected, "--help");
        Assert.Empty(result.StandardOutput);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_UsageAndExitCode0(string option)
    {
        BufferedCommandResult result = await SampleHost.Quickstart.RunAsync(option);

        Assert.Equal(0, result.ExitCode);
        Assert.Empty(result.StandardError);
        Assert.StartsWith("Usage: ", result.StandardOutput, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPlugin_OneLineAndExitCode1()
    {
        SampleHost copy = SampleHost.Quickstart.CopyTo(Path.Combine(_directory, "copy"));
        Directory.Delete(Path.Combine(copy.Directory, "plugins"), recursive: true);

        BufferedCommandResult result = await copy.RunAsync();

        AssertFailed(result, exitCode: 1, "Quickstart.Plugin");
        Assert.Empty(result.StandardOutput);
    }

    [Fact]
    public async Task BrokenPlugin_OneLineAndExitCode1()
    {
        SampleHost copy = SampleHost.Quickstart.CopyTo(Path.Combine(_directory, "copy"));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(copy.Directory, "plugins"), "*", SearchOption.AllDirectories))
        {
            await File.WriteAllTextAsync(file, "no library");
        }

        AssertFailed(await copy.RunAsync(), exitCode: 1, "Quickstart.Plugin");
    }

    private static string RandomTable(int rows)
    {
        Random random = new(20120101);
        StringBuilder table = new("uniform,offset,magnitudes,integers,missing,constant,text\n");
        for (int row = 0; row < rows; row++)
        {
            double uniform = random.NextDouble();
            string missing = random.Next(3) == 0 ? "" : random.Next(-100, 100).ToString(CultureInfo.InvariantCulture);
            table.Append(
                CultureInfo.InvariantCulture,
                $"{uniform - 0.5},{1e9 + uniform},{Math.Pow(10, (20 * uniform) - 10)},{random.Next()},{missing},0.1,t{row}\n");
        }

        return table.ToString();
    }

    private static List<Figures> FiguresOf(BufferedCommandResult result)
    {
        Assert.Empty(result.StandardError);
        Assert.Equal(0, result.ExitCode);
        Assert.StartsWith(s_greeting + Environment.NewLine + "column ", result.StandardOutput, StringComparison.Ordinal);
        string[] lines = result.StandardOutput[s_greeting.Length..].Split(Environment.NewLine);
        return Figures.ParseLines(lines.Skip(2).TakeWhile(line => line.Length > 0));
    }

    /// <summary>The host prints means and standard deviations with ten digits, the rest as it is.</summary>
    private static void AssertEqual(List<Figures> expected, List<Figures> actual)
    {
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Exact), actual.Select(Exact));
        foreach ((Figures one, Figures other) in expected.Zip(actual))
        {
            Assert.Equal(one.Mean, other.Mean, 1e-9 * Math.Abs(one.Mean));
            Assert.Equal(one.StandardDeviation, other.StandardDeviation, 1e-9 * one.StandardDeviation);
        }

        static Figures Exact(Figures figures) => figures with { Mean = 0, StandardDeviation = 0 };
    }

    private static void AssertFailed(BufferedCommandResult result, int exitCode, params string[] expected)
    {
        Assert.Equal(exitCode, result.ExitCode);
        Assert.StartsWith("error: ", result.StandardError, StringComparison.Ordinal);
        Assert.EndsWith(Environment.NewLine, result.StandardError, StringComparison.Ordinal);
        Assert.Single(result.StandardError.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.All(expected, text => Assert.Contains(text, result.StandardError, StringComparison.Ordinal));
    }

    private string Write(string table)
    {
        string path = Path.Combine(_directory, "table.csv");
        File.WriteAllText(path, table);
        return path;
    }
}
